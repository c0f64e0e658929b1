import { createHash, createHmac } from "node:crypto";

export type S3Key = { accessKeyId: string; secretAccessKey: string; region: string };
type Signed = { method: string; url: URL; headers: Record<string, string>; payloadSha256: string; at: Date };

/**
 * The headers with which S3 takes a request, `authorization` among them (AWS Signature Version 4, in one chunk:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html). The path must be encoded already.
 */
export function signS3(key: S3Key, { method, url, headers, payloadSha256, at }: Signed): Record<string, string> {
  const time = at.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const day = time.slice(0, 8);
  const all = { ...headers, host: url.host, "x-amz-content-sha256": payloadSha256, "x-amz-date": time };
  const sorted = Object.entries(all)
    .map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = sorted.map(([name]) => name).join(";");
  const lines = sorted.map(([name, value]) => `${name}:${value}\n`).join("");
  const request = [method, url.pathname, url.search.slice(1), lines, names, payloadSha256].join("\n");
  const scope = `${day}/${key.region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", time, scope, createHash("sha256").update(request).digest("hex")].join("\n");
  const signature = [day, key.region, "s3", "aws4_request"].reduce<string | Buffer>(
    (secret, part) => hmac(secret, part),
    `AWS4${key.secretAccessKey}`,
  );
  const proof = hmac(signature, text).toString("hex");
  const authorization = `AWS4-HMAC-SHA256 Credential=${key.accessKeyId}/${scope},SignedHeaders=${names},Signature=${proof}`;
  return { ...all, authorization };
}

function hmac(secret: string | Buffer, text: string): Buffer {
  return createHmac("sha256", secret).update(text).digest();
}

/** A key as S3 wants it in a path: everything but letters, digits, - . _ ~ and / is percent-encoded. */
export function encodeS3Key(key: string): string {
  return encodeURIComponent(key)
    .replaceAll("%2F", "/")
    .replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
