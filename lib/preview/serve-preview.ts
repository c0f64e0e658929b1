import { connectDb } from "@/lib/platform/db";
import { ProjectModel } from "@/models/project";
import { readCapability } from "./capability";
import { isPage } from "./content-type";
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
  if (!(await ProjectModel.exists({ _id: target.projectId, deletedAt: null }))) {
    return isPage(file) ? sentencePage("notFound") : sentenceText("notFound");
  }
  const asked = { path: file, capability, isSource: new URL(request.url).searchParams.has("vectort-source"), request };
  return "runId" in target ? serveRun(target, asked) : serveVersion(target, asked);
}

async function serveOwn(name: string): Promise<Response> {
  const asset = await ownAsset(name);
  if (!asset) return sentenceText("notFound");
  return new Response(asset.text, { headers: previewHeaders("text/javascript; charset=utf-8", "forever") });
}
