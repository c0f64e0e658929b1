import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { LookupAddress } from "node:dns";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { guardedFetch, RefusedAddressError } from "@/lib/platform/guarded-fetch";

let connections = 0;
let respond: RequestListener = (_, response) => void response.end("well");
const server = createServer((request, response) => respond(request, response));
server.on("connection", () => (connections += 1));
server.listen(0, "127.0.0.1");
await once(server, "listening");
const address = server.address();
const port = typeof address === "object" && address ? address.port : 0;
const local = guardedFetch({ allowsLocal: true });

beforeEach(() => {
  connections = 0;
  respond = (_, response) => void response.end("well");
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const says = (...addresses: string[]): LookupAddress[] =>
  addresses.map((one) => ({ address: one, family: one.includes(":") ? 6 : 4 }));

describe("on a public server", () => {
  const names = [
    "127.0.0.1",
    "localhost",
    "LOCALHOST",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "0",
    "0.0.0.0",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[0:0:0:0:0:ffff:7f00:1]",
    "[64:ff9b::7f00:1]",
    "①②⑦.⓪.⓪.①",
  ];
  it.each(names)("nothing is sent to %s", async (name) => {
    const fetchOut = guardedFetch({ allowsLocal: false });
    for (const scheme of ["https", "http"]) {
      await expect(fetchOut(`${scheme}://${name}:${port}/`, { method: "POST", body: "{}" })).rejects.toThrow(
        RefusedAddressError,
      );
    }
    expect(connections).toBe(0);
  });

  it("nothing is sent to localhost with a dot, whatever the resolver makes of it", async () => {
    await expect(guardedFetch({ allowsLocal: false })(`https://localhost.:${port}/`)).rejects.toThrow();
    expect(connections).toBe(0);
  });

  it.each([
    ["a name that leads home", says("127.0.0.1")],
    ["one of whose addresses does", says("8.8.8.8", "127.0.0.1")],
    ["a mapped address", says("::ffff:127.0.0.1")],
    ["metadata", says("169.254.169.254")],
    ["nothing at all", says()],
  ])("nothing is sent where a name means %s", async (_, found) => {
    const fetchOut = guardedFetch({ allowsLocal: false, resolve: (_host, done) => done(null, found) });
    await expect(fetchOut(`https://rebound.example:${port}/`)).rejects.toThrow(RefusedAddressError);
    expect(connections).toBe(0);
  });

  it("tells a name that is nowhere from one that leads home by nothing: neither is a host on the internet", async () => {
    const nowhere = Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" });
    const fetchOut = guardedFetch({ allowsLocal: false, resolve: (_host, done) => done(nowhere, []) });
    await expect(fetchOut("https://database.internal.example/")).rejects.toThrow(RefusedAddressError);
    const away = Object.assign(new Error("getaddrinfo EAI_AGAIN"), { code: "EAI_AGAIN" });
    const later = guardedFetch({ allowsLocal: false, resolve: (_host, done) => done(away, []) });
    await expect(later("https://api.example.com/")).rejects.toBe(away);
  });

  it.each(["http://8.8.8.8/", "file:///etc/passwd", "ftp://8.8.8.8/", "data:,x"])("refuses %s", async (url) => {
    await expect(guardedFetch({ allowsLocal: false })(url)).rejects.toThrow(RefusedAddressError);
  });
});

describe("on one's own machine", () => {
  it("connects to the address that was looked at, and asks only once", async () => {
    let asked = 0;
    const resolve = (_host: string, done: (error: null, found: LookupAddress[]) => void): void => {
      asked += 1;
      done(null, says(asked === 1 ? "127.0.0.1" : "169.254.169.254"));
    };
    const fetchOut = guardedFetch({ allowsLocal: true, resolve });
    expect(await (await fetchOut(`http://rebound.example:${port}/`)).text()).toBe("well");
    expect(asked).toBe(1);
    await expect(fetchOut(`http://rebound.example:${port}/`)).rejects.toThrow(RefusedAddressError);
    expect(connections).toBe(1);
  });

  it.each(["169.254.169.254", "[fe80::1]", "0.0.0.0"])("not even there to %s", async (host) => {
    await expect(local(`http://${host}:${port}/`)).rejects.toThrow(RefusedAddressError);
  });

  it("follows no redirect", async () => {
    respond = (_, response) => void response.writeHead(307, { location: `http://127.0.0.1:${port}/secret` }).end("to");
    const answer = await local(`http://127.0.0.1:${port}/`);
    expect([answer.status, await answer.text(), connections]).toEqual([400, "", 1]);
  });

  it("hangs up on a status that is none", async () => {
    const hungUp = new Promise<void>((resolve) => server.once("connection", (socket) => socket.once("close", resolve)));
    respond = (_, response) => void response.writeHead(999).write("data: 1\n");
    expect((await local(`http://127.0.0.1:${port}/`)).status).toBe(400);
    await hungUp;
  });

  it("sends method, headers and body, and gives status and headers", async () => {
    respond = (request, response) => {
      const { method, headers } = request;
      request.setEncoding("utf8").on("data", (text: string) => {
        response
          .writeHead(418, { "x-seen": "yes", "retry-after": "7" })
          .end(JSON.stringify({ method, text, key: headers.authorization }));
      });
    };
    const init = { method: "POST", body: "héllo", headers: { authorization: "Bearer secret" } };
    const answer = await local(`http://127.0.0.1:${port}/`, init);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([418, "7"]);
    expect(await answer.json()).toEqual({ method: "POST", text: "héllo", key: "Bearer secret" });
  });

  it.each([
    ["an endless line", 200],
    ["a long error", 500],
  ])("breaks off %s, and hangs up", async (_, status) => {
    const hungUp = new Promise<void>((resolve) => server.once("connection", (socket) => socket.once("close", resolve)));
    respond = (_request, response) => {
      response.writeHead(status, { "content-type": "text/event-stream" });
      const more = (): void => {
        if (!response.destroyed) response.write("x".repeat(64 * 1024), () => setImmediate(more));
      };
      more();
    };
    const answer = await local(`http://127.0.0.1:${port}/`);
    await expect(answer.text()).rejects.toThrow();
    await hungUp;
  });

  it("hangs up when nobody wants the rest", async () => {
    const hungUp = new Promise<void>((resolve) => server.once("connection", (socket) => socket.once("close", resolve)));
    respond = (_, response) => void response.write("data: 1\n");
    await (await local(`http://127.0.0.1:${port}/`)).body?.cancel();
    await hungUp;
  });

  it("ends with its signal, before and after the answer has begun", async () => {
    respond = () => undefined;
    const early = new AbortController();
    const waiting = local(`http://127.0.0.1:${port}/`, { signal: early.signal });
    early.abort();
    await expect(waiting).rejects.toThrow(/abort/i);
    respond = (_, response) => void response.write("data: 1\n");
    const late = new AbortController();
    const answer = await local(`http://127.0.0.1:${port}/`, { signal: late.signal });
    late.abort();
    await expect(answer.text()).rejects.toThrow();
  });

  it("says what the network says", async () => {
    const fetchOut = guardedFetch({
      allowsLocal: true,
      resolve: (_host, done) => done(Object.assign(new Error("no such name"), { code: "ENOTFOUND" }), []),
    });
    await expect(fetchOut("http://nobody.example/")).rejects.toMatchObject({ code: "ENOTFOUND" });
  });
});
