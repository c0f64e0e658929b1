import { S3Client } from "@aws-sdk/client-s3";
import type { Env } from "@/lib/platform/env";

export type S3Settings = NonNullable<Env["s3"]>;
/** A bucket, as somebody with a key sees it. Made by `openS3`, used by the functions of this folder. */
export type S3 = { client: S3Client; bucket: string };

const TRIES = 4;
const CONNECT_TIMEOUT_MS = 10_000;
/** Nothing came and nothing could be sent for this long. */
const SILENCE_TIMEOUT_MS = 60_000;

/** The bucket of the settings. What the network or the service does not do at first is asked again, three times. */
export function openS3({ bucket, region, accessKeyId, secretAccessKey, endpoint, forcePathStyle }: S3Settings): S3 {
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint ? { endpoint } : {}),
    forcePathStyle,
    maxAttempts: TRIES,
    // Each request is signed with the sum of what it carries; services that only speak as S3 know no further sums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: CONNECT_TIMEOUT_MS, socketTimeout: SILENCE_TIMEOUT_MS },
  });
  return { client, bucket };
}
