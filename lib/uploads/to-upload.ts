import type { Upload } from "@/lib/schemas/upload";
import type { UploadDoc } from "@/models/upload";

/** An attached file as the API answers it. */
export function toUpload({ _id, name, kind, bytes, width, height }: UploadDoc): Upload {
  return { id: String(_id), name, kind, bytes, width, height };
}
