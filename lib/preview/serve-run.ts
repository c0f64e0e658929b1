import { derivesSiteCss } from "@/lib/projects";
import { runTree } from "@/lib/runs";
import { RunModel } from "@/models/run";
import { type Asked, baseUrlOf } from "./asked";
import { contentTypeOf, isBlocking, isPage } from "./content-type";
import { previewHeaders } from "./headers";
import { holdStream, letGo } from "./hold-stream";
import { insertInHead } from "./insert-in-head";
import { openRunPage } from "./open-run-page";
import { sentencePage, sentenceText } from "./pages";
import { serveDirection } from "./serve-direction";
import { streamPatches } from "./stream-patches";
import { findPath, readBody, serveDerived, serveFile, serveTree } from "./serve-tree";
import { runtimeTags } from "./runtime-tag";
import { readStyleSources, styleElement } from "./style-sources";
import { waitForFile } from "./wait-for-file";

type RunTarget = { projectId: string; runId: string };

/**
 * Answers a request for a file of a Run: its base with what it has closed so far. Pages that are not there yet open at
 * once and stream; CSS and JS answer at once; everything else waits for its file.
 */
export async function serveRun(target: RunTarget, asked: Asked): Promise<Response> {
  const run = await RunModel.findOne({ _id: target.runId, projectId: target.projectId }).lean();
  if (!run) return sentencePage("notFound");
  const { runId } = target;
  if (asked.path === "-/events") {
    const release = holdStream(target.projectId);
    if (!release) return sentenceText("busy");
    const { request } = asked;
    return streamPatches(runId, run.baseVersionId ? String(run.baseVersionId) : null, { request, release }).catch(
      letGo(release),
    );
  }
  const direction = await serveDirection(runId, asked.path);
  if (direction) return direction;
  const tree = await runTree(runId);
  const isShownPage = isPage(asked.path) && !asked.isSource;
  // One that only asked or talked, or was stopped before its first page, is an empty page, opened before its end or after.
  const hasNoPage = ![...tree.keys()].some(isPage);
  if (run.status !== "running" && !(isShownPage && hasNoPage)) return serveTree(tree, asked);
  if (isShownPage) return serveRunPage(target, asked);
  const own = await serveDerived(tree, asked);
  if (own) return own;
  const path = findPath(tree, asked.path);
  if (path !== null)
    return isPage(path) && !asked.isSource
      ? serveRunPage(target, { ...asked, path })
      : serveFile(tree, path, asked, "none");
  if (isBlocking(asked.path)) return servePlaceholder(asked.path);
  const release = holdStream(target.projectId);
  if (!release) return sentenceText("busy");
  const later = await waitForFile(runId, asked.path, asked.request.signal).finally(release);
  return later ? serveFile(later, asked.path, asked, "none") : sentenceText("notFound");
}

/** A page that the run has is whole, and followed from there on; another one streams as it is written. */
async function serveRunPage({ projectId, runId }: RunTarget, asked: Asked): Promise<Response> {
  const release = holdStream(projectId);
  if (!release) return sentencePage("busy");
  const opened = await openRunPage(runId, asked, release).catch(letGo(release));
  if ("stream" in opened) {
    return new Response(opened.stream, { headers: previewHeaders("text/html; charset=utf-8", "none") });
  }
  const { tree, after } = opened;
  const base = baseUrlOf(asked);
  // What was imported brings its own stylesheets, and gets none of Tailwind's.
  const isThemed = derivesSiteCss(tree);
  const { path } = asked;
  const hasOwnStyles = !isThemed;
  const tags = await runtimeTags({ base, path, mode: "run", after, isCompiled: hasOwnStyles, hasOwnStyles });
  const sources = isThemed ? await readStyleSources(tree, base, asked.request.signal) : [];
  const styles = sources.map(styleElement).join("");
  const html = insertInHead(await readBody(tree, path), tags + styles, { withoutSiteCss: isThemed });
  return new Response(html, { headers: previewHeaders("text/html; charset=utf-8", "none") });
}

/**
 * A stylesheet or script that is not written yet must not hold back painting. A script says so to the runtime, which
 * loads it when it is closed.
 */
function servePlaceholder(path: string): Response {
  const body = path.endsWith(".css") ? "" : `globalThis.__vectort?.pending(${JSON.stringify(path)})`;
  return new Response(body, { headers: previewHeaders(contentTypeOf(path), "none") });
}
