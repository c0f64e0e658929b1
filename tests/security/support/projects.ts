import { Types } from "mongoose";
import { sha256 } from "@/lib/platform/crypto";
import { putBlobs } from "@/lib/projects";
import { ProjectModel } from "@/models/project";
import { RunModel } from "@/models/run";
import { VersionModel } from "@/models/version";

const THEME = "@theme { --color-page: #fff; --color-ink: #111; }\n";
const PAGE =
  '<!doctype html><html lang="en"><head><title>Miette</title><link rel="stylesheet" href="assets/site.css"></head>' +
  '<body class="bg-page text-ink"><h1>Miette</h1></body></html>\n';

export type Built = { projectId: string; versionId: string; runId: string };

/** A finished project with one Version of two files, as a completed run leaves it. */
export async function makeBuiltProject(
  ownerId: string,
  fields: { name?: string; prompt?: string } = {},
): Promise<Built> {
  const [projectId, versionId, runId] = [new Types.ObjectId(), new Types.ObjectId(), new Types.ObjectId()];
  const name = fields.name ?? "Miette";
  const prompt = fields.prompt ?? "A bakery in Lyon";
  const texts = { "assets/theme.css": THEME, "index.html": PAGE };
  await putBlobs(Object.values(texts));
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
  }));
  const now = new Date();
  await ProjectModel.create({
    _id: projectId,
    ownerId,
    shortId: `VEC-${projectId}`,
    name,
    prompt,
    blueprint: "restaurant",
    nonce: "k3f9",
    seed: 1,
    headVersionId: versionId,
    versionCount: 1,
    lastRunStatus: "completed",
  });
  await VersionModel.create({ _id: versionId, projectId, number: 1, origin: "run", runId, files, createdAt: now });
  await RunModel.create({
    _id: runId,
    projectId,
    ownerId,
    mode: "quick",
    prompt,
    model: "builtin",
    status: "completed",
    versionId,
    leaseToken: "none",
    leaseExpiresAt: now,
    reservedSeq: 100,
    startedAt: now,
    finishedAt: now,
  });
  return { projectId: String(projectId), versionId: String(versionId), runId: String(runId) };
}
