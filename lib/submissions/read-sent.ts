import type { IncomingMessage } from "node:http";
import { FORM_LIMITS } from "@/lib/schemas/site-form";
import type { Entry } from "./check-fields";

/** What a form sent; `tooLarge` where that is more than is read, `notAForm` where it is something else. */
type ReadSent = { kind: "sent"; entries: Entry[]; hasFiles: boolean } | { kind: "tooLarge" } | { kind: "notAForm" };

/** More names than a form can have are more than anybody typed. */
const MAX_ENTRIES = 1_000;

/** Reads a form's request: what browsers send by themselves, and what scripts send from a FormData without files. */
export async function readSent(request: IncomingMessage): Promise<ReadSent> {
  const type = request.headers["content-type"] ?? "";
  const isUrlencoded = /^application\/x-www-form-urlencoded\b/i.test(type);
  if (!isUrlencoded && !/^multipart\/form-data\b/i.test(type)) return { kind: "notAForm" };
  const body = await readBody(request);
  if (body === null) return { kind: "tooLarge" };
  const data = isUrlencoded ? new URLSearchParams(body.toString("utf8")) : await readMultipart(body, type);
  if (data === null) return { kind: "notAForm" };
  const entries: Entry[] = [];
  let hasFiles = false;
  for (const [name, value] of data) {
    if (typeof value === "string") entries.push([name, value]);
    else hasFiles ||= value.size > 0;
  }
  return entries.length > MAX_ENTRIES ? { kind: "tooLarge" } : { kind: "sent", entries, hasFiles };
}

/** The body; null where it is too large. A browser hears no answer before it has sent all, so the rest is read too. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= FORM_LIMITS.readBytes) chunks.push(chunk);
    // Leaving here closes the connection.
    if (bytes > FORM_LIMITS.heardBytes) return null;
  }
  return bytes > FORM_LIMITS.readBytes ? null : Buffer.concat(chunks);
}

async function readMultipart(body: Buffer, type: string): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  } catch {
    // Not what it says it is: whoever sent it is told so.
    return null;
  }
}
