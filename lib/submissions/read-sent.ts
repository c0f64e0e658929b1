import type { IncomingMessage } from "node:http";
import { FORM_LIMITS } from "@/lib/schemas/site-form";
import type { Entry } from "./check-fields";

/**
 * What a form sent; `tooLarge` where that is more than is taken, with what was read of it; `notAForm` where it is
 * something else than it says.
 */
export type ReadSent =
  | { kind: "sent"; entries: Entry[]; hasFiles: boolean }
  | { kind: "tooLarge"; entries: Entry[] }
  | { kind: "notAForm" };

/** More names than a form can have are more than anybody typed. */
const MAX_ENTRIES = 1_000;

const URLENCODED = /^application\/x-www-form-urlencoded\b/i;
const MULTIPART = /^multipart\/form-data\b/i;

/** Whether the headers announce what browsers send by themselves, or scripts from a FormData. */
export function saysForm({ headers }: IncomingMessage): boolean {
  const type = headers["content-type"] ?? "";
  return URLENCODED.test(type) || MULTIPART.test(type);
}

/** Whether the headers announce more than is heard out. */
export function saysTooMuch({ headers }: IncomingMessage): boolean {
  return Number(headers["content-length"] ?? 0) > FORM_LIMITS.heardBytes;
}

/** Reads the body of a form's request, whose headers were looked at before. */
export async function readSent(request: IncomingMessage): Promise<ReadSent> {
  const type = request.headers["content-type"] ?? "";
  const { body, isWhole } = await readBody(request);
  if (URLENCODED.test(type)) {
    const entries = [...new URLSearchParams(body.toString("utf8"))];
    const isTaken = isWhole && entries.length <= MAX_ENTRIES;
    return isTaken ? { kind: "sent", entries, hasFiles: false } : { kind: "tooLarge", entries };
  }
  // Forms of ours never send this by themselves: a script did, its page still stands with all that was typed.
  if (!isWhole) return { kind: "tooLarge", entries: [] };
  const data = await readMultipart(body, type);
  if (data === null) return { kind: "notAForm" };
  const entries: Entry[] = [];
  let hasFiles = false;
  for (const [name, value] of data) {
    if (typeof value === "string") entries.push([name, value]);
    else hasFiles ||= value.size > 0;
  }
  return entries.length > MAX_ENTRIES ? { kind: "tooLarge", entries } : { kind: "sent", entries, hasFiles };
}

/** The body up to what is taken. A browser hears no answer before it has sent all, so the rest is read too, and let go. */
async function readBody(request: IncomingMessage): Promise<{ body: Buffer; isWhole: boolean }> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const room = FORM_LIMITS.readBytes - bytes;
    if (room > 0) chunks.push(chunk.subarray(0, room));
    bytes += chunk.length;
    // Leaving here closes the connection.
    if (bytes > FORM_LIMITS.heardBytes) break;
  }
  return { body: Buffer.concat(chunks), isWhole: bytes <= FORM_LIMITS.readBytes };
}

async function readMultipart(body: Buffer, type: string): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  } catch {
    // Not what it says it is: whoever sent it is told so.
    return null;
  }
}
