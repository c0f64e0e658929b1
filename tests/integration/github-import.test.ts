import { describe, expect, test } from "vitest";
import { GET as branchesRoute } from "@/app/api/github/branches/route";
import { exportedFiles } from "@/lib/projects";
import { BlobModel } from "@/models/blob";
import { ProjectModel } from "@/models/project";
import { git } from "@/tests/fakes/github/git";
import { call } from "@/tests/security/support/call";
import { makeBuiltProject } from "@/tests/security/support/projects";
import { type AccountPerson, registerPerson } from "@/tests/support/account-person";
import { addRunVersion } from "@/tests/support/add-version";
import { cloned } from "@/tests/support/cloned";
import {
  gitHubStateOf,
  importFromGitHub,
  newestVersion,
  pathsOf,
  reasonsOf,
  saveToGitHub,
  textOf,
} from "@/tests/support/git-hub-calls";
import { connectedPerson } from "@/tests/support/git-hub-person";
import { planter, useFakeGitHub } from "@/tests/support/git-hub-suite";

const fake = await useFakeGitHub();
const PNG = Buffer.from("89504e470d0a1a0a0000ff80", "hex");
const PAGE = `<!doctype html><html lang="en"><head><title>T</title></head><body><h1>Hello</h1></body></html>\n`;

/** A public repository of somebody's with those files. */
const planted = planter(fake);

describe("importing", () => {
  test("takes a public repository without a connection, byte for byte, and names what it left out", async () => {
    const ann = await registerPerson();
    const repo = await planted({
      "index.html": PAGE,
      "assets/site.css": "body { color: red }\n",
      "img/photo.png": PNG,
      "日本語/頁.html": PAGE,
      "bad:name.txt": "x",
      ".env": "SECRET=1",
      ".github/workflows/x.yml": "on: push",
      "big.bin": Buffer.alloc(100 * 1024 * 1024),
      "model.bin": "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n",
      "link.html": { symlink: "index.html" },
      outside: { symlink: "../../etc/passwd" },
    });
    await fake.plant(repo, { "vendor/lib": { submodule: "a".repeat(40) } });
    const { status, body } = await importFromGitHub(ann, { owner: "octavia", name: repo.name });
    expect(status).toBe(201);
    expect(body.project).toMatchObject({
      name: repo.name.replace("my-site-", "My site "),
      versionNumber: 1,
      prompt: expect.stringContaining("octavia/"),
    });
    const files = await exportedFiles(await newestVersion(body.project.id));
    const kept = ["README.md", "assets/site.css", "img/photo.png", "index.html", "日本語/頁.html"];
    expect([...files.keys()].toSorted()).toEqual(kept.toSorted());
    expect(Buffer.from(files.get("img/photo.png") ?? [])).toEqual(PNG);
    expect(Buffer.from(files.get("assets/site.css") ?? []).toString()).toBe("body { color: red }\n");
    expect(reasonsOf(body.leftOut)).toMatchObject({
      "big.bin": expect.stringContaining("larger than 1 MiB"),
      "model.bin": expect.stringContaining("LFS"),
      "link.html": expect.stringContaining("link"),
      outside: expect.stringContaining("link"),
      "vendor/lib": expect.stringContaining("submodule"),
      ".env": expect.stringContaining("hidden"),
      ".github/workflows/x.yml": expect.stringContaining("hidden"),
      "bad:name.txt": expect.stringContaining("character"),
    });
    expect(body.leftOut.total).toBe(8);
    expect(fake.asked.filter((asked) => asked.includes(repo.name) && asked.includes("/git/blobs/"))).toHaveLength(5);
    const photo = (await newestVersion(body.project.id)).files.find(({ path }) => path === "img/photo.png");
    expect(Buffer.from((await BlobModel.findById(photo?.sha256).orFail()).data ?? []).equals(PNG)).toBe(true);
    const { nonce } = await ProjectModel.findById(body.project.id).orFail().lean();
    expect(PAGE).not.toContain(nonce);
  });

  test("takes a folder, a branch, a tag's name; says what there isn't", async () => {
    const ann = await registerPerson();
    const repo = await planted({ "docs/index.html": PAGE, "docs/a/b.txt": "1", "README.md": "# R\n" });
    await fake.plant(repo, { "index.html": "<h1>next</h1>" }, { branch: "next/one" });
    const asked = { owner: "octavia", name: repo.name };
    const whole = await importFromGitHub(ann, asked);
    expect(whole.status).toBe(400);
    expect(whole.body.error.message).toContain("in the folder docs");
    const folder = await importFromGitHub(ann, { ...asked, path: "/docs/" });
    expect(await pathsOf(folder.body.project.id)).toEqual(["a/b.txt", "index.html"]);
    expect((await importFromGitHub(ann, { ...asked, ref: "next/one" })).status).toBe(201);
    expect((await importFromGitHub(ann, { ...asked, ref: "none" })).body.error.fields.ref).toContain("none");
    expect((await importFromGitHub(ann, { ...asked, path: "nowhere" })).body.error.fields.path).toContain("nowhere");
    expect((await importFromGitHub(ann, { ...asked, name: "nothing-here" })).status).toBe(404);
    const empty = await fake.store.create("octavia", "empty-1");
    expect((await importFromGitHub(ann, { owner: "octavia", name: empty.name })).status).toBe(400);
    expect((await importFromGitHub(ann, { owner: "../x", name: "a" })).status).toBe(400);
  });

  test("offers the branches of what the connection reaches, a bounded number of them", async () => {
    const [ann, bob] = [await connectedPerson(fake, { private: true }), await registerPerson()];
    const repo = await fake.store.create(ann.login, "branchy", { isPrivate: true });
    const commit = await fake.plant(repo, { "index.html": PAGE });
    const query = `?owner=${ann.login}&name=branchy`;
    const branchesFor = async ({ cookie }: AccountPerson, asked = query) => {
      const answer = await call(branchesRoute, { path: `/api/github/branches${asked}`, cookie });
      return { status: answer.status, body: await answer.json() };
    };
    const names = Array.from({ length: 210 }, (_, index) => `b/${String(index).padStart(3, "0")}`);
    const folder = fake.store.folderOf(repo);
    const refs = names.map((name) => `create refs/heads/${name} ${commit}\n`).join("");
    await git(folder, ["update-ref", "--stdin"], { input: refs });
    const { body } = await branchesFor(ann);
    expect(body.isAll).toBe(false);
    expect(body.branches).toEqual(names.slice(0, 200));
    expect((await branchesFor(bob)).status).toBe(409);
    expect((await branchesFor(ann, `?owner=${ann.login}&name=none`)).status).toBe(404);
    expect((await branchesFor(ann, "?owner=../x&name=none")).status).toBe(400);
  });

  test("reaches a private repository by the connection of its own person only", async () => {
    const [ann, bob] = [await connectedPerson(fake, { private: true }), await registerPerson()];
    const repo = await fake.store.create(ann.login, "secret", { isPrivate: true });
    await fake.plant(repo, { "index.html": PAGE });
    expect((await importFromGitHub(bob, { owner: ann.login, name: "secret" })).status).toBe(404);
    expect((await importFromGitHub(ann, { owner: ann.login, name: "secret" })).status).toBe(201);
  });

  test("makes no project when GitHub fails on the way", async () => {
    const ann = await registerPerson();
    const repo = await planted({ "index.html": PAGE });
    fake.faults.push({ on: /git\/blobs/, reply: { status: 500, json: {} }, times: 3 });
    expect((await importFromGitHub(ann, { owner: "octavia", name: repo.name })).status).toBe(502);
    expect(await ProjectModel.countDocuments({ ownerId: ann.id })).toBe(0);
  });
});

describe("a fork from GitHub", () => {
  test("is saved back to where it came from, over what was left out there", async () => {
    const ann = await connectedPerson(fake);
    const repo = await fake.store.create(ann.login, "mine");
    await fake.plant(repo, { "index.html": PAGE, ".github/workflows/own.yml": "on: push\n", "gone.txt": "1" });
    const { project } = (await importFromGitHub(ann, { owner: ann.login, name: "mine" })).body;
    await addRunVersion(project.id, "Say hi", { "index.html": "<h1>Hi</h1>" });
    expect((await saveToGitHub(ann, project.id, { name: "mine" })).status).toBe(201);
    const clone = cloned(fake.store.folderOf(repo));
    expect([...clone.files.keys()].toSorted()).toEqual([".github/workflows/own.yml", "README.md", "index.html"]);
    expect(clone.log.at(-1)).toContain("Say hi");
    const state = await gitHubStateOf(ann, project.id);
    expect(state).toMatchObject({ saved: { name: "mine", versionNumber: 2 }, upstream: { name: "mine", ref: "main" } });
  });

  test("of a project saved by us gives the same project again", async () => {
    const ann = await connectedPerson(fake);
    const { projectId } = await makeBuiltProject(ann.id, { name: "Miette" });
    await saveToGitHub(ann, projectId, { name: "again" });
    const { project, leftOut } = (await importFromGitHub(ann, { owner: ann.login, name: "again" })).body;
    expect(Object.keys(reasonsOf(leftOut))).toEqual([".github/workflows/site.yml"]);
    const own = new Set(await pathsOf(projectId));
    expect((await pathsOf(project.id)).filter((path) => !own.has(path))).toEqual([".gitignore", "README.md"]);
    expect(await textOf(project.id, "assets/site.css")).toBe(await textOf(projectId, "assets/site.css"));
  });
});
