import type { Types } from "mongoose";
import { fileNameOf } from "@/lib/projects";
import { UploadModel } from "@/models/upload";
import { jsonText } from "./export-json";
import type { ZipEntry } from "./export-zip";

/** Every file that a user attached and that is kept. One is in memory at a time. */
export async function* uploadEntries(ownerId: Types.ObjectId): AsyncGenerator<ZipEntry> {
  for await (const upload of UploadModel.find({ ownerId }).sort({ _id: 1 }).cursor()) {
    const path = `uploads/${[upload.id, fileNameOf(upload.name)].filter(Boolean).join("-")}`;
    const { name, kind, bytes, width, height, createdAt } = upload;
    yield { path: `${path}.json`, content: [jsonText({ name, kind, bytes, width, height, createdAt })] };
    yield { path: `${path}.webp`, content: [new Uint8Array(upload.data)] };
  }
}
