import type { IncomingMessage, ServerResponse } from "node:http";
import { Types } from "mongoose";
import { clientAddress } from "@/lib/platform/client-address";
import { AppError } from "@/lib/platform/errors";
import { takeFromLimit } from "@/lib/platform/rate-limit";
import { REPORT_KINDS, reportInputSchema } from "@/lib/schemas/site-report";
import { siteMessages } from "@/messages/sites-en";
import { escapeHtml } from "../serve/describe-page";
import type { ServedSite } from "../serve/find-site";
import { hostHeader } from "../site-hosts";
import { REPORT_LIMIT, storeReport } from "./store-report";
import { sendPage, sendRefusal } from "../serve/sentence-page";

/** Where every site takes reports of abuse; no page of a site shows it. */
export const REPORT_PATH = "/.well-known/report-abuse";
const MAX_BYTES = 32 * 1024;

const says = siteMessages.report;

/** Answers the report form of a site: shows it, stores what was sent, and keeps what was typed when that fits not. */
export async function serveReport(request: IncomingMessage, response: ServerResponse, site: ServedSite): Promise<void> {
  if (request.method === "GET" || request.method === "HEAD")
    return sendPage(request, response, 200, form(site, {}, ""));
  if (request.method !== "POST") {
    return sendRefusal(request, response, 405, siteMessages.methods, ["allow", "GET, HEAD, POST"]);
  }
  const { origin, "sec-fetch-site": from } = request.headers;
  if ((origin !== undefined && URL.parse(origin)?.host !== hostHeader(request.headers)) || from === "cross-site") {
    return sendRefusal(request, response, 403, says.foreign);
  }
  const body = await readBody(request);
  if (body === null) return sendRefusal(request, response, 413, says.tooLong, ["connection", "close"]);
  const typed = Object.fromEntries(new URLSearchParams(body));
  const read = reportInputSchema.safeParse(typed);
  if (!read.success) return sendPage(request, response, 400, form(site, typed, says.notFitting));
  try {
    await takeFromLimit(REPORT_LIMIT, clientAddress(new Headers({ "x-forwarded-for": addressOf(request) })));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "RATE_LIMITED") throw error;
    return sendPage(request, response, 429, form(site, typed, error.message));
  }
  await storeReport({ ...read.data, projectId: new Types.ObjectId(site.projectId), url: site.origin });
  sendPage(request, response, 200, frame(`<h1>${says.thanks}</h1><p>${says.thanksText}</p>`));
}

function addressOf({ headers }: IncomingMessage): string {
  const address = headers["x-forwarded-for"];
  return typeof address === "string" ? address : "";
}

/** The body as text; null where it is longer than a report can be. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function form(site: ServedSite, typed: Record<string, string>, problem: string): string {
  const value = (name: string): string => escapeHtml(typed[name] ?? "");
  const options = REPORT_KINDS.map(
    (kind) => `<option value="${kind}"${typed["kind"] === kind ? " selected" : ""}>${says.kinds[kind]}</option>`,
  );
  return frame(`<h1>${says.title}</h1><p>${escapeHtml(says.about(site.origin))}</p>
${problem === "" ? "" : `<p role="alert" style="color:#c00">${escapeHtml(problem)}</p>`}
<form method="post" action="${REPORT_PATH}">
<p><label for="kind">${says.kind}</label><br><select id="kind" name="kind">${options.join("")}</select></p>
<p><label for="text">${says.text}</label><br><textarea id="text" name="text" rows="6" minlength="10" maxlength="4000" required>${value("text")}</textarea></p>
<p><label for="email">${says.email}</label><br><input id="email" name="email" type="email" maxlength="254" autocomplete="email" value="${value("email")}"></p>
<p><button type="submit">${says.send}</button></p>
</form>`);
}

function frame(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>${says.title}</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:8vh auto;padding:0 1.5rem}select,textarea,input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem}button{font:inherit;padding:.6rem 1.2rem}</style></head><body><main>${body}</main></body></html>\n`;
}
