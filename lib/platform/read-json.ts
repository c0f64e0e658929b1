import { AppError } from "./errors";

/** Reads a request's JSON body of at most `maxBytes`; an empty body is `{}`. Throws TOO_LARGE or BAD_INPUT. */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw new AppError("TOO_LARGE", `The request is larger than ${Math.floor(maxBytes / 1024)} KB.`);
    }
    chunks.push(chunk);
  }
  if (bytes === 0) return {};
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (cause) {
    throw new AppError("BAD_INPUT", "The request's body is not valid JSON.", { cause });
  }
}
