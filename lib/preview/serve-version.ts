import { VersionModel } from "@/models/version";
import type { Asked } from "./asked";
import { sentencePage } from "./pages";
import { serveTree } from "./serve-tree";

/** Answers a request for a file of a Version. */
export async function serveVersion(target: { projectId: string; versionId: string }, asked: Asked): Promise<Response> {
  const version = await VersionModel.findOne({ _id: target.versionId, projectId: target.projectId }).lean();
  if (!version) return sentencePage("notFound");
  return serveTree(new Map(version.files.map(({ path, sha256 }) => [path, sha256])), asked);
}
