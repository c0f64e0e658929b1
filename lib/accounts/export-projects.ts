import type { Types } from "mongoose";
import { describeError, log } from "@/lib/platform/log";
import { exportedFiles, fileNameOf, getBodies, toProject } from "@/lib/projects";
import { runEventDataSchemas } from "@/lib/schemas/run-event";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { type RepositoryDoc, RepositoryModel } from "@/models/repository";
import { type RunDoc, RunModel } from "@/models/run";
import { RunEventModel } from "@/models/run-event";
import { type SubmissionDoc, SubmissionModel } from "@/models/submission";
import { type VersionDoc, VersionModel } from "@/models/version";
import { jsonArray, jsonText } from "./export-json";
import { siteEntry } from "./export-site";
import type { ZipEntry } from "./export-zip";

const proseSchema = runEventDataSchemas.prose;

/** Every project of a user, deleted ones that are still there too, each as a folder. One is in memory at a time. */
export async function* projectEntries(userId: Types.ObjectId): AsyncGenerator<ZipEntry> {
  const projects = ProjectModel.find({ ownerId: userId }).sort({ _id: 1 }).lean<ProjectDoc[]>().cursor();
  for await (const project of projects) {
    const folder = `projects/${[project.shortId, fileNameOf(project.name)].filter(Boolean).join("-")}`;
    yield {
      path: `${folder}/project.json`,
      content: [
        jsonText({
          ...toProject(project),
          instructions: project.instructions ?? "",
          brand: project.brand ?? null,
          takenDown: project.takenDown ?? null,
          queue: (project.queue ?? []).map(queuedOf),
        }),
      ],
    };
    const repository = await RepositoryModel.findOne({ projectId: project._id }).lean<RepositoryDoc>();
    if (repository) yield { path: `${folder}/github.json`, content: [jsonText(repositoryOf(repository))] };
    yield* siteEntry(project._id, folder);
    const runs = RunModel.find({ projectId: project._id }).sort({ startedAt: 1 }).lean<RunDoc[]>().cursor();
    yield { path: `${folder}/conversation.json`, content: jsonArray(runs, turnOf) };
    const sent = SubmissionModel.find({ projectId: project._id }).sort({ _id: 1 }).lean<SubmissionDoc[]>().cursor();
    yield { path: `${folder}/submissions.json`, content: jsonArray(sent, submissionOf) };
    for (const [path, bytes] of await filesOf(project)) yield { path: `${folder}/files/${path}`, content: [bytes] };
  }
}

/** A prompt that waits. */
function queuedOf({ prompt, addedAt }: ProjectDoc["queue"][number]): unknown {
  return { prompt, at: addedAt.toISOString() };
}

/** Where a project is saved, and where it came from. */
function repositoryOf({ url, branch, lastCommit, lastSavedVersionNumber, upstream }: RepositoryDoc): unknown {
  const saved = lastCommit ? { url, branch, lastCommit, lastSavedVersionNumber } : null;
  return { saved, importedFrom: upstream ?? null };
}

/** What was asked for and what was said to it. */
async function turnOf(run: RunDoc): Promise<unknown> {
  const prose = await RunEventModel.find({ runId: run._id, type: "prose" }).sort({ seq: 1 }).lean();
  const texts = prose.map(({ data }) => proseSchema.parse(data).text);
  return {
    at: run.startedAt.toISOString(),
    prompt: run.prompt,
    answer: texts.join(""),
    summary: run.summary,
    status: run.status,
    reason: run.reason ?? null,
  };
}

/** What a visitor of its site sent. */
function submissionOf({ formName, page, fields, createdAt }: SubmissionDoc): unknown {
  return { at: createdAt.toISOString(), form: formName, page, fields };
}

/** The files of the current Version as a download has them; just its own where its stylesheet can't be compiled. */
async function filesOf(project: ProjectDoc): Promise<Map<string, Uint8Array>> {
  const version = project.headVersionId ? await VersionModel.findById(project.headVersionId).lean<VersionDoc>() : null;
  if (!version) return new Map();
  try {
    return await exportedFiles(version);
  } catch (error) {
    log.warn("account.export_uncompiled", { projectId: String(project._id), ...describeError(error) });
    const bodies = await getBodies(version.files.map(({ sha256 }) => sha256));
    return new Map(version.files.map(({ path, sha256 }) => [path, bodies.get(sha256) ?? new Uint8Array()]));
  }
}
