import { once } from "node:events";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import type { BuiltSample } from "./build-sample.ts";

const COMPRESSED = /^(text|application\/(json|javascript)|image\/svg)/;

/** Serves a site's files on loopback as a static host would: compressed, with types, to be kept for an hour. */
export async function serveSample({ bodies }: BuiltSample): Promise<{ url: string; close: () => void }> {
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const body = bodies.get(decodeURIComponent(pathname.slice(1)) || "index.html");
    if (!body) return void response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
    const isCompressed = COMPRESSED.test(body.type);
    response.writeHead(200, {
      "content-type": body.type,
      "cache-control": "public, max-age=3600",
      ...(isCompressed ? { "content-encoding": "gzip" } : {}),
    });
    response.end(isCompressed ? gzipSync(body.bytes) : body.bytes);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${address.port}/`, close };
}
