import { connectDb } from "@/lib/platform/db";
import { isTakenDown } from "@/lib/projects";
import { type ProjectFields, ProjectModel } from "@/models/project";
import { readCapability } from "./capability";
import { isPage } from "./content-type";
import { shareMark } from "./create-shared-preview-url";
import { previewHeaders } from "./headers";
import { ownAsset } from "./own-assets";
import { sentencePage, sentenceText } from "./pages";
import { serveRun } from "./serve-run";
import { serveVersion } from "./serve-version";

const OWN = "-";

/**
 * Answers one request of the preview's host: `-/…` is ours, everything else needs a capability. `path` is decoded and
 * relative; empty stands for `index.html`. Never throws for what a visitor sends.
 */
export async function servePreview(request: Request, capability: string, path: string): Promise<Response> {
  if (capability === OWN) return serveOwn(path);
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  const check = readCapability(capability, Date.now());
  if (!check.ok) return isPage(file) ? sentencePage(check.reason) : sentenceText(check.reason);
  await connectDb();
  const { target } = check;
  const project = await ProjectModel.findOne({ _id: target.projectId, deletedAt: null }, SHOWN_BY).lean();
  if (!project) return isPage(file) ? sentencePage("notFound") : sentenceText("notFound");
  if ("sharedAs" in target && !isShared(project, target)) {
    return isPage(file) ? sentencePage("unshared") : sentenceText("unshared");
  }
  const { searchParams } = new URL(request.url);
  const [isSource, isStill] = [searchParams.has("vectort-source"), searchParams.has("vectort-still")];
  const asked = { path: file, capability, isSource, isStill, request };
  return "runId" in target ? serveRun(target, asked) : serveVersion(target, asked);
}

const SHOWN_BY = { visibility: 1, shareToken: 1, headVersionId: 1, takenDown: 1 };
type ShownBy = Pick<ProjectFields, "visibility" | "shareToken" | "headVersionId" | "takenDown">;

/** True while a project is shared by the link that a preview was opened by, and stands at the version it shows. */
function isShared(
  { visibility, shareToken, headVersionId, takenDown }: ShownBy,
  { versionId, sharedAs }: { versionId: string; sharedAs?: string },
): boolean {
  if (visibility === "private" || !shareToken || isTakenDown({ takenDown })) return false;
  return shareMark(shareToken) === sharedAs && String(headVersionId) === versionId;
}

async function serveOwn(name: string): Promise<Response> {
  const asset = await ownAsset(name);
  if (!asset) return sentenceText("notFound");
  return new Response(asset.text, { headers: previewHeaders("text/javascript; charset=utf-8", "forever") });
}
