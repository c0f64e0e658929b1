import { connect, type Socket } from "node:net";

type Load = { port: number; host: string; paths: readonly string[]; headers?: string; connections: number; ms: number };

/**
 * Asks for `paths` in turn over connections that stay open, each again as soon as its answer is whole, for `ms`. Returns
 * whole answers a second. Throws on any answer that is not 200. Over plain sockets: a client of Node's own costs as much
 * as the server it measures.
 */
export async function answersPerSecond({ port, host, paths, headers = "", connections, ms }: Load): Promise<number> {
  const requests = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${headers}\r\n`));
  const until = performance.now() + ms;
  const startedAt = performance.now();
  let count = 0;
  const drive = (index: number): Promise<void> =>
    new Promise((done, fail) => {
      const socket = connect(port, "127.0.0.1").setNoDelay(true);
      let next = index;
      const ask = (): void => {
        if (performance.now() >= until) return end(socket, done);
        const request = requests[next++ % requests.length];
        if (request) socket.write(request);
      };
      const read = answerReader(() => {
        count += 1;
        ask();
      });
      socket.on("connect", ask).on("error", fail);
      socket.on("data", (chunk) => {
        try {
          read(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
        } catch (error) {
          socket.destroy();
          fail(error);
        }
      });
    });
  await Promise.all(Array.from({ length: connections }, (_, index) => drive(index)));
  return (count * 1_000) / (performance.now() - startedAt);
}

function end(socket: Socket, done: () => void): void {
  socket.destroy();
  done();
}

/** Calls `onWhole` at the end of each answer; every one has a Content-Length. */
function answerReader(onWhole: () => void): (chunk: Buffer) => void {
  let head = "";
  let left = -1;
  return (chunk) => {
    let body = chunk.length;
    if (left < 0) {
      head += chunk.toString("latin1");
      const headEnd = head.indexOf("\r\n\r\n");
      if (headEnd < 0) return;
      if (!head.startsWith("HTTP/1.1 200")) throw new Error(`Answered ${head.slice(0, head.indexOf("\r\n"))}.`);
      const length = /\r\ncontent-length: (\d+)/i.exec(head.slice(0, headEnd))?.[1];
      if (length === undefined) throw new Error("An answer has no Content-Length.");
      body = head.length - headEnd - 4;
      left = Number(length);
    }
    left -= body;
    if (left > 0) return;
    head = "";
    left = -1;
    onWhole();
  };
}
