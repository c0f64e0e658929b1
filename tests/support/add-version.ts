import { Types } from "mongoose";
import { sha256 } from "@/lib/platform/crypto";
import { putBlobs } from "@/lib/projects";
import type { Mode } from "@/lib/schemas/mode";
import { ProjectModel } from "@/models/project";
import { RunModel } from "@/models/run";
import { VersionModel } from "@/models/version";

/** A Version of those files on top of a project's others, as a run with that prompt leaves it. */
export async function addRunVersion(
  projectId: string,
  prompt: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  mode: Mode = "quick",
): Promise<{ versionId: string; number: number }> {
  const [runId, versionId] = [new Types.ObjectId(), new Types.ObjectId()];
  await putBlobs(Object.values(files));
  const project = await ProjectModel.findByIdAndUpdate(
    projectId,
    { $inc: { versionCount: 1 }, headVersionId: versionId },
    { returnDocument: "after" },
  ).orFail();
  const now = new Date();
  await RunModel.create({
    _id: runId,
    projectId,
    ownerId: project.ownerId,
    mode,
    prompt,
    model: "test",
    status: "completed",
    versionId,
    leaseToken: "none",
    leaseExpiresAt: now,
    reservedSeq: 1,
    startedAt: now,
    finishedAt: now,
  });
  const tree = Object.entries(files)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, body]) => ({ path, bytes: Buffer.byteLength(body), sha256: sha256(body) }));
  const number = project.versionCount;
  await VersionModel.create({ _id: versionId, projectId, number, origin: "run", runId, files: tree, createdAt: now });
  return { versionId: String(versionId), number };
}
