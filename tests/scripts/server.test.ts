import { once } from "node:events";
import { Agent, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { createAppServer, listen, requestLimits } from "@/scripts/server/serve";
import { shutDown } from "@/scripts/server/shutdown";

const hooksKey = Symbol.for("vectort.shutdown");
const headersSchema = z.record(z.string(), z.unknown());
let servers: Server[] = [];

async function start(
  trustedProxies = 0,
  answer?: (write: (text: string) => void, end: () => void) => void,
  limits = requestLimits,
) {
  const server = createAppServer(
    (incoming, response) => {
      if (!answer) return response.end(JSON.stringify(incoming.headers));
      return answer(
        (text) => response.write(text),
        () => response.end(),
      );
    },
    trustedProxies,
    limits,
  );
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
  await new Promise((done) => socket.once("close", done));
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

test("a request on a connection that was open is answered while it stops, and is the connection's last", async () => {
  const { server, port } = await start();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async () => {
    const [response] = await once(request({ port, host: "127.0.0.1", method: "POST", agent }).end(), "response");
    await once(response.resume(), "end");
    return response;
  };
  await ask();
  const stopping = shutDown(server);
  expect((await ask()).headers.connection).toBe("close");
  await expect(ask()).rejects.toThrow("ECONNREFUSED");
  await stopping;
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

test("a body that doesn't arrive ends its connection, and an answer that goes on does not", async () => {
  let finish = () => {};
  const limits = { ...requestLimits, checkMs: 10, pace: { bytes: 9, ms: 20 } };
  const { server, port } = await start(
    0,
    (write, end) => {
      write("begun ");
      finish = () => {
        write("finished");
        end();
      };
    },
    limits,
  );
  const [response] = await once(request({ port, host: "127.0.0.1" }).end(), "response");
  let body = "";
  response.setEncoding("utf8").on("data", (text: string) => (body += text));
  const finishFirst = finish;
  // Only now, so that a busy machine can't be too slow for the request that is answered.
  server.headersTimeout = 20;
  const head = "POST / HTTP/1.1\r\nHost: app.test\r\n";
  // Resolved only because the server ends them: one within its headers, one within its body.
  await Promise.all([exchange(port, head), exchange(port, `${head}Content-Length: 9\r\n\r\nhalf`)]);
  finishFirst();
  await once(response, "end");
  expect(body).toBe("begun finished");
});

test("headers have to arrive at once, and a body within the hour", async () => {
  const { server } = await start();
  expect(server).toMatchObject({ headersTimeout: 15_000, requestTimeout: 3_600_000 });
});

test.each([
  ["one address holds no more connections than it may", 0, 2],
  ["behind a proxy of ours nothing is counted", 1, 4],
])("%s", async (_name, trustedProxies, answered) => {
  const hold = (write: (text: string) => void) => write("open");
  const { port } = await start(trustedProxies, hold, { ...requestLimits, connections: 2 });
  const open = async () => {
    const asked = request({ port, host: "127.0.0.1", agent: false }).end();
    asked.on("error", () => {});
    const [response] = await once(asked, "response");
    response.on("error", () => {}).resume();
  };
  const asked = [await Promise.allSettled([open(), open()]), await Promise.allSettled([open(), open()])].flat();
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(answered);
});

test("a connection that ends makes room for another", async () => {
  const { server, port } = await start(0, undefined, { ...requestLimits, connections: 1 });
  const ask = () => exchange(port, "GET / HTTP/1.1\r\nHost: app.test\r\nConnection: close\r\n\r\n");
  for (const _turn of [1, 2, 3]) {
    const closed = once(server, "connection").then(([socket]) => once(socket, "close"));
    expect(await ask()).toMatch(/^HTTP\/1.1 200 /);
    await closed;
  }
});
