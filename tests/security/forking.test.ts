import { randomUUID } from "node:crypto";
import { Types } from "mongoose";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { loadBrief } from "@/lib/generation/load-brief";
import { deleteProject, downloadProject, getProject, listProjects, purgeProject, putBlobs } from "@/lib/projects";
import { sha256 } from "@/lib/platform/crypto";
import { closeCompiler } from "@/lib/stacks";
import { BlobModel } from "@/models/blob";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { type RunDoc, RunModel } from "@/models/run";
import { VersionModel } from "@/models/version";
import { addRunVersion } from "../support/add-version";
import { makePerson, type Person } from "./support/people";
import { type Built, makeBuiltProject } from "./support/projects";
import { fork, share as askToShare, shareState as readShare } from "./support/sharing";

let owner: Person;
let stranger: Person;
let built: Built;
const SECRET = "a prompt that nobody else may read";

beforeEach(async () => {
  [owner, stranger] = [await makePerson("Owner"), await makePerson("Stranger")];
  built = await makeBuiltProject(owner.userId, { prompt: SECRET });
  await RunModel.updateOne({ _id: built.runId }, { summary: "Built one page.", startedAt: new Date(0) });
});
afterAll(closeCompiler);

const share = (visibility: string) => askToShare(owner, built.projectId, visibility);
const shareState = () => readShare(owner, built.projectId);
const ask = (by: Person, body: unknown = {}, id = built.projectId) => fork(by, id, body);

describe("a fork", () => {
  test("of a shared project is one's own: its files, a summary, its origin's name, and no prompt", async () => {
    expect((await ask(stranger)).status).toBe(404);
    await share("public");
    const { status, body } = await ask(stranger);
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
      downloadProject(stranger.ctx, body.project.id),
      downloadProject(owner.ctx, built.projectId),
    ]);
    expect(Buffer.compare(mine.bytes, theirs.bytes)).toBe(0);
    const stored = await ProjectModel.findById(body.project.id).orFail().lean<ProjectDoc>();
    expect(stored.background).toEqual([{ prompt: "", summary: "Built one page." }]);
    expect(JSON.stringify([stored, body])).not.toContain(SECRET);
    expect((await shareState()).forkCount).toBe(1);
    const version = await VersionModel.findById(body.project.versionId).orFail().lean();
    expect(version).toMatchObject({ origin: "fork", runId: null });
  });

  test("of a long conversation knows how it began and how it ended, whoever forks it", async () => {
    const turns = Array.from({ length: 30 }, (_, index) => `Turn ${index + 2}`);
    for (const prompt of turns) await addRunVersion(built.projectId, prompt, { "index.html": `<h1>${prompt}</h1>` });
    const runs = await RunModel.find({ projectId: built.projectId }).sort({ _id: 1 });
    for (const [index, run] of runs.entries()) {
      // Somebody else is told what was done; every other turn says nothing of that.
      const summary = index % 2 === 0 ? `Done ${index + 1}` : "";
      await RunModel.updateOne({ _id: run._id }, { startedAt: new Date(index * 1_000), summary });
    }
    const backgroundOf = async (by: Person) => {
      const { body } = await ask(by);
      return (await ProjectModel.findById(body.project.id).orFail().lean<ProjectDoc>()).background ?? [];
    };
    const mine = (await backgroundOf(owner)).map(({ prompt }) => prompt);
    expect(mine).toEqual([SECRET, ...turns.slice(-19)]);
    await share("public");
    const theirs = (await backgroundOf(stranger)).map(({ summary }) => summary);
    expect(theirs).toEqual(Array.from({ length: 16 }, (_, index) => `Done ${index * 2 + 1}`));
  });

  test("of one's own takes any version, and what was asked goes to the model with it", async () => {
    await addRunVersion(built.projectId, "Say second", { "index.html": "<h1>Second</h1>" });
    const first = (await ask(owner, { versionId: built.versionId })).body.project;
    expect(first).toMatchObject({ forkedFrom: { versionNumber: 1 } });
    const second = (await ask(owner)).body.project;
    expect(second).toMatchObject({ forkedFrom: { versionNumber: 2 } });
    const project = await ProjectModel.findById(second.id).orFail().lean<ProjectDoc>();
    expect(project.background.map(({ prompt }) => prompt)).toEqual([SECRET, "Say second"]);
    const run = { _id: new Types.ObjectId(), baseVersionId: project.headVersionId, startedAt: new Date() };
    const brief = await loadBrief({ ...run, continuesRunId: null } as RunDoc, project);
    expect(brief.history.map(({ prompt }) => prompt)).toEqual([SECRET, "Say second"]);
    expect([...brief.files.keys()]).toEqual(["index.html"]);
    const again = (await ask(owner, {}, second.id)).body.project;
    const grandchild = await ProjectModel.findById(again.id).orFail().lean<ProjectDoc>();
    expect(grandchild.background.map(({ prompt }) => prompt)).toEqual([SECRET, "Say second"]);
  });

  test("asked for twice, or five times at the same moment, is one", async () => {
    await share("listed");
    const forks = await Promise.all(Array.from({ length: 5 }, () => ask(stranger)));
    expect(new Set(forks.map(({ body }) => body.project.id)).size).toBe(1);
    expect((await listProjects(stranger.ctx, { query: "", page: 1, perPage: 5 })).total).toBe(1);
    const later = new Date(Date.now() - 60_000);
    const id = forks[0]?.body.project.id;
    await ProjectModel.updateOne({ _id: id }, { $set: { createdAt: later } }, { timestamps: false });
    await ProjectModel.collection.updateOne({ _id: new Types.ObjectId(id) }, { $set: { createdAt: later } });
    expect((await ask(stranger)).body.project.id).not.toBe(id);
    expect((await shareState()).forkCount).toBe(2);
  });

  test("has nothing to begin with before there is a version, and none of what isn't there", async () => {
    await share("public");
    await ProjectModel.updateOne({ _id: built.projectId }, { $set: { headVersionId: null, versionCount: 0 } });
    expect((await ask(owner)).status).toBe(409);
    expect((await ask(stranger)).status).toBe(404);
    const other = await makeBuiltProject(owner.userId);
    await ProjectModel.updateOne({ _id: built.projectId }, { $set: { headVersionId: built.versionId } });
    expect((await ask(owner, { versionId: other.versionId })).status).toBe(404);
    expect((await ask(owner, { versionId: "x" })).status).toBe(400);
  });

  test("outlives its origin, and forgets its name once that is gone for good", async () => {
    const text = `<h1>${randomUUID()}</h1>`;
    await putBlobs([text]);
    const file = { path: "index.html", bytes: text.length, sha256: sha256(text) };
    await VersionModel.updateOne({ _id: built.versionId }, { $set: { files: [file] } });
    await share("public");
    const { project } = (await ask(stranger)).body;
    await deleteProject(owner.ctx, built.projectId);
    const { ctx } = stranger;
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
