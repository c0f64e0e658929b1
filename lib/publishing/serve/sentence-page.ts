import type { IncomingMessage, ServerResponse } from "node:http";
import { escapeHtml } from "./describe-page";
import { CLEAR_SITE_DATA } from "./retire-worker";
import { isHttps, siteHeaders } from "./site-headers";

type Sentence = { title: string; text: string };

/** Answers with a page of one sentence of our own, where there is no site to answer. */
export function sendSentence(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  { title, text }: Sentence,
  extra: string[] = [],
): void {
  const page =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>${escapeHtml(title)}</title></head>` +
    `<body style="font-family:system-ui,sans-serif;max-width:36rem;margin:20vh auto;padding:0 1.5rem;text-align:center;line-height:1.5">` +
    `<h1 style="font-size:1.5rem">${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></body></html>\n`;
  sendPage(request, response, status, page, extra);
}

/** Answers where no site is any more; what one left in the visitor's browser goes, so that it can't live on there. */
export function sendGone(request: IncomingMessage, response: ServerResponse, status: 404 | 410, says: Sentence): void {
  sendSentence(request, response, status, says, CLEAR_SITE_DATA);
}

/** Answers with a page of our own, which no cache keeps, unless `extra` says so, and no search engine lists. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  html: string,
  extra: string[] = [],
): void {
  const page = Buffer.from(html);
  response.writeHead(status, [
    ...siteHeaders(isHttps(request.headers["x-forwarded-proto"])),
    ...(extra.includes("cache-control") ? [] : ["cache-control", "no-store"]),
    "x-robots-tag",
    "noindex",
    "content-type",
    "text/html; charset=utf-8",
    "content-length",
    String(page.length),
    ...(status === 503 ? ["retry-after", "5"] : []),
    ...extra,
  ]);
  response.end(request.method === "HEAD" ? undefined : page);
}

/** Leads to another address for good; method and body go along (RFC 9110, section 15.4.9). */
export function sendElsewhere(request: IncomingMessage, response: ServerResponse, to: string): void {
  response.writeHead(308, [
    ...siteHeaders(isHttps(request.headers["x-forwarded-proto"])),
    "location",
    to,
    "cache-control",
    "no-cache",
    "content-length",
    "0",
  ]);
  response.end();
}

/** Leads to another page of the site once something is done there; a reload doesn't do it again. */
export function sendSeeOther(request: IncomingMessage, response: ServerResponse, to: string): void {
  sendRefusal(request, response, 303, "", ["location", to]);
}

/** Says in plain text why a request is not for a site. */
export function sendRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  sentence: string,
  extra: string[] = [],
): void {
  response.writeHead(status, [
    ...siteHeaders(isHttps(request.headers["x-forwarded-proto"])),
    "content-type",
    "text/plain; charset=utf-8",
    "cache-control",
    "no-store",
    "content-length",
    String(Buffer.byteLength(sentence)),
    ...extra,
  ]);
  response.end(sentence);
}
