import { once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, request as plainRequest, type Server } from "node:http";
import { connect } from "node:http2";
import { request } from "node:https";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createAppServer } from "@/scripts/server/serve";
import { makeCertificate, type Proxy, type ProxyOptions, startCaddy, startNginx } from "@/tests/support/proxies";

const domain = "vectort.test";
const seenSchema = z.object({ name: z.string(), headers: z.record(z.string(), z.unknown()) });
const known = new Set([`www.shop.test`, `miette.${domain}`]);
const asked: { host: string | undefined; domain: string }[] = [];
const letGo = new Set<() => void>();

/** Stands for one process of the app, behind the border that the product has. */
async function startApp(name: string): Promise<{ port: number; server: Server }> {
  const server = createAppServer((incoming, response) => {
    const url = new URL(incoming.url ?? "/", "http://app");
    if (url.pathname === "/stream") {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write("data:first\n\n");
      letGo.add(() => response.end("data:second\n\n"));
    } else if (url.pathname === "/upload") {
      let bytes = 0;
      incoming.on("data", (chunk: Buffer) => (bytes += chunk.length)).on("end", () => response.end(String(bytes)));
    } else if (url.pathname === "/coded") {
      response.writeHead(200, { "content-encoding": "br", etag: '"a"', vary: "Accept-Encoding" }).end("not really br");
    } else if (url.pathname === "/api/domains/allowed") {
      const wanted = url.searchParams.get("domain") ?? "";
      asked.push({ host: String(incoming.headers["x-forwarded-host"]), domain: wanted });
      response.writeHead(known.has(wanted) ? 200 : 404).end();
    } else response.end(JSON.stringify({ name, headers: incoming.headers }));
  }, 1);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { port: address.port, server };
}

type Asked = { host?: string; path?: string; method?: string; headers?: Record<string, string>; body?: Buffer };

describe.each([
  ["nginx", startNginx],
  ["Caddy", startCaddy],
  ["Caddy with a wildcard certificate", (options: ProxyOptions) => startCaddy(options, "certificate")],
])("%s", (program, startProxy) => {
  let proxy: Proxy;
  let apps: { port: number; server: Server }[] = [];

  beforeAll(async () => {
    apps = await Promise.all(["one", "two"].map(startApp));
    proxy = await startProxy({ domain, upstreams: apps.map(({ port }) => port) });
  });
  afterEach(() => {
    letGo.clear();
    asked.length = 0;
  });
  afterAll(async () => {
    await proxy.stop();
    for (const { server } of apps) server.close().closeAllConnections();
  });

  async function ask({ host = domain, path = "/", method = "GET", headers = {}, body }: Asked) {
    const options = {
      host: "127.0.0.1",
      port: proxy.httpsPort,
      servername: host,
      rejectUnauthorized: false,
      agent: false,
    };
    const sent = request({ ...options, path, method, headers: { host, ...headers } }).end(body);
    const [response]: IncomingMessage[] = await once(sent, "response");
    if (!response) throw new Error("no response");
    return response;
  }
  const text = async (response: IncomingMessage): Promise<string> => {
    let all = "";
    for await (const chunk of response) all += String(chunk);
    return all;
  };
  const seen = async (what: Asked) => seenSchema.parse(JSON.parse(await text(await ask(what))));

  test("an event is at the reader before the next is written", async () => {
    const response = await ask({ path: "/stream" });
    const [first] = await once(response, "data");
    expect(String(first)).toBe("data:first\n\n");
    for (const go of letGo) go();
    expect(await text(response)).toBe("data:second\n\n");
  });

  test("a reader who leaves is gone at the app too", async () => {
    const response = await ask({ path: "/stream" });
    await once(response, "data");
    const open = (): Promise<number[]> =>
      Promise.all(
        apps.map(({ server }) => new Promise<number>((done) => server.getConnections((_error, count) => done(count)))),
      );
    const before = (await open()).reduce((sum, count) => sum + count, 0);
    response.destroy();
    await expect.poll(async () => (await open()).reduce((sum, count) => sum + count, 0)).toBeLessThan(before);
  });

  test("the app hears who asks for what, and not what a client claims", async () => {
    const claims = {
      "x-forwarded-for": "6.6.6.6",
      "x-forwarded-host": "evil.test",
      "x-forwarded-proto": "http",
      forwarded: "for=6.6.6.6",
    };
    const { headers } = await seen({ host: `preview.${domain}`, headers: claims });
    expect(headers["x-forwarded-for"]).toBe("127.0.0.1");
    expect(headers["x-forwarded-host"]).toBe(`preview.${domain}`);
    expect(headers["x-forwarded-proto"]).toBe("https");
    expect(headers).not.toHaveProperty("forwarded");
  });

  test("what the app has compressed stays as it is, and its headers too", async () => {
    const response = await ask({ path: "/coded", headers: { "accept-encoding": "br, gzip" } });
    const { "content-encoding": coding, etag, vary }: IncomingHttpHeaders = response.headers;
    expect({ coding, etag, vary }).toEqual({ coding: "br", etag: '"a"', vary: "Accept-Encoding" });
    expect(await text(response)).toBe("not really br");
  });

  test("an upload of 30 MB arrives whole", async () => {
    const body = Buffer.alloc(30_000_000, 1);
    const headers = { "content-length": String(body.length) };
    expect(await text(await ask({ path: "/upload", method: "POST", headers, body }))).toBe("30000000");
  });

  /** The same by HTTP/2, as browsers ask: each cookie is a field of its own (RFC 9113, section 8.2.3). */
  async function askByHttp2(cookie: string[]): Promise<{ status: unknown; cleared: unknown }> {
    const session = connect(`https://127.0.0.1:${proxy.httpsPort}`, {
      servername: domain,
      rejectUnauthorized: false,
      maxSendHeaderBlockLength: 2_000_000,
    });
    const sent = session.request({ ":path": "/dashboard", ":authority": domain, cookie });
    const [headers] = await once(sent.resume(), "response");
    session.close();
    return { status: headers[":status"], cleared: headers["clear-site-data"] };
  }

  test("who has more cookies than fit is told so by whoever meets them first, and loses them", async () => {
    // Chromium keeps 180 of 4 kB for a domain.
    for (const count of [5, 40, 180]) {
      const cookies = Array.from({ length: count }, (_, index) => `planted-${index}=${"x".repeat(4_000)}`);
      const response = await ask({ path: "/dashboard", headers: { cookie: cookies.join("; ") } });
      expect([response.statusCode, response.headers["clear-site-data"]]).toEqual([431, '"cookies"']);
      expect(await text(response)).toContain("Too many cookies");
      expect(await askByHttp2(cookies)).toEqual({ status: 431, cleared: '"cookies"' });
    }
  });

  test("both processes are asked, and the other when one takes no connections", async () => {
    const names = async (): Promise<Set<string>> => {
      const answers = [];
      for (let index = 0; index < 6; index += 1)
        answers.push((await seen({ method: index % 2 ? "POST" : "GET" })).name);
      return new Set(answers);
    };
    const [, second] = apps;
    if (program === "nginx") expect(await names()).toEqual(new Set(["one", "two"]));
    second?.server.close().closeAllConnections();
    expect(await names()).toEqual(new Set(["one"]));
  });

  test("plain HTTP and www lead to the one address", async () => {
    for (const host of [domain, "www.shop.test"]) {
      const options = { host: "127.0.0.1", port: proxy.httpPort, path: "/a?b=1", headers: { host }, agent: false };
      const [response]: IncomingMessage[] = await once(plainRequest(options).end(), "response");
      expect([301, 308]).toContain(response?.statusCode);
      expect(response?.headers.location?.replace(/:\d+/, "")).toBe(`https://${host}/a?b=1`);
    }
    const www = await ask({ host: `www.${domain}`, path: "/a" });
    expect([www.statusCode, www.headers.location]).toEqual([301, `https://${domain}/a`]);
  });

  test("sites and people's own domains are served; names nobody knows end at the handshake", async () => {
    if (program === "nginx") await makeCertificate(join(proxy.folder, "certs/www.shop.test"), ["www.shop.test"]);
    const elsewhere = program === "nginx" ? ["miette.example-sites.net"] : [];
    for (const host of [...known, ...elsewhere]) {
      expect((await seen({ host, path: "/page" })).headers["x-forwarded-host"]).toBe(host);
    }
    await expect(ask({ host: "unknown.test" })).rejects.toThrow();
    if (program === "nginx") return;
    expect(asked.filter((one) => one.domain === "unknown.test")).toEqual([{ host: domain, domain: "unknown.test" }]);
    if (program === "Caddy") await expect(ask({ host: `nobody.${domain}` })).rejects.toThrow();
  });
});
