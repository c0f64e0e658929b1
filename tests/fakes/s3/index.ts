import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { signS3 } from "@/scripts/backup/sign-s3";

export type FakeS3 = {
  /** For S3_ENDPOINT. */
  url: string;
  env: Record<"S3_ENDPOINT" | "S3_REGION" | "S3_ACCESS_KEY_ID" | "S3_SECRET_ACCESS_KEY", string>;
  /** What is stored, by bucket and key. */
  objects: Map<string, Buffer>;
  /** How many of the next requests are answered with 503, as S3 does when it is asked too often. */
  slowDowns: number;
  close(): Promise<void>;
};

const key = { accessKeyId: "AKFAKE", secretAccessKey: "a-secret-of-the-tests", region: "eu-central-1" };

/** Starts one bucket, `vault`, on loopback, with signatures and sums checked: https://docs.aws.amazon.com/AmazonS3/latest/API. */
export async function startFakeS3(): Promise<FakeS3> {
  const objects = new Map<string, Buffer>();
  const fake = { objects, slowDowns: 0 };

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host}`);
    if (fake.slowDowns > 0) {
      fake.slowDowns -= 1;
      return refuse(response, 503, "SlowDown");
    }
    const problem = problemOf(incoming, url, body);
    if (problem) return refuse(response, ...problem);
    const name = decodeURIComponent(url.pathname.slice(1));
    if (incoming.method === "PUT") {
      objects.set(name, body);
      response.writeHead(200, { etag: `"${createHash("md5").update(body).digest("hex")}"` }).end();
      return;
    }
    const stored = objects.get(name);
    if (!stored) return refuse(response, 404, "NoSuchKey");
    response.writeHead(200, { "content-length": stored.length }).end(stored);
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => incoming.socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The fake has no port.");
  const url = `http://127.0.0.1:${address.port}`;
  const secrets = { S3_ACCESS_KEY_ID: key.accessKeyId, S3_SECRET_ACCESS_KEY: key.secretAccessKey };
  return Object.assign(fake, {
    url,
    env: { S3_ENDPOINT: url, S3_REGION: key.region, ...secrets },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  });
}

function problemOf(incoming: IncomingMessage, url: URL, body: Buffer): [number, string] | null {
  const { headers, method = "" } = incoming;
  const payloadSha256 = String(headers["x-amz-content-sha256"]);
  const time = String(headers["x-amz-date"]);
  const at = new Date(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  if (Number.isNaN(at.getTime())) return [403, "AccessDenied"];
  if (Math.abs(at.getTime() - Date.now()) > 15 * 60_000) return [403, "RequestTimeTooSkewed"];
  const { authorization } = signS3(key, { method, url, headers: {}, payloadSha256, at });
  if (headers.authorization !== authorization) return [403, "SignatureDoesNotMatch"];
  if (!url.pathname.startsWith("/vault/")) return [404, "NoSuchBucket"];
  if (method === "PUT" && headers["content-length"] === undefined) return [411, "MissingContentLength"];
  if (createHash("sha256").update(body).digest("hex") !== payloadSha256) return [400, "XAmzContentSHA256Mismatch"];
  return null;
}

function refuse(response: ServerResponse, status: number, code: string): void {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`;
  response.writeHead(status, { "content-type": "application/xml" }).end(text);
}
