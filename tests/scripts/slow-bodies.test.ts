import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { watchBodies } from "@/scripts/server/watch-bodies";

let servers: Server[] = [];

afterEach(() => {
  for (const server of servers) server.close().closeAllConnections();
  servers = [];
});

/** A server whose clock stands still until `later` moves it on, and looks. */
async function startClock(onBody: (request: IncomingMessage, response: ServerResponse) => void) {
  let at = 0;
  const bodies = watchBodies({ bytes: 10, ms: 1_000 }, () => at);
  const server = createServer((incoming, response) => {
    bodies.see(incoming, response);
    onBody(incoming, response);
  });
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const later = (): void => {
    at += 1_000;
    bodies.look();
  };
  return { port, later };
}
const HEAD = "POST / HTTP/1.1\r\nHost: app.test\r\nConnection: close\r\n";

/** Sends `pieces` one after the other, each once the one before was read, and lets time pass after each. */
async function drip(pieces: string[]): Promise<string> {
  const reads = new EventEmitter();
  let read = "";
  const { port, later } = await startClock((incoming, response) => {
    incoming.setEncoding("utf8").on("data", (text: string) => {
      read += text;
      reads.emit("read");
    });
    incoming.on("error", () => {}).on("end", () => response.end(read));
    reads.emit("request");
  });
  const length = pieces.join("").length;
  const socket = connect(port, "127.0.0.1").setEncoding("utf8");
  let said = "";
  socket.on("data", (text: string) => (said += text)).on("error", () => {});
  const closed = once(socket, "close");
  const begun = once(reads, "request");
  socket.write(`${HEAD}Content-Length: ${length}\r\n\r\n`);
  await begun;
  for (const piece of pieces) {
    const wasRead = once(reads, "read");
    socket.write(piece);
    await Promise.race([wasRead, closed]);
    later();
  }
  await closed;
  return said;
}

test("a body that comes slowly and goes on coming is taken whole, however long that takes", async () => {
  const pieces = Array.from({ length: 50 }, (_, index) => `${index}`.padStart(20, "."));
  const said = await drip(pieces);
  expect(said).toMatch(/^HTTP\/1.1 200 /);
  expect(said).toContain(pieces.join(""));
});

test("a body that comes byte by byte is ended with a sentence", async () => {
  const said = await drip(["twenty bytes of text", "a", "b", "c", "d"]);
  expect(said).toMatch(/^HTTP\/1.1 408 .*The request stopped arriving\.\n$/s);
});

test("a body that nobody reads for now is not late, and its rest is", async () => {
  const arrived = new EventEmitter();
  const { port, later } = await startClock((request) => {
    request.on("error", () => {});
    arrived.emit("request", request);
  });
  const came = once(arrived, "request");
  const socket = connect(port, "127.0.0.1").on("error", () => {});
  const closed = once(socket, "close");
  socket.resume().write(`${HEAD}Content-Length: 10000000\r\n\r\n${"x".repeat(1_000_000)}`);
  const [request] = await came;
  await expect.poll(() => request.readableLength >= request.readableHighWaterMark).toBe(true);
  for (let turn = 0; turn < 5; turn += 1) later();
  expect(request.socket.destroyed).toBe(false);
  // Read, it is late as any other.
  request.resume();
  await expect.poll(() => request.readableLength).toBe(0);
  await expect.poll(() => request.socket.bytesRead).toBeGreaterThan(1_000_000);
  later();
  later();
  await closed;
  expect(request.socket.destroyed).toBe(true);
});

test("a body of an answered request may not trickle on either", async () => {
  const { port, later } = await startClock((_, response) => response.end("done"));
  const socket = connect(port, "127.0.0.1").setEncoding("utf8");
  const closed = once(socket, "close");
  socket.on("error", () => {}).write(`POST / HTTP/1.1\r\nHost: app.test\r\nContent-Length: 100\r\n\r\nhalf`);
  await once(socket, "data");
  later();
  await closed;
});
