import { Types } from "mongoose";
import { sha256 } from "@/lib/platform/crypto";
import { putBlobs } from "@/lib/projects";
import { ProjectModel } from "@/models/project";
import { RunModel } from "@/models/run";
import { RunEventModel } from "@/models/run-event";
import { VersionModel } from "@/models/version";

type Filling = { name?: string; text: string; deletedAt?: Date };
export type FilledProject = { projectId: string; runId: string; sha256: string };

/** A project of that owner with one ended run, its events, and a Version of one page that says `text`. */
export async function fillProject(
  ownerId: string,
  { name = "Test", text, deletedAt }: Filling,
): Promise<FilledProject> {
  const [projectId, runId, versionId] = [new Types.ObjectId(), new Types.ObjectId(), new Types.ObjectId()];
  const html = `<!doctype html><html lang="en"><head><title>T</title></head><body><h1>${text}</h1></body></html>`;
  const hash = sha256(html);
  await putBlobs([html]);
  const now = new Date();
  await ProjectModel.create({
    _id: projectId,
    ownerId,
    shortId: `VEC-${projectId.toHexString().slice(-10)}`,
    name,
    prompt: text,
    blueprint: "landing-page",
    nonce: "k3f9ab",
    seed: 1,
    headVersionId: versionId,
    versionCount: 1,
    deletedAt: deletedAt ?? null,
  });
  await RunModel.create({
    _id: runId,
    projectId,
    ownerId,
    mode: "quick",
    prompt: text,
    model: "test",
    status: "completed",
    summary: "Done.",
    versionId,
    leaseToken: "none",
    leaseExpiresAt: now,
    reservedSeq: 9,
    startedAt: now,
    finishedAt: now,
  });
  const closed = { path: "index.html", lines: 1, bytes: html.length, sha256: hash };
  await RunEventModel.insertMany([
    { runId, seq: 1, type: "prose", data: { text: "Voilà." } },
    { runId, seq: 2, type: "file.closed", data: closed },
  ]);
  const files = [{ path: "index.html", bytes: html.length, sha256: hash }];
  await VersionModel.create({ _id: versionId, projectId, number: 1, origin: "run", runId, files, createdAt: now });
  return { projectId: String(projectId), runId: String(runId), sha256: hash };
}
