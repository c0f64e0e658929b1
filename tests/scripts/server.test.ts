import { once } from "node:events";
import { request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { createAppServer, listen } from "@/scripts/server/serve";
import { shutDown } from "@/scripts/server/shutdown";

const hooksKey = Symbol.for("vectort.shutdown");
const headersSchema = z.record(z.string(), z.unknown());
let servers: Server[] = [];

async function start(trustedProxies = 0, answer?: (write: (text: string) => void, end: () => void) => void) {
  const server = createAppServer((incoming, response) => {
    if (!answer) return response.end(JSON.stringify(incoming.headers));
    return answer(
      (text) => response.write(text),
      () => response.end(),
    );
  }, trustedProxies);
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { server, port: address.port, url: `http://127.0.0.1:${address.port}` };
}

/** Everything the server says to `text` until it ends the connection. */
async function exchange(port: number, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1").setEncoding("utf8");
  let said = "";
  socket.on("data", (part: string) => (said += part)).on("error", () => {});
  socket.write(text);
  await once(socket, "close");
  return said;
}

afterEach(() => {
  for (const server of servers) server.close().closeAllConnections();
  servers = [];
  Reflect.deleteProperty(globalThis, hooksKey);
});

test("the application sees the socket's address, whatever the client claims", async () => {
  const { url } = await start();
  const response = await fetch(url, { headers: { "x-forwarded-for": "6.6.6.6", "x-forwarded-host": "evil.test" } });
  const headers = headersSchema.parse(await response.json());
  expect(headers["x-forwarded-for"]).toBe("127.0.0.1");
  expect(headers).not.toHaveProperty("x-forwarded-host");
});

test("behind a proxy of ours it sees the client", async () => {
  const { url } = await start(1);
  const response = await fetch(url, {
    headers: { "x-forwarded-for": "6.6.6.6, 9.9.9.9", "x-forwarded-proto": "https" },
  });
  expect(await response.json()).toMatchObject({ "x-forwarded-for": "9.9.9.9", "x-forwarded-proto": "https" });
});

test("a taken port is one sentence that names it", async () => {
  const { port } = await start();
  const second = createAppServer(() => {}, 0);
  await expect(listen(second, port)).rejects.toThrow(`Port ${port} is taken by another program`);
});

test("hooks run while an open answer goes on, and the answer ends whole", async () => {
  let finish = () => {};
  const { server, port } = await start(0, (write, end) => {
    write("begun ");
    finish = () => {
      write("finished");
      end();
    };
  });
  const [response] = await once(request({ port, host: "127.0.0.1" }).end(), "response");
  const hook = async () => finish();
  Reflect.set(globalThis, hooksKey, new Set([hook]));
  let body = "";
  response.setEncoding("utf8").on("data", (text: string) => (body += text));
  await Promise.all([once(response, "end"), shutDown(server)]);
  expect(body).toBe("begun finished");
});

test("a hook that fails does not keep the others from running, and is counted", async () => {
  const { server } = await start();
  const ran: string[] = [];
  const failing = async () => {
    throw new Error("no");
  };
  const working = async () => {
    ran.push("done");
  };
  Reflect.set(globalThis, hooksKey, new Set([failing, working]));
  expect(await shutDown(server)).toBe(1);
  expect(ran).toEqual(["done"]);
});

test("an answer that never ends is cut, so that the server does", async () => {
  const { server, port } = await start(0, (write) => write("for ever"));
  const [response] = await once(request({ port, host: "127.0.0.1" }).end(), "response");
  response.on("error", () => {}).resume();
  await shutDown(server);
  expect(server.listening).toBe(false);
});

test.each([
  ["a whole address", "GET http://evil.test/login", 400],
  ["an address that starts like another host's", "GET //evil.test/login", 400],
  ["the same with a backslash", "GET /\\evil.test/login", 400],
  ["no path", "OPTIONS *", 400],
  ["a broken percent-encoding", "GET /%E0%A4%A", 400],
  ["an encoding that is no UTF-8", "GET /a/%ff?q=1", 400],
  ["TRACE", "TRACE /", 405],
  ["a method that nothing here has", "PROPFIND /", 405],
])("%s never reaches the application", async (_name, line, status) => {
  let reached = 0;
  const { port } = await start(0, (_write, end) => {
    reached += 1;
    end();
  });
  const said = await exchange(port, `${line} HTTP/1.1\r\nHost: app.test\r\n\r\n`);
  expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(said).not.toMatch(/location:/i);
  expect(said).toMatch(/\r\n\r\n[^\r]+\.\n/);
  expect(reached).toBe(0);
});

test("a query may hold what a path may not", async () => {
  const { url } = await start();
  expect((await fetch(`${url}/caf%C3%A9?q=100%&next=//evil.test`)).status).toBe(200);
});
