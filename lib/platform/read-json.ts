import { apiMessages } from "@/messages/api-en";
import { AppError } from "./errors";

const MAX_BYTES = 256 * 1024;

/** A request's body as text, of at most `maxBytes` (256 KB unless told) of UTF-8. Throws TOO_LARGE or BAD_INPUT. */
export async function readText(request: Request, maxBytes = MAX_BYTES): Promise<string> {
  const bytes = await readBytes(request, maxBytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError("BAD_INPUT", apiMessages.notUtf8, { cause });
  }
}

/** A request's body as it came, of at most `maxBytes`. Throws TOO_LARGE or BAD_INPUT. */
export async function readBytes(request: Request, maxBytes = MAX_BYTES): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new AppError("TOO_LARGE", apiMessages.tooLarge(maxBytes / 1024));
      chunks.push(chunk);
    }
  } catch (cause) {
    // A sender that went away in the middle is no failure of ours, and no line in the log.
    throw cause instanceof AppError ? cause : new AppError("BAD_INPUT", apiMessages.cutBody, { cause });
  }
  return Buffer.concat(chunks);
}

/** A request's JSON body; an empty one is `{}`. Throws TOO_LARGE or BAD_INPUT. */
export async function readJson(request: Request, maxBytes?: number): Promise<unknown> {
  const text = await readText(request, maxBytes);
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("BAD_INPUT", apiMessages.notJson, { cause });
  }
}
