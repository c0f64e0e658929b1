import mongoose from "mongoose";
import { Failure } from "../lib/failure.ts";

const { BSON } = mongoose.mongo;
/** As large as MongoDB lets a document get, with what its own collections may add. */
const maxBytes = 16 * 1024 * 1024 + 16 * 1024;

/** Cuts concatenated BSON (the contents of a .bson file) into its documents: each begins with its length. */
export async function* splitDocuments(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let length = lengthOf(rest); length !== null && length <= rest.length; length = lengthOf(rest)) {
      yield rest.subarray(0, length);
      rest = rest.subarray(length);
    }
  }
  if (rest.length > 0) throw new Failure("The backup's data ends in the middle of a document.");
}

function lengthOf(bytes: Buffer): number | null {
  if (bytes.length < 4) return null;
  const length = bytes.readInt32LE(0);
  if (length < 5 || length > maxBytes)
    throw new Failure("The backup's data is damaged: a document has no true length.");
  return length;
}

/** A document with its numbers as the types they were stored as, so that writing it gives the same bytes again. */
export function readDocument(bytes: Buffer): mongoose.mongo.Document {
  return BSON.deserialize(bytes, { promoteValues: false, promoteBuffers: false, bsonRegExp: true });
}

/** Groups documents for writing: at most 1,000 and about 8 MiB together. */
export async function* batches(documents: AsyncIterable<Buffer>): AsyncGenerator<mongoose.mongo.Document[]> {
  let batch: mongoose.mongo.Document[] = [];
  let bytes = 0;
  for await (const document of documents) {
    batch.push(readDocument(document));
    bytes += document.length;
    if (batch.length < 1_000 && bytes < 8 * 1024 * 1024) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
