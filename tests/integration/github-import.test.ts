import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST as importRoute } from "@/app/api/github/import/route";
import { POST as pullRoute } from "@/app/api/projects/[id]/github/pull/route";
import { GET as stateRoute, POST as saveRoute } from "@/app/api/projects/[id]/github/route";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { exportedFiles } from "@/lib/projects";
import { closeCompiler } from "@/lib/stacks";
import { BlobModel } from "@/models/blob";
import { ProjectModel } from "@/models/project";
import { type VersionDoc, VersionModel } from "@/models/version";
import { startFakeGitHub } from "@/tests/fakes/github";
import type { Planted } from "@/tests/fakes/github/plant";
import { call } from "@/tests/security/support/call";
import { makeBuiltProject } from "@/tests/security/support/projects";
import { type AccountPerson, registerPerson } from "@/tests/support/account-person";
import { addRunVersion } from "@/tests/support/add-version";
import { cloned } from "@/tests/support/cloned";
import { connectedPerson } from "@/tests/support/git-hub-person";
import { setEnv } from "@/tests/support/set-env";

const fake = await startFakeGitHub();
const PNG = Buffer.from("89504e470d0a1a0a0000ff80", "hex");
const PAGE = `<!doctype html><html lang="en"><head><title>T</title></head><body><h1>Hello</h1></body></html>\n`;

beforeAll(async () => {
  setEnv({ ...fake.env, RATE_LIMIT_FACTOR: "1000" });
  await connectDb();
  await ensureIndexes();
});
beforeEach(() => void (fake.faults.length = 0));
afterAll(async () => {
  await closeCompiler();
  await fake.close();
  setEnv();
});

let count = 0;
/** A public repository of somebody's with those files. */
async function planted(files: Record<string, Planted>, options: { isPrivate?: boolean } = {}) {
  count += 1;
  const repo = await fake.store.create("octavia", `my-site-${count}`, options);
  await fake.plant(repo, files);
  return repo;
}

async function bring(person: AccountPerson, body: Record<string, unknown>) {
  const answer = await call(importRoute, { method: "POST", cookie: person.cookie, body });
  return { status: answer.status, body: await answer.json() };
}

async function pull(person: AccountPerson, id: string) {
  const answer = await call(pullRoute, { method: "POST", params: { id }, cookie: person.cookie, body: {} });
  return { status: answer.status, body: await answer.json() };
}

async function save(person: AccountPerson, id: string, owner: string, name: string) {
  const body = { owner, name };
  const answer = await call(saveRoute, { method: "POST", params: { id }, cookie: person.cookie, body });
  return { status: answer.status, body: await answer.json() };
}

const newest = (projectId: string) =>
  VersionModel.findOne({ projectId }).sort({ number: -1 }).lean<VersionDoc>().orFail();
const pathsOf = async (projectId: string) => (await newest(projectId)).files.map(({ path }) => path);
async function textOf(projectId: string, path: string): Promise<string> {
  const files = await exportedFiles(await newest(projectId));
  return Buffer.from(files.get(path) ?? []).toString("utf8");
}
const reasons = (leftOut: { items: { path: string; reason: string }[] }) =>
  Object.fromEntries(leftOut.items.map(({ path, reason }) => [path, reason]));

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
    const { status, body } = await bring(ann, { owner: "octavia", name: repo.name });
    expect(status).toBe(201);
    expect(body.project).toMatchObject({
      name: `My site ${count}`,
      versionNumber: 1,
      prompt: expect.stringContaining("octavia/"),
    });
    const files = await exportedFiles(await newest(body.project.id));
    const kept = ["README.md", "assets/site.css", "img/photo.png", "index.html", "日本語/頁.html"];
    expect([...files.keys()].toSorted()).toEqual(kept.toSorted());
    expect(Buffer.from(files.get("img/photo.png") ?? [])).toEqual(PNG);
    expect(Buffer.from(files.get("assets/site.css") ?? []).toString()).toBe("body { color: red }\n");
    expect(reasons(body.leftOut)).toMatchObject({
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
    const photo = (await newest(body.project.id)).files.find(({ path }) => path === "img/photo.png");
    expect(Buffer.from((await BlobModel.findById(photo?.sha256).orFail()).data ?? []).equals(PNG)).toBe(true);
    const { nonce } = await ProjectModel.findById(body.project.id).orFail().lean();
    expect(PAGE).not.toContain(nonce);
  });

  test("takes a folder, a branch, a tag's name; says what there isn't", async () => {
    const ann = await registerPerson();
    const repo = await planted({ "docs/index.html": PAGE, "docs/a/b.txt": "1", "README.md": "# R\n" });
    await fake.plant(repo, { "index.html": "<h1>next</h1>" }, { branch: "next/one" });
    const asked = { owner: "octavia", name: repo.name };
    const whole = await bring(ann, asked);
    expect(whole.status).toBe(400);
    expect(whole.body.error.message).toContain("in the folder docs");
    const folder = await bring(ann, { ...asked, path: "/docs/" });
    expect(await pathsOf(folder.body.project.id)).toEqual(["a/b.txt", "index.html"]);
    expect((await bring(ann, { ...asked, ref: "next/one" })).status).toBe(201);
    expect((await bring(ann, { ...asked, ref: "none" })).body.error.fields.ref).toContain("none");
    expect((await bring(ann, { ...asked, path: "nowhere" })).body.error.fields.path).toContain("nowhere");
    expect((await bring(ann, { ...asked, name: "nothing-here" })).status).toBe(404);
    const empty = await fake.store.create("octavia", `empty-${count}`);
    expect((await bring(ann, { owner: "octavia", name: empty.name })).status).toBe(400);
    expect((await bring(ann, { owner: "../x", name: "a" })).status).toBe(400);
  });

  test("reaches a private repository by the connection of its own person only", async () => {
    const [ann, bob] = [await connectedPerson(fake, { private: true }), await registerPerson()];
    const repo = await fake.store.create(ann.login, "secret", { isPrivate: true });
    await fake.plant(repo, { "index.html": PAGE });
    expect((await bring(bob, { owner: ann.login, name: "secret" })).status).toBe(404);
    expect((await bring(ann, { owner: ann.login, name: "secret" })).status).toBe(201);
  });

  test("makes no project when GitHub fails on the way", async () => {
    const ann = await registerPerson();
    const repo = await planted({ "index.html": PAGE });
    fake.faults.push({ on: /git\/blobs/, reply: { status: 500, json: {} }, times: 3 });
    expect((await bring(ann, { owner: "octavia", name: repo.name })).status).toBe(502);
    expect(await ProjectModel.countDocuments({ ownerId: ann.id })).toBe(0);
  });
});

describe("pulling", () => {
  test("brings what changed where it came from as one version; nothing new makes none", async () => {
    const ann = await registerPerson();
    const repo = await planted({ "index.html": PAGE, "old.txt": "1", "same.txt": "1" });
    const { project } = (await bring(ann, { owner: "octavia", name: repo.name })).body;
    expect((await pull(ann, project.id)).body).toMatchObject({ version: null });
    await fake.plant(repo, { "index.html": PAGE.replace("Hello", "Hi"), "old.txt": null, "new.png": PNG });
    fake.store.rename(repo, `renamed-${count}`);
    expect((await pull(ann, project.id)).body).toMatchObject({
      version: { number: 2, origin: "import" },
      conflicts: [],
    });
    expect(await pathsOf(project.id)).toEqual(["index.html", "new.png", "same.txt"]);
    expect((await pull(ann, project.id)).body.version).toBeNull();
    fake.store.remove(repo);
    expect((await pull(ann, project.id)).status).toBe(409);
  });

  test("after saving, cloning and a change there: what changed here meanwhile stays, and the next save is one commit", async () => {
    const ann = await connectedPerson(fake);
    const { projectId } = await makeBuiltProject(ann.id, { name: "Miette" });
    await save(ann, projectId, ann.login, "miette");
    const repo = fake.repo(ann.login, "miette");
    const before = await pathsOf(projectId);
    expect((await pull(ann, projectId)).body.version).toBeNull();
    await fake.plant(repo, { "index.html": PAGE, "assets/site.css": "x", "README.md": "# Mine\n" });
    await addRunVersion(projectId, "Add about", {
      "assets/theme.css": await textOf(projectId, "assets/theme.css"),
      "index.html": await textOf(projectId, "index.html"),
      "about.html": PAGE,
    });
    const pulled = await pull(ann, projectId);
    expect(pulled.body).toMatchObject({ version: { number: 3 }, conflicts: [] });
    expect(reasons(pulled.body.leftOut)).toEqual({ "assets/site.css": "it is made anew from the theme" });
    expect(await pathsOf(projectId)).toEqual(["README.md", "about.html", ...before].toSorted());
    expect(await textOf(projectId, "index.html")).toBe(PAGE);
    const saved = await save(ann, projectId, ann.login, "miette");
    expect(saved).toMatchObject({ status: 201 });
    expect(saved.body.pullRequest).toBeUndefined();
    const clone = cloned(fake.store.folderOf(repo));
    expect(clone.log).toHaveLength(3);
    expect(clone.files.get("about.html")?.toString()).toBe(PAGE);
    expect(clone.files.get("README.md")?.toString()).toBe("# Mine\n");
    expect(clone.files.get("assets/site.css")?.toString()).toContain("tailwindcss");
    expect((await pull(ann, projectId)).body.version).toBeNull();
  });

  test("names a file that changed on both sides, and keeps the one from here in the version before", async () => {
    const ann = await registerPerson();
    const repo = await planted({ "index.html": PAGE, "a.txt": "1" });
    const { project } = (await bring(ann, { owner: "octavia", name: repo.name })).body;
    await addRunVersion(project.id, "Change it", { "index.html": "<h1>Here</h1>", "a.txt": "1" });
    await fake.plant(repo, { "index.html": "<h1>There</h1>" });
    expect((await pull(ann, project.id)).body).toMatchObject({ version: { number: 3 }, conflicts: ["index.html"] });
    expect(await textOf(project.id, "index.html")).toBe("<h1>There</h1>");
  });

  test("waits for a build that is going, and is nobody else's", async () => {
    const [ann, bob] = [await registerPerson(), await registerPerson()];
    const repo = await planted({ "index.html": PAGE });
    const { project } = (await bring(ann, { owner: "octavia", name: repo.name })).body;
    await fake.plant(repo, { "index.html": "<h1>2</h1>" });
    await ProjectModel.updateOne({ _id: project.id }, { activeRunId: project.id });
    expect((await pull(ann, project.id)).status).toBe(409);
    await ProjectModel.updateOne({ _id: project.id }, { activeRunId: null });
    expect((await pull(bob, project.id)).status).toBe(404);
    expect((await pull(ann, project.id)).body.version.number).toBe(2);
  });
});

describe("a fork from GitHub", () => {
  test("is saved back to where it came from, over what was left out there", async () => {
    const ann = await connectedPerson(fake);
    const repo = await fake.store.create(ann.login, "mine");
    await fake.plant(repo, { "index.html": PAGE, ".github/workflows/own.yml": "on: push\n", "gone.txt": "1" });
    const { project } = (await bring(ann, { owner: ann.login, name: "mine" })).body;
    await addRunVersion(project.id, "Say hi", { "index.html": "<h1>Hi</h1>" });
    expect((await save(ann, project.id, ann.login, "mine")).status).toBe(201);
    const clone = cloned(fake.store.folderOf(repo));
    expect([...clone.files.keys()].toSorted()).toEqual([".github/workflows/own.yml", "README.md", "index.html"]);
    expect(clone.log.at(-1)).toContain("Say hi");
    const state = await (await call(stateRoute, { params: { id: project.id }, cookie: ann.cookie })).json();
    expect(state).toMatchObject({ saved: { name: "mine", versionNumber: 2 }, upstream: { name: "mine", ref: "main" } });
  });

  test("of a project saved by us gives the same project again", async () => {
    const ann = await connectedPerson(fake);
    const { projectId } = await makeBuiltProject(ann.id, { name: "Miette" });
    await save(ann, projectId, ann.login, "again");
    const { project, leftOut } = (await bring(ann, { owner: ann.login, name: "again" })).body;
    expect(Object.keys(reasons(leftOut))).toEqual([".github/workflows/site.yml"]);
    const own = new Set(await pathsOf(projectId));
    expect((await pathsOf(project.id)).filter((path) => !own.has(path))).toEqual([".gitignore", "README.md"]);
    expect(await textOf(project.id, "assets/site.css")).toBe(await textOf(projectId, "assets/site.css"));
  });
});
