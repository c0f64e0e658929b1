import type { IncomingMessage, ServerResponse } from "node:http";
import type { ServedFile } from "./load-bundle";
import { codedBody, type Coding, codingFor, isCoded } from "./content-coding";
import { readRange } from "./read-range";
import { isHttps, siteHeaders } from "./site-headers";

type Sent = { file: ServedFile; status: 200 | 404; isIndexed: boolean };

/** Answers with a file: whole or a range of it, compressed where that helps, or 304 where the visitor has it already. */
export function sendFile(request: IncomingMessage, response: ServerResponse, sent: Sent): void {
  const { file } = sent;
  const coding = request.headers.range === undefined ? codingFor(request.headers["accept-encoding"], file) : "identity";
  const body = coding === "identity" ? null : codedBody(file, coding);
  if (body instanceof Promise) {
    // Where compressing fails the file goes out as it is.
    body.then(
      (coded) => write(request, response, sent, coding, coded),
      () => write(request, response, sent, coding, null),
    );
    return;
  }
  write(request, response, sent, coding, body);
}

function write(
  request: IncomingMessage,
  response: ServerResponse,
  sent: Sent,
  wanted: Coding,
  coded: Buffer | null,
): void {
  const { file, status } = sent;
  const coding = coded ? wanted : "identity";
  const body = coded ?? file.body;
  const tag = `"${file.hash}${coding === "identity" ? "" : `-${coding}`}"`;
  const head = headOf(request, sent, coding, tag);
  if (status === 200 && isUnchanged(request, tag, file.lastModified)) return end(response, 304, head, null);
  const range = status === 200 ? rangeOf(request, tag, file) : "all";
  const withLength = (extra: string[], bytes: number): string[] => [...head, ...extra, "content-length", String(bytes)];
  if (range === "none") {
    const extra = ["content-range", `bytes */${body.length}`];
    return end(response, 416, withLength(extra, 0), null);
  }
  const isHead = request.method === "HEAD";
  if (range === "all") return end(response, status, wholeHead(head, file, body), isHead ? null : body);
  const part = body.subarray(range.start, range.end + 1);
  const extra = ["content-type", file.type, "content-range", `bytes ${range.start}-${range.end}/${body.length}`];
  end(response, 206, withLength(extra, part.length), isHead ? null : part);
}

const wholeHeads = new WeakMap<string[], string[]>();

/** The headers of a whole body: those that its other answers share, with type and length; made once. */
function wholeHead(shared: string[], file: ServedFile, body: Buffer): string[] {
  const known = wholeHeads.get(shared);
  if (known) return known;
  const head = [...shared, "content-type", file.type, "content-length", String(body.length)];
  wholeHeads.set(shared, head);
  return head;
}

function end(response: ServerResponse, status: number, head: string[], body: Buffer | null): void {
  response.writeHead(status, head);
  response.end(body ?? undefined);
}

/** The headers that answers 200, 206, 304 and 416 share; made once for a file and what they depend on. */
function headOf(request: IncomingMessage, { file, status, isIndexed }: Sent, coding: Coding, tag: string): string[] {
  const https = isHttps(request.headers["x-forwarded-proto"]);
  const key = `${coding} ${https} ${isIndexed} ${status}`;
  const known = file.heads.get(key);
  if (known) return known;
  const head = [
    ...siteHeaders(https),
    "cache-control",
    status === 404 ? "no-cache" : file.cacheControl,
    ...(status === 404 ? [] : ["etag", tag, "last-modified", file.lastModified, "accept-ranges", "bytes"]),
    ...(isCoded(file) ? ["vary", "accept-encoding"] : []),
    ...(coding === "identity" ? [] : ["content-encoding", coding]),
    ...(isIndexed ? [] : ["x-robots-tag", "noindex"]),
  ];
  file.heads.set(key, head);
  return head;
}

/** RFC 9110, section 13.2.2: the entity tag comes before the date. A tag of the same body in another coding differs. */
function isUnchanged({ headers }: IncomingMessage, tag: string, lastModified: string): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) {
    return tags === tag || tags.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === tag);
  }
  const since = headers["if-modified-since"];
  return since !== undefined && Date.parse(since) >= Date.parse(lastModified);
}

function rangeOf({ headers }: IncomingMessage, tag: string, file: ServedFile): ReturnType<typeof readRange> {
  if (headers.range === undefined) return "all";
  const condition = headers["if-range"];
  if (condition !== undefined && condition !== tag && condition !== file.lastModified) return "all";
  return readRange(headers.range, file.body.length);
}
