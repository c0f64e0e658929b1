import { Readable } from "node:stream";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import type { S3 } from "./client";
import { toS3Failure } from "./s3-failure";

/** What is stored under a key, as it comes. Throws an S3Failure; the stream fails where it is cut. */
export async function getObject({ client, bucket }: S3, key: string): Promise<Readable> {
  try {
    const { Body: body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return body instanceof Readable ? body : Readable.from([]);
  } catch (error) {
    throw toS3Failure(error);
  }
}
