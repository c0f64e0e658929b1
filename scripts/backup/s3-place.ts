import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { getObject, openS3, putObject, type S3, S3Failure } from "@/lib/integrations/s3";
import { codeOf, diskFull, Failure } from "../lib/failure.ts";
import { readS3Settings } from "../lib/read-s3-settings.ts";

/** A folder of a bucket. */
export type S3Place = { s3: S3; prefix: string };

/** The folder that `s3://BUCKET/FOLDER` names, or `s3:FOLDER` in S3_BUCKET. Throws a Failure where a setting is bad. */
export function openPlace(address: string, env: NodeJS.ProcessEnv): S3Place {
  const [, bucket, prefix = ""] = /^s3:(?:\/\/([^/]+)\/?)?(.*?)\/*$/.exec(address) ?? [];
  return { s3: openS3(readS3Settings(bucket ? { ...env, S3_BUCKET: bucket } : env)), prefix };
}

/** Stores a file under a name in the place. Throws a Failure. */
export async function putFile({ s3, prefix }: S3Place, name: string, path: string): Promise<void> {
  const key = keyOf(prefix, name);
  const { size } = await stat(path);
  await putObject(s3, key, createReadStream(path), size).catch((error: unknown) => {
    throw failureOf(error, "take", key);
  });
}

/** Gets what is stored under a name into a file. Throws a Failure. */
export async function getFile({ s3, prefix }: S3Place, name: string, path: string): Promise<void> {
  const key = keyOf(prefix, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    await pipeline(await getObject(s3, key), createWriteStream(path, { flags: "wx", mode: 0o600 }));
  } catch (error) {
    throw failureOf(error, "give", key);
  }
}

const keyOf = (...parts: string[]): string => parts.filter(Boolean).join("/");

function failureOf(error: unknown, verb: string, key: string): unknown {
  if (error instanceof S3Failure) return new Failure(`S3 did not ${verb} ${key}: ${error.message}.`);
  const code = codeOf(error);
  if (code === "ENOSPC") return diskFull("getting the backup");
  const isCut = code === "ECONNRESET" || code === "ERR_STREAM_PREMATURE_CLOSE";
  return isCut ? new Failure(`S3 did not ${verb} ${key}: the connection broke.`) : error;
}
