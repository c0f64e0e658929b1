import { createWriteStream, openAsBlob } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { Failure } from "../lib/failure.ts";
import { encodeS3Key, type S3Key, signS3 } from "./sign-s3.ts";
import { fileSum } from "./streams.ts";

/** A folder of a bucket. */
export type S3Place = S3Key & { endpoint: string; bucket: string; prefix: string };

const emptySha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
/** What S3 takes in one piece. */
const maxBytes = 5 * 1024 ** 3;
const tries = 4;

/** The place that `s3://BUCKET/FOLDER` names; null for anything else. Throws a Failure where its keys are not set. */
export function s3Place(address: string, env: NodeJS.ProcessEnv): S3Place | null {
  const found = /^s3:\/\/([a-z0-9][a-z0-9.-]+)\/?(.*?)\/*$/.exec(address);
  if (!found) return null;
  const [, bucket = "", prefix = ""] = found;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!accessKeyId || !secretAccessKey) {
    throw new Failure(`For ${address} S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be set.`);
  }
  const region = env.S3_REGION || "us-east-1";
  const endpoint = (env.S3_ENDPOINT || `https://s3.${region}.amazonaws.com`).replace(/\/+$/, "");
  return { endpoint, bucket, prefix, region, accessKeyId, secretAccessKey };
}

/** Stores a file under a name in the place. Throws a Failure. */
export async function putFile(place: S3Place, name: string, path: string): Promise<void> {
  const { size } = await stat(path);
  if (size > maxBytes) throw new Failure(`${name} is larger than the 5 GB that S3 takes in one piece.`);
  const { sha256 } = await fileSum(path);
  const response = await ask(place, "PUT", name, sha256, await openAsBlob(path));
  await response.body?.cancel();
}

/** Gets what is stored under a name into a file. Throws a Failure. */
export async function getFile(place: S3Place, name: string, path: string): Promise<void> {
  const { body } = await ask(place, "GET", name, emptySha256);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const target = createWriteStream(path, { mode: 0o600 });
  await pipeline(body ?? Readable.from([]), target);
}

/** One request, tried again where the network or the service fails. */
async function ask(place: S3Place, method: string, name: string, payloadSha256: string, body?: Blob) {
  const key = [place.prefix, name].filter(Boolean).join("/");
  const url = new URL(`${place.endpoint}/${place.bucket}/${encodeS3Key(key)}`);
  let reason = "";
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    if (attempt > 1) await pause(200 * 2 ** attempt);
    // The host goes with the address: it is signed, and not a header that we may set.
    const { host: _host, ...headers } = signS3(place, { method, url, headers: {}, payloadSha256, at: new Date() });
    const response = await fetch(url, { method, headers, redirect: "error", ...(body ? { body } : {}) }).catch(
      () => null,
    );
    if (response?.ok) return response;
    const said = response ? await response.text() : "";
    reason = response ? `${response.status} ${/<Code>([\w.]+)<\/Code>/.exec(said)?.[1] ?? ""}`.trim() : "no connection";
    if (response && response.status < 500 && response.status !== 429) break;
  }
  throw new Failure(`S3 (${url.host}) did not ${method === "PUT" ? "take" : "give"} ${key}: ${reason}.`);
}
