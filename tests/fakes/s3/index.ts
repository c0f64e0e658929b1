import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { signatureProblem } from "./signature";

type Names = "S3_ENDPOINT" | "S3_REGION" | "S3_ACCESS_KEY_ID" | "S3_SECRET_ACCESS_KEY";

export type FakeS3 = {
  env: Record<Names, string>;
  /** What is stored, by bucket and key. */
  objects: Map<string, Buffer>;
  /** How many of the next requests are answered with 503, as S3 does when it is asked too often. */
  slowDowns: number;
  /** Uploads in parts that were begun and neither finished nor given up. */
  uploads: Map<string, Map<number, Buffer>>;
  /** Which part of an upload is refused, if one is. */
  refusedPart: number;
  /** Answers end after so many bytes, as where a connection breaks. */
  cutAfter: number;
  close(): Promise<void>;
};

const key = { accessKeyId: "AKFAKE", secretAccessKey: "a-secret-of-the-tests", region: "eu-central-1" };
/** But for the last, a part has at least this. */
const minPartBytes = 5 * 1024 * 1024;

/** Starts one bucket, `vault`, on loopback, with signatures and sums checked: https://docs.aws.amazon.com/AmazonS3/latest/API. */
export async function startFakeS3(): Promise<FakeS3> {
  const fake = {
    objects: new Map<string, Buffer>(),
    uploads: new Map<string, Map<number, Buffer>>(),
    slowDowns: 0,
    refusedPart: 0,
    cutAfter: Infinity,
  };

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
    const uploadId = url.searchParams.get("uploadId");
    if (uploadId !== null || url.searchParams.has("uploads")) return upload(incoming, response, { url, name, body });
    if (incoming.method === "PUT") {
      fake.objects.set(name, body);
      response.writeHead(200, { etag: etagOf(body) }).end();
      return;
    }
    const stored = fake.objects.get(name);
    if (!stored) return refuse(response, 404, "NoSuchKey");
    response.writeHead(200, { "content-length": stored.length, etag: etagOf(stored) });
    if (stored.length <= fake.cutAfter) response.end(stored);
    else response.write(stored.subarray(0, fake.cutAfter), () => response.destroy());
  }

  /** An upload in parts: begun, each part, finished or given up. */
  function upload(
    { method }: IncomingMessage,
    response: ServerResponse,
    { url, name, body }: { url: URL; name: string; body: Buffer },
  ): void {
    if (method === "POST" && url.searchParams.has("uploads")) {
      const id = `upload-${fake.uploads.size + 1}`;
      fake.uploads.set(id, new Map());
      return xml(
        response,
        200,
        `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    const id = url.searchParams.get("uploadId") ?? "";
    const parts = fake.uploads.get(id);
    if (!parts) return refuse(response, 404, "NoSuchUpload");
    if (method === "PUT") {
      const number = Number(url.searchParams.get("partNumber"));
      if (number === fake.refusedPart) return refuse(response, 403, "AccessDenied");
      parts.set(number, body);
      response.writeHead(200, { etag: etagOf(body) }).end();
      return;
    }
    fake.uploads.delete(id);
    if (method === "DELETE") {
      response.writeHead(204).end();
      return;
    }
    const listed = [...String(body).matchAll(/<Part>.*?<\/Part>/gs)].map(([part]) => ({
      number: Number(/<PartNumber>(\d+)</.exec(part)?.[1]),
      etag: /<ETag>(.+?)<\/ETag>/.exec(part)?.[1]?.replaceAll("&quot;", '"'),
    }));
    const whole = listed.map(({ number }) => parts.get(number) ?? Buffer.alloc(0));
    if (listed.some(({ etag }, index) => etag !== etagOf(whole[index] ?? Buffer.alloc(0)))) {
      return refuse(response, 400, "InvalidPart");
    }
    if (whole.slice(0, -1).some((part) => part.length < minPartBytes)) return refuse(response, 400, "EntityTooSmall");
    fake.objects.set(name, Buffer.concat(whole));
    xml(response, 200, `<CompleteMultipartUploadResult><Key>key</Key></CompleteMultipartUploadResult>`);
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => incoming.socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The fake has no port.");
  const secrets = { S3_ACCESS_KEY_ID: key.accessKeyId, S3_SECRET_ACCESS_KEY: key.secretAccessKey };
  return Object.assign(fake, {
    env: { S3_ENDPOINT: `http://127.0.0.1:${address.port}`, S3_REGION: key.region, ...secrets },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  });
}

function etagOf(body: Buffer): string {
  return `"${createHash("md5").update(body).digest("hex")}"`;
}

function problemOf({ headers, method = "" }: IncomingMessage, url: URL, body: Buffer): [number, string] | null {
  const code = signatureProblem(key, { method, url, headers }, new Date());
  if (code) return [403, code];
  if (!url.pathname.startsWith("/vault/")) return [404, "NoSuchBucket"];
  if (method === "PUT" && headers["content-length"] === undefined) return [411, "MissingContentLength"];
  const sum = createHash("sha256").update(body).digest("hex");
  return sum === headers["x-amz-content-sha256"] ? null : [400, "XAmzContentSHA256Mismatch"];
}

function refuse(response: ServerResponse, status: number, code: string): void {
  xml(response, status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

function xml(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { "content-type": "application/xml" })
    .end(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`);
}
