import { AppError } from "./errors";
import { readBytes } from "./read-json";

/** What to say about a body that is no such form, or too large. */
type UploadMessages = { notForm: string; tooLarge: string };

/**
 * The file in the field `file` of a form (multipart/form-data), read as it comes and never further than `maxBytes` and
 * what a form's own lines take. Throws TOO_LARGE, before anything is read where the request says how long it is, and
 * BAD_INPUT.
 */
export async function readUpload(
  request: Request,
  maxBytes: number,
  says: UploadMessages,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\b/i.test(contentType)) throw new AppError("BAD_INPUT", says.notForm);
  const most = maxBytes + FORM_BYTES;
  if (Number(request.headers.get("content-length") ?? 0) > most) throw new AppError("TOO_LARGE", says.tooLarge);
  const body = await readBytes(request, most).catch((error: unknown) => {
    const isTooLarge = error instanceof AppError && error.code === "TOO_LARGE";
    throw isTooLarge ? new AppError("TOO_LARGE", says.tooLarge) : error;
  });
  const file = await fileIn(body, contentType);
  if (file === null) throw new AppError("BAD_INPUT", says.notForm);
  if (file.size > maxBytes) throw new AppError("TOO_LARGE", says.tooLarge);
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** A form's own lines: boundaries, names, types. */
const FORM_BYTES = 64 * 1024;

async function fileIn(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<File | null> {
  const form = await new Response(body, { headers: { "content-type": contentType } }).formData().catch(() => null);
  const file = form?.get("file") ?? null;
  return file instanceof File ? file : null;
}
