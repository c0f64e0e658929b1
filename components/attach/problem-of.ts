import { imageFormatOf } from "@/lib/schemas/image-format";
import { LIMITS } from "@/lib/schemas/limits";
import { t } from "@/messages/en";
import { uploadMessages } from "@/messages/uploads-en";

const FIRST_BYTES = 16;

/** Why a file can't be attached, as the server would say, without sending it; null where it may be. */
export async function problemOf(file: File): Promise<string | null> {
  if (file.size > LIMITS.uploadBytes) return uploadMessages.tooLarge(LIMITS.uploadBytes / 1024 / 1024);
  // A folder, or a file that has gone since it was chosen, can't be read at all.
  const read = await file
    .slice(0, FIRST_BYTES)
    .arrayBuffer()
    .catch(() => null);
  if (!read) return t.attach.unreadable;
  if (read.byteLength === 0) return uploadMessages.empty;
  return imageFormatOf(new Uint8Array(read)) ? null : uploadMessages.notImage;
}
