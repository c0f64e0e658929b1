import type { Readable } from "node:stream";
import { Upload } from "@aws-sdk/lib-storage";
import type { S3 } from "./client";
import { toS3Failure } from "./s3-failure";

const MIN_PART_BYTES = 8 * 1024 * 1024;
/** S3 takes 10,000 parts of one object. */
const PARTS = 9_000;
const PARTS_AT_ONCE = 2;

/**
 * Stores what a stream of about that many bytes gives, in parts where it is large. Nothing is stored, not even parts,
 * where it can't be done whole. Throws an S3Failure.
 */
export async function putObject({ client, bucket }: S3, key: string, body: Readable, bytes: number): Promise<void> {
  const upload = new Upload({
    client,
    params: { Bucket: bucket, Key: key, Body: body },
    partSize: Math.max(MIN_PART_BYTES, Math.ceil(bytes / PARTS)),
    queueSize: PARTS_AT_ONCE,
  });
  try {
    await upload.done();
  } catch (error) {
    throw toS3Failure(error);
  } finally {
    body.destroy();
  }
}
