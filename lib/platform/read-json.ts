import { apiMessages } from "@/messages/api-en";
import { AppError } from "./errors";

const MAX_BYTES = 256 * 1024;

/** A request's body as text, of at most 256 KB of UTF-8. Throws TOO_LARGE or BAD_INPUT. */
export async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) throw new AppError("TOO_LARGE", apiMessages.tooLarge(MAX_BYTES / 1024));
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw new AppError("BAD_INPUT", apiMessages.notUtf8, { cause });
  }
}

/** A request's JSON body; an empty one is `{}`. Throws TOO_LARGE or BAD_INPUT. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request);
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("BAD_INPUT", apiMessages.notJson, { cause });
  }
}
