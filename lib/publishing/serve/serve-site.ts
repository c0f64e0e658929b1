import type { IncomingMessage, ServerResponse } from "node:http";
import { describeError, log } from "@/lib/platform/log";
import { processGlobal } from "@/lib/platform/process-global";
import { siteMessages } from "@/messages/sites-en";
import { hostHeader, siteHostOf } from "../site-hosts";
import { REPORT_PATH, serveReport } from "../abuse/serve-report";
import { countVisit } from "../visits/count-visit";
import { type Bundle, bundleOf } from "./bundle";
import { pathOfPage } from "./describe-page";
import { type Found, findSite, type ServedSite } from "./find-site";
import { formHandlerFor } from "./forms-seam";
import { resolvePath } from "./resolve-path";
import { asksForWorker, mayBeWorker, retireWorker } from "./retire-worker";
import { sendFile } from "./send-file";
import { sendElsewhere, sendGone, sendRefusal, sendSentence } from "./sentence-page";

/** Takes a request where its host is not the app's or the previews'; false where the application has to answer. */
type SiteHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Registers what answers for published sites. The server's wrapper hands it every request before Next sees it: Next is
 * several times too slow for static files.
 */
export function startSiteServer(): void {
  processGlobal<SiteHandler>("sites", () => serveSite);
}

function serveSite(request: IncomingMessage, response: ServerResponse): boolean {
  const host = siteHostOf(hostHeader(request.headers));
  // Whoever asks for the health of this process may do so by any name.
  if (host === null || request.url === "/api/health") return false;
  const fail = (error: unknown): void => {
    log.error("sites.failed", describeError(error));
    if (!response.headersSent) sendSentence(request, response, 503, siteMessages.away);
    else response.destroy();
  };
  try {
    const found = findSite(host);
    if (found instanceof Promise) found.then((later) => answer(request, response, later)).catch(fail);
    else answer(request, response, found)?.catch(fail);
  } catch (error) {
    fail(error);
  }
  return true;
}

function answer(request: IncomingMessage, response: ServerResponse, found: Found): Promise<void> | undefined {
  if (found.kind !== "site" && asksForWorker(request)) return void retireWorker(request, response, true);
  if (found.kind === "nothing") return void sendGone(request, response, 404, siteMessages.nothing);
  if (found.kind === "takenDown") return void sendGone(request, response, 410, siteMessages.takenDown);
  if (found.kind === "moved") return void sendElsewhere(request, response, `${found.origin}${request.url ?? "/"}`);
  const { site } = found;
  const answerForm = formHandlerFor(request.url ?? "/");
  if (answerForm) return answerForm(request, response, site);
  if (request.url === REPORT_PATH) return serveReport(request, response, site);
  if (request.method !== "GET" && request.method !== "HEAD") {
    return void sendRefusal(request, response, 405, siteMessages.methods, ["allow", "GET, HEAD"]);
  }
  const bundle = bundleOf(site);
  if (bundle instanceof Promise) return bundle.then((loaded) => answerFrom(request, response, site, loaded));
  answerFrom(request, response, site, bundle);
  return undefined;
}

function answerFrom(request: IncomingMessage, response: ServerResponse, site: ServedSite, bundle: Bundle): void {
  const url = request.url ?? "/";
  const queryAt = url.indexOf("?");
  const path = queryAt < 0 ? url : url.slice(0, queryAt);
  const resolved = resolvePath(path, bundle.has);
  if (asksForWorker(request) && !(resolved.kind === "file" && mayBeWorker(resolved.path))) {
    return retireWorker(request, response, false);
  }
  if (resolved.kind === "elsewhere") {
    return sendElsewhere(request, response, resolved.to + (queryAt < 0 ? "" : url.slice(queryAt)));
  }
  const { isIndexed } = site.seo;
  const file = resolved.kind === "file" ? bundle.file(resolved.path) : null;
  if (file) {
    if (file.isPage && resolved.kind === "file") countVisit(request, site, pathOfPage(resolved.path));
    return sendFile(request, response, { file, status: 200, isIndexed });
  }
  const page = bundle.file("404.html");
  if (page) return sendFile(request, response, { file: page, status: 404, isIndexed });
  sendSentence(request, response, 404, siteMessages.nothing);
}
