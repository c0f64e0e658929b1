import { describe, expect, test } from "vitest";
import { ProjectModel } from "@/models/project";
import { VersionModel } from "@/models/version";
import { makeBuiltProject } from "@/tests/security/support/projects";
import { registerPerson } from "@/tests/support/account-person";
import { addRunVersion } from "@/tests/support/add-version";
import { cloned } from "@/tests/support/cloned";
import {
  importFromGitHub,
  lookAtGitHub,
  pathsOf,
  pullFromGitHub,
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

describe("pulling", () => {
  test("brings what changed where it came from as one version; nothing new makes none", async () => {
    const ann = await registerPerson();
    const repo = await planted({ "index.html": PAGE, "old.txt": "1", "same.txt": "1" });
    const { project } = (await importFromGitHub(ann, { owner: "octavia", name: repo.name })).body;
    expect((await pullFromGitHub(ann, project.id)).body).toMatchObject({ version: null });
    await fake.plant(repo, { "index.html": PAGE.replace("Hello", "Hi"), "old.txt": null, "new.png": PNG });
    fake.store.rename(repo, `renamed-${repo.name}`);
    expect((await pullFromGitHub(ann, project.id)).body).toMatchObject({
      version: { number: 2, origin: "import" },
      conflicts: [],
    });
    expect(await pathsOf(project.id)).toEqual(["index.html", "new.png", "same.txt"]);
    expect((await pullFromGitHub(ann, project.id)).body.version).toBeNull();
    fake.store.remove(repo);
    expect((await pullFromGitHub(ann, project.id)).status).toBe(409);
  });

  test("after saving, cloning and a change there: what changed here meanwhile stays, and the next save is one commit", async () => {
    const ann = await connectedPerson(fake);
    const { projectId } = await makeBuiltProject(ann.id, { name: "Miette" });
    await saveToGitHub(ann, projectId, { name: "miette" });
    const repo = fake.repo(ann.login, "miette");
    const before = await pathsOf(projectId);
    expect((await pullFromGitHub(ann, projectId)).body.version).toBeNull();
    await fake.plant(repo, { "index.html": PAGE, "assets/site.css": "x", "README.md": "# Mine\n" });
    await addRunVersion(projectId, "Add about", {
      "assets/theme.css": await textOf(projectId, "assets/theme.css"),
      "index.html": await textOf(projectId, "index.html"),
      "about.html": PAGE,
    });
    const pulled = await pullFromGitHub(ann, projectId);
    expect(pulled.body).toMatchObject({ version: { number: 3 }, conflicts: [] });
    expect(reasonsOf(pulled.body.leftOut)).toEqual({ "assets/site.css": "it is made anew from the theme" });
    expect(await pathsOf(projectId)).toEqual(["README.md", "about.html", ...before].toSorted());
    expect(await textOf(projectId, "index.html")).toBe(PAGE);
    const saved = await saveToGitHub(ann, projectId, { name: "miette" });
    expect(saved).toMatchObject({ status: 201 });
    expect(saved.body.pullRequest).toBeUndefined();
    const clone = cloned(fake.store.folderOf(repo));
    expect(clone.log).toHaveLength(3);
    expect(clone.files.get("about.html")?.toString()).toBe(PAGE);
    expect(clone.files.get("README.md")?.toString()).toBe("# Mine\n");
    expect(clone.files.get("assets/site.css")?.toString()).toContain("tailwindcss");
    expect((await pullFromGitHub(ann, projectId)).body.version).toBeNull();
  });

  test("names a file that changed on both sides, and keeps the one from here in the version before", async () => {
    const ann = await registerPerson();
    const repo = await planted({ "index.html": PAGE, "a.txt": "1" });
    const { project } = (await importFromGitHub(ann, { owner: "octavia", name: repo.name })).body;
    await addRunVersion(project.id, "Change it", { "index.html": "<h1>Here</h1>", "a.txt": "1" });
    await fake.plant(repo, { "index.html": "<h1>There</h1>" });
    expect((await pullFromGitHub(ann, project.id)).body).toMatchObject({
      version: { number: 3 },
      conflicts: ["index.html"],
    });
    expect(await textOf(project.id, "index.html")).toBe("<h1>There</h1>");
  });

  test("is looked at first: which files would change, and where both sides did something; nothing newer comes along", async () => {
    const ann = await registerPerson();
    const gone = "1".repeat(30);
    const repo = await planted({ "index.html": PAGE, "a.txt": "1", "old.txt": gone, "mine.txt": "1" });
    const { project } = (await importFromGitHub(ann, { owner: "octavia", name: repo.name })).body;
    expect((await lookAtGitHub(ann, project.id)).body).toMatchObject({ commit: null, changes: [], total: 0 });
    const here = { "index.html": "<h1>Here</h1>", "a.txt": "1", "old.txt": gone, "mine.txt": "2" };
    await addRunVersion(project.id, "Change it", here);
    const commit = await fake.plant(repo, {
      "index.html": "<h1>There</h1>",
      "a.txt": "2",
      "old.txt": null,
      "mine.txt": null,
      "日.txt": "new",
      link: { symlink: "a.txt" },
      lib: { submodule: "a".repeat(40) },
      "huge.bin": Buffer.alloc(2 * 1024 * 1024),
    });
    await fake.plant(repo, { "later.txt": "not looked at" }, { branch: "main" });
    const seen = await fake.plant(repo, { "later.txt": null });
    const { body } = await lookAtGitHub(ann, project.id);
    expect(body.changes).toEqual([
      { path: "index.html", change: "changed", isConflict: true },
      { path: "mine.txt", change: "kept", isConflict: true },
      { path: "a.txt", change: "changed", isConflict: false },
      { path: "old.txt", change: "removed", isConflict: false },
      { path: "日.txt", change: "added", isConflict: false },
    ]);
    expect(body).toMatchObject({ commit: seen, total: 5 });
    expect(commit).not.toBe(seen);
    expect(Object.keys(reasonsOf(body.leftOut)).toSorted()).toEqual(["huge.bin", "lib", "link"]);
    expect(await VersionModel.countDocuments({ projectId: project.id })).toBe(2);

    await fake.plant(repo, { "later.txt": "came meanwhile" });
    const pulled = await pullFromGitHub(ann, project.id, { commit: body.commit });
    expect(pulled.body).toMatchObject({ version: { number: 3 }, conflicts: ["index.html", "mine.txt"] });
    expect(await pathsOf(project.id)).toEqual(["a.txt", "index.html", "mine.txt", "日.txt"]);
    expect(await textOf(project.id, "mine.txt")).toBe("2");
    expect((await lookAtGitHub(ann, project.id)).body.changes).toEqual([
      { path: "later.txt", change: "added", isConflict: false },
    ]);
  });

  test("keeps one's own side of a conflict where that is wanted, and the next save brings it there", async () => {
    const ann = await connectedPerson(fake);
    const repo = await fake.store.create(ann.login, "both");
    await fake.plant(repo, { "index.html": PAGE, "a.txt": "1" });
    const { project } = (await importFromGitHub(ann, { owner: ann.login, name: "both" })).body;
    await addRunVersion(project.id, "Change it", { "index.html": "<h1>Here</h1>", "a.txt": "1" });
    await fake.plant(repo, { "index.html": "<h1>There</h1>", "a.txt": "2" });
    const mine = await pullFromGitHub(ann, project.id, { keep: "mine" });
    expect(mine.body).toMatchObject({ version: { number: 3 }, conflicts: ["index.html"] });
    expect([await textOf(project.id, "index.html"), await textOf(project.id, "a.txt")]).toEqual(["<h1>Here</h1>", "2"]);
    expect((await saveToGitHub(ann, project.id, { name: "both" })).body.pullRequest).toBeUndefined();
    const { files, log } = cloned(fake.store.folderOf(repo));
    expect([files.get("index.html")?.toString(), files.get("a.txt")?.toString()]).toEqual(["<h1>Here</h1>", "2"]);
    expect(log).toHaveLength(4);
    // Nothing but a conflict, and one's own kept: no version is made, and theirs isn't asked about again.
    await addRunVersion(project.id, "Again", { "index.html": "<h1>Here 2</h1>", "a.txt": "2" });
    await fake.plant(repo, { "index.html": "<h1>There 2</h1>" });
    expect((await pullFromGitHub(ann, project.id, { keep: "mine" })).body).toMatchObject({
      version: null,
      conflicts: ["index.html"],
    });
    expect((await lookAtGitHub(ann, project.id)).body.total).toBe(0);
    expect((await saveToGitHub(ann, project.id, { name: "both" })).body.pullRequest).toBeUndefined();
    expect(cloned(fake.store.folderOf(repo)).files.get("index.html")?.toString()).toBe("<h1>Here 2</h1>");
  });

  test("waits for a build that is going, and is nobody else's", async () => {
    const [ann, bob] = [await registerPerson(), await registerPerson()];
    const repo = await planted({ "index.html": PAGE });
    const { project } = (await importFromGitHub(ann, { owner: "octavia", name: repo.name })).body;
    await fake.plant(repo, { "index.html": "<h1>2</h1>" });
    await ProjectModel.updateOne({ _id: project.id }, { activeRunId: project.id });
    expect((await pullFromGitHub(ann, project.id)).status).toBe(409);
    await ProjectModel.updateOne({ _id: project.id }, { activeRunId: null });
    expect((await pullFromGitHub(bob, project.id)).status).toBe(404);
    expect((await lookAtGitHub(bob, project.id)).status).toBe(404);
    expect((await pullFromGitHub(ann, project.id)).body.version.number).toBe(2);
  });
});
