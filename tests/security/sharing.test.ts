import { randomUUID } from "node:crypto";
import { Types } from "mongoose";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { POST as forkRoute } from "@/app/api/projects/[id]/fork/route";
import { PATCH as patchRoute } from "@/app/api/projects/[id]/route";
import { GET as shareRoute } from "@/app/api/projects/[id]/share/route";
import { loadBrief } from "@/lib/generation/load-brief";
import { createPreviewUrl, createSharedPreviewUrl, servePreview } from "@/lib/preview";
import {
  deleteProject,
  downloadProject,
  findSharedProject,
  getProject,
  listProjects,
  listShowcase,
  purgeProject,
  putBlobs,
  restoreProject,
  restoreVersion,
} from "@/lib/projects";
import { sha256 } from "@/lib/platform/crypto";
import { closeCompiler } from "@/lib/stacks";
import { BlobModel } from "@/models/blob";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { type RunDoc, RunModel } from "@/models/run";
import { VersionModel } from "@/models/version";
import { addRunVersion } from "../support/add-version";
import { call } from "./support/call";
import { makePerson, type Person } from "./support/people";
import { type Built, makeBuiltProject } from "./support/projects";

let [owner, stranger]: Person[] = [];
let built: Built;
const SECRET = "a prompt that nobody else may read";

async function person(name: string): Promise<Person> {
  return makePerson(name, `${randomUUID()}@example.org`);
}
const people = () => {
  if (!owner || !stranger) throw new Error("There is nobody.");
  return { owner, stranger };
};

beforeEach(async () => {
  [owner, stranger] = [await person("Owner"), await person("Stranger")];
  built = await makeBuiltProject(owner.userId, { prompt: SECRET });
  await RunModel.updateOne({ _id: built.runId }, { summary: "Built one page.", startedAt: new Date(0) });
});
afterAll(closeCompiler);

async function share(visibility: string, by = people().owner) {
  const answer = await call(patchRoute, {
    method: "PATCH",
    params: { id: built.projectId },
    cookie: by.cookie,
    body: { visibility },
  });
  return { status: answer.status, body: await answer.json() };
}

async function shareState() {
  const answer = await call(shareRoute, { params: { id: built.projectId }, cookie: people().owner.cookie });
  return answer.json();
}

/** Shares the project and gives the word in its link. */
async function sharedToken(visibility = "public"): Promise<string> {
  await share(visibility);
  const { url } = await shareState();
  return new URL(url).pathname.replace("/p/", "");
}

async function fork(by: Person, body: unknown = {}, id = built.projectId) {
  const answer = await call(forkRoute, { method: "POST", params: { id }, cookie: by.cookie, body });
  return { status: answer.status, body: await answer.json() };
}

async function look(url: string, path = "index.html"): Promise<{ status: number; text: string }> {
  const capability = new URL(url).pathname.split("/")[2] ?? "";
  const answer = await servePreview(new Request(new URL(path, url)), capability, path);
  return { status: answer.status, text: await answer.text() };
}

const orFail = <T>(value: T | null): T => {
  if (value === null) throw new Error("It isn't shared.");
  return value;
};

describe("sharing", () => {
  test("is off until the owner says otherwise, and each step is taken back at once", async () => {
    expect(await shareState()).toEqual({ visibility: "private", url: null, forkCount: 0 });
    const token = await sharedToken();
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(await findSharedProject(token)).toMatchObject({ name: "Miette", isListed: false });
    expect((await listShowcase(1)).items.map(({ id }) => id)).not.toContain(built.projectId);
    expect((await share("listed")).body.project).toMatchObject({ visibility: "listed", name: "Miette" });
    expect((await listShowcase(1)).items.map(({ id }) => id)).toContain(built.projectId);
    expect(await sharedToken("public")).toBe(token);
    expect((await listShowcase(1)).items.map(({ id }) => id)).not.toContain(built.projectId);
    await share("private");
    expect(await findSharedProject(token)).toBeNull();
    expect((await shareState()).url).toBeNull();
    expect(await sharedToken()).not.toBe(token);
    expect(await findSharedProject(token)).toBeNull();
  });

  test("is the owner's to say, with the words there are", async () => {
    expect((await share("public", people().stranger)).status).toBe(404);
    expect((await share("everybody")).status).toBe(400);
    const nothing = await call(patchRoute, {
      method: "PATCH",
      params: { id: built.projectId },
      cookie: people().owner.cookie,
      body: {},
    });
    expect(nothing.status).toBe(400);
    expect(await getProject(people().owner.ctx, built.projectId)).toMatchObject({ visibility: "private" });
  });

  test("costs nothing, moves nothing in the list, and asking at the same moment makes one link", async () => {
    const before = await getProject(people().owner.ctx, built.projectId);
    await Promise.all([share("public"), share("listed"), share("public")]);
    const { url } = await shareState();
    await share("public");
    expect((await shareState()).url).toBe(url);
    expect((await getProject(people().owner.ctx, built.projectId)).updatedAt).toBe(before.updatedAt);
  });

  test("ends while the project is deleted, and comes back with it", async () => {
    const token = await sharedToken("listed");
    const url = createSharedPreviewUrl(orFail(await findSharedProject(token)));
    await deleteProject(people().owner.ctx, built.projectId);
    expect(await findSharedProject(token)).toBeNull();
    expect((await look(url)).status).toBe(404);
    expect((await fork(people().stranger)).status).toBe(404);
    await restoreProject(people().owner.ctx, built.projectId);
    expect(await findSharedProject(token)).not.toBeNull();
  });

  test.each(["", "x".repeat(31), `${"x".repeat(31)}/`, "[$ne]", "../../../api/health", "x".repeat(32)])(
    "has nothing at the link %j",
    async (token) => {
      await share("listed");
      expect(await findSharedProject(token)).toBeNull();
    },
  );
});

describe("a stranger", () => {
  test("sees the current version, and nothing of it any more once that is taken back", async () => {
    const url = createSharedPreviewUrl(orFail(await findSharedProject(await sharedToken())));
    expect(await look(url)).toMatchObject({ status: 200, text: expect.stringContaining("<h1>Miette</h1>") });
    expect((await look(url, "assets/site.css")).status).toBe(200);
    await share("private");
    for (const path of ["index.html", "assets/site.css", "assets/theme.css"]) {
      expect(await look(url, path)).toMatchObject({ status: 403, text: expect.not.stringContaining("Miette") });
    }
    await share("public");
    expect((await look(url)).status).toBe(403);
  });

  test("never sees another version: not an earlier one, not the next through an old address", async () => {
    await addRunVersion(built.projectId, "Change it", { "index.html": "<h1>Second</h1>" });
    const token = await sharedToken();
    const url = createSharedPreviewUrl(orFail(await findSharedProject(token)));
    expect((await look(url)).text).toContain("Second");
    expect((await fork(people().stranger, { versionId: built.versionId })).status).toBe(404);
    await restoreVersion(people().owner.ctx, built.versionId);
    expect((await look(url)).status).toBe(403);
    const next = createSharedPreviewUrl(orFail(await findSharedProject(token)));
    expect((await look(next)).text).toContain("<h1>Miette</h1>");
  });

  test("sees a picture of it in the showcase, with no script for the browser to refuse", async () => {
    const page =
      '<html><head><script src="a.js"></script></head><body><h1>Still</h1><script>x()</script ></body></html>';
    await addRunVersion(built.projectId, "Add scripts", { "index.html": page });
    const url = createSharedPreviewUrl(orFail(await findSharedProject(await sharedToken("listed"))));
    const capability = new URL(url).pathname.split("/")[2] ?? "";
    const still = await servePreview(new Request(`${url}?vectort-still`), capability, "");
    expect(await still.text()).toBe("<html><head></head><body><h1>Still</h1></body></html>");
    expect((await look(url)).text).toContain("<script");
  });

  test("learns no id of a run, no prompt, no owner and no other version from what is shared", async () => {
    const shown = JSON.stringify(orFail(await findSharedProject(await sharedToken("listed"))));
    for (const hidden of [SECRET, built.runId, people().owner.userId]) {
      expect(shown).not.toContain(hidden);
    }
  });

  test("opens no preview of their own making, and none of the owner's ways in", async () => {
    await share("listed");
    const { ctx } = people().stranger;
    await expect(createPreviewUrl(ctx, built.projectId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(getProject(ctx, built.projectId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(downloadProject(ctx, built.projectId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(restoreVersion(ctx, built.versionId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const state = await call(shareRoute, { params: { id: built.projectId }, cookie: people().stranger.cookie });
    expect(state.status).toBe(404);
    const url = createSharedPreviewUrl(orFail(await findSharedProject(await sharedToken())));
    const [message = "", signature = ""] = (new URL(url).pathname.split("/")[2] ?? "").split(".");
    const claims = JSON.parse(Buffer.from(message, "base64url").toString());
    delete claims.s;
    const forged = Buffer.from(JSON.stringify(claims)).toString("base64url");
    expect((await look(url.replace(`${message}.`, `${forged}.`))).status).toBe(403);
    expect(signature).not.toBe("");
  });
});

describe("a fork", () => {
  test("of a shared project is one's own: its files, a summary, its origin's name, and no prompt", async () => {
    expect((await fork(people().stranger)).status).toBe(404);
    await share("public");
    const { status, body } = await fork(people().stranger);
    expect(status).toBe(201);
    expect(body.project).toMatchObject({
      name: "Miette (fork)",
      prompt: "Forked from Miette, version 1",
      blueprint: "restaurant",
      visibility: "private",
      versionNumber: 1,
      forkedFrom: { name: "Miette", versionNumber: 1 },
    });
    const [mine, theirs] = await Promise.all([
      downloadProject(people().stranger.ctx, body.project.id),
      downloadProject(people().owner.ctx, built.projectId),
    ]);
    expect(Buffer.compare(mine.bytes, theirs.bytes)).toBe(0);
    const stored = await ProjectModel.findById(body.project.id).orFail().lean<ProjectDoc>();
    expect(stored.background).toEqual([{ prompt: "", summary: "Built one page." }]);
    expect(JSON.stringify([stored, body])).not.toContain(SECRET);
    expect((await shareState()).forkCount).toBe(1);
    const version = await VersionModel.findById(body.project.versionId).orFail().lean();
    expect(version).toMatchObject({ origin: "fork", runId: null });
  });

  test("of one's own takes any version, and what was asked goes to the model with it", async () => {
    const { owner } = people();
    await addRunVersion(built.projectId, "Say second", { "index.html": "<h1>Second</h1>" });
    const first = (await fork(owner, { versionId: built.versionId })).body.project;
    expect(first).toMatchObject({ forkedFrom: { versionNumber: 1 } });
    const second = (await fork(owner)).body.project;
    expect(second).toMatchObject({ forkedFrom: { versionNumber: 2 } });
    const project = await ProjectModel.findById(second.id).orFail().lean<ProjectDoc>();
    expect(project.background.map(({ prompt }) => prompt)).toEqual([SECRET, "Say second"]);
    const run = { _id: new Types.ObjectId(), baseVersionId: project.headVersionId, startedAt: new Date() };
    const brief = await loadBrief({ ...run, continuesRunId: null } as RunDoc, project);
    expect(brief.history.map(({ prompt }) => prompt)).toEqual([SECRET, "Say second"]);
    expect([...brief.files.keys()]).toEqual(["index.html"]);
    const again = (await fork(owner, {}, second.id)).body.project;
    const grandchild = await ProjectModel.findById(again.id).orFail().lean<ProjectDoc>();
    expect(grandchild.background.map(({ prompt }) => prompt)).toEqual([SECRET, "Say second"]);
  });

  test("asked for twice, or five times at the same moment, is one", async () => {
    await share("listed");
    const { stranger } = people();
    const forks = await Promise.all(Array.from({ length: 5 }, () => fork(stranger)));
    expect(new Set(forks.map(({ body }) => body.project.id)).size).toBe(1);
    expect((await listProjects(stranger.ctx, { query: "", page: 1, perPage: 5 })).total).toBe(1);
    const later = new Date(Date.now() - 60_000);
    const id = forks[0]?.body.project.id;
    await ProjectModel.updateOne({ _id: id }, { $set: { createdAt: later } }, { timestamps: false });
    await ProjectModel.collection.updateOne({ _id: new Types.ObjectId(id) }, { $set: { createdAt: later } });
    expect((await fork(stranger)).body.project.id).not.toBe(id);
    expect((await shareState()).forkCount).toBe(2);
  });

  test("has nothing to begin with before there is a version, and none of what isn't there", async () => {
    const { owner, stranger } = people();
    await share("public");
    await ProjectModel.updateOne({ _id: built.projectId }, { $set: { headVersionId: null, versionCount: 0 } });
    expect((await fork(owner)).status).toBe(409);
    expect((await fork(stranger)).status).toBe(404);
    const other = await makeBuiltProject(owner.userId);
    await ProjectModel.updateOne({ _id: built.projectId }, { $set: { headVersionId: built.versionId } });
    expect((await fork(owner, { versionId: other.versionId })).status).toBe(404);
    expect((await fork(owner, { versionId: "x" })).status).toBe(400);
  });

  test("outlives its origin, and forgets its name once that is gone for good", async () => {
    const text = `<h1>${randomUUID()}</h1>`;
    await putBlobs([text]);
    const file = { path: "index.html", bytes: text.length, sha256: sha256(text) };
    await VersionModel.updateOne({ _id: built.versionId }, { $set: { files: [file] } });
    await share("public");
    const { project } = (await fork(people().stranger)).body;
    await deleteProject(people().owner.ctx, built.projectId);
    const { ctx } = people().stranger;
    expect(await getProject(ctx, project.id)).toMatchObject({ forkedFrom: { name: "Miette" } });
    const inTwoDays = new Date(Date.now() + 2 * 24 * 60 * 60 * 1_000);
    expect(await purgeProject(new Types.ObjectId(built.projectId), inTwoDays)).toBe(true);
    expect(await getProject(ctx, project.id)).toMatchObject({
      forkedFrom: { name: "", versionNumber: 1 },
      prompt: "Forked from a project that was deleted",
    });
    expect(await BlobModel.exists({ _id: file.sha256 })).not.toBeNull();
    expect((await downloadProject(ctx, project.id)).bytes.length).toBeGreaterThan(100);
  });
});
