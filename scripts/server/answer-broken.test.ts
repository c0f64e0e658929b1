import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answerBroken } from "./answer-broken.ts";

let server: Server;

beforeEach(async () => {
  server = createServer((_request, response) => response.end("well"));
  answerBroken(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterEach(() => server.close().closeAllConnections());

/** Sends all of a text, however the server takes it, and only then says that it is done; what the server said. */
async function exchange(text: string): Promise<string> {
  // A TCP server's address is never a path.
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true }).setEncoding("utf8");
  let said = "";
  socket.on("data", (part: string) => (said += part));
  await new Promise<void>((done, fail) => {
    socket.on("error", fail);
    socket.write(text, () => socket.end(done));
  });
  await once(socket, "close");
  return said;
}

const cookies = (count: number): string =>
  Array.from({ length: count }, (_, index) => `planted-${index}=${"x".repeat(4_000)}`).join("; ");

test("who has more cookies than fit is told so, loses them, and hears it however much is still coming", async () => {
  const said = await exchange(`GET /dashboard HTTP/1.1\r\nhost: app.test\r\ncookie: ${cookies(100)}\r\n\r\n`);
  expect(said).toMatch(/^HTTP\/1\.1 431 /);
  expect(said).toMatch(/^clear-site-data: "cookies"\r$/m);
  expect(said).toContain("Too many cookies");
  expect(said).toMatch(/<\/html>\r\n$/);
});

// Any website may have a picture at such an address of ours, and nobody who sees it is to be signed out by that.
test.each([20_000, 100_000, 15_000])("an address of %i characters costs nobody their cookies", async (chars) => {
  const said = await exchange(
    `GET /?${"x".repeat(chars)} HTTP/1.1\r\nhost: app.test\r\ncookie: session=${"x".repeat(2_000)}\r\n\r\n`,
  );
  expect(said).toBe("HTTP/1.1 414 URI Too Long\r\nconnection: close\r\n\r\n");
});

test("a few are no matter", async () => {
  const head = `GET / HTTP/1.1\r\nhost: app.test\r\nconnection: close\r\ncookie: ${cookies(3)}\r\n\r\n`;
  expect(await exchange(head)).toMatch(/^HTTP\/1\.1 200 [^]*well/);
});

test("what is no request is refused as Node does it", async () => {
  expect(await exchange("HELLO\r\n\r\n")).toBe("HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n");
});
