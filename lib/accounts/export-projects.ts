import { strToU8 } from "fflate";
import type { Types } from "mongoose";
import { describeError, log } from "@/lib/platform/log";
import { exportedFiles, fileNameOf, getBlobs, toProject } from "@/lib/projects";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { type RunDoc, RunModel } from "@/models/run";
import { RunEventModel } from "@/models/run-event";
import { type VersionDoc, VersionModel } from "@/models/version";
import { jsonText } from "./export-json";
import type { ZipEntry } from "./export-zip";

/** Every project of a user, deleted ones that are still there too, each as a folder. One is in memory at a time. */
export async function* projectEntries(userId: Types.ObjectId): AsyncGenerator<ZipEntry> {
  const projects = ProjectModel.find({ ownerId: userId }).sort({ _id: 1 }).lean<ProjectDoc[]>().cursor();
  for await (const project of projects) {
    const folder = `projects/${[project.shortId, fileNameOf(project.name)].filter(Boolean).join("-")}`;
    yield { path: `${folder}/project.json`, content: [jsonText(toProject(project))] };
    yield { path: `${folder}/conversation.json`, content: [jsonText(await conversationOf(project._id))] };
    for (const [path, bytes] of await filesOf(project)) yield { path: `${folder}/files/${path}`, content: [bytes] };
  }
}

/** What was asked for and what was said to it, oldest first. */
async function conversationOf(projectId: Types.ObjectId): Promise<unknown[]> {
  const runs = await RunModel.find({ projectId }).sort({ startedAt: 1 }).lean<RunDoc[]>();
  const prose = await RunEventModel.aggregate<{ _id: Types.ObjectId; texts: string[] }>([
    { $match: { runId: { $in: runs.map((run) => run._id) }, type: "prose" } },
    { $sort: { runId: 1, seq: 1 } },
    { $group: { _id: "$runId", texts: { $push: "$data.text" } } },
  ]);
  const answers = new Map(prose.map(({ _id, texts }) => [String(_id), texts.join("")]));
  return runs.map((run) => ({
    at: run.startedAt.toISOString(),
    prompt: run.prompt,
    answer: answers.get(String(run._id)) ?? "",
    summary: run.summary,
    status: run.status,
    reason: run.reason ?? null,
  }));
}

/** The files of the current Version as a download has them; just its own where its stylesheet can't be compiled. */
async function filesOf(project: ProjectDoc): Promise<Map<string, Uint8Array>> {
  const version = project.headVersionId ? await VersionModel.findById(project.headVersionId).lean<VersionDoc>() : null;
  if (!version) return new Map();
  try {
    return await exportedFiles(project.name, version);
  } catch (error) {
    log.warn("account.export_uncompiled", { projectId: String(project._id), ...describeError(error) });
    const bodies = await getBlobs(version.files.map(({ sha256 }) => sha256));
    return new Map(version.files.map(({ path, sha256 }) => [path, strToU8(bodies.get(sha256) ?? "")]));
  }
}
