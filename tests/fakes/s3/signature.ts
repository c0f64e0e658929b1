import { createHash, createHmac } from "node:crypto";

export type S3Key = { accessKeyId: string; secretAccessKey: string; region: string };
type Asked = { method: string; url: URL; headers: Record<string, string | string[] | undefined> };

/**
 * Why S3 would not take a request's signature (AWS Signature Version 4 in the header:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html), or null. Written from the description
 * and held by Amazon's examples, so that it shares nothing with the SDK that signs.
 */
export function signatureProblem(key: S3Key, { method, url, headers }: Asked, now: Date): string | null {
  const header = String(headers["authorization"]);
  const found = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(header);
  if (!found) return "AccessDenied";
  const [, credential = "", names = "", signature] = found;
  const time = String(headers["x-amz-date"]);
  const at = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  if (!(Math.abs(at - now.getTime()) < 15 * 60_000)) return "RequestTimeTooSkewed";
  const scope = `${time.slice(0, 8)}/${key.region}/s3/aws4_request`;
  if (credential !== `${key.accessKeyId}/${scope}`) return "InvalidAccessKeyId";
  const signed = names.split(";");
  const must = Object.keys(headers).filter((name) => name === "host" || name.startsWith("x-amz-"));
  if (must.some((name) => !signed.includes(name))) return "AccessDenied";
  const lines = signed.map((name) => `${name}:${String(headers[name]).trim()}\n`).join("");
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .toSorted()
    .join("&");
  const sum = String(headers["x-amz-content-sha256"]);
  const request = [method, url.pathname, query, lines, names, sum].join("\n");
  const text = ["AWS4-HMAC-SHA256", time, scope, createHash("sha256").update(request).digest("hex")].join("\n");
  const proof = [...scope.split("/"), text].reduce<string | Buffer>(
    (secret, part) => createHmac("sha256", secret).update(part).digest(),
    `AWS4${key.secretAccessKey}`,
  );
  return Buffer.from(proof).toString("hex") === signature ? null : "SignatureDoesNotMatch";
}
