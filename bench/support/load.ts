import { once } from "node:events";
import { connect, type Socket } from "node:net";

type Asked = { port: number; host: string; paths: readonly string[]; headers?: string; connections: number };

/** Asks over connections that stay open from one round to the next, so that opening them falls on none. */
export type Load = { answersPerSecond: (ms: number) => Promise<number>; end: () => void };

/**
 * Opens connections to a server. In each round every connection asks for `paths` in turn, again as soon as an answer is
 * whole, for `ms`; returns whole answers a second. Throws on any answer that is not 200. Over plain sockets: a client of
 * Node's own costs as much as the server it measures.
 */
export async function openLoad({ port, host, paths, headers = "", connections }: Asked): Promise<Load> {
  const requests = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${headers}\r\n`));
  const asking = await Promise.all(Array.from({ length: connections }, (_, first) => openAsker(port, requests, first)));
  const answersPerSecond = async (ms: number): Promise<number> => {
    const startedAt = performance.now();
    const counts = await Promise.all(asking.map(({ askUntil }) => askUntil(startedAt + ms)));
    return (counts.reduce((sum, count) => sum + count, 0) * 1_000) / (performance.now() - startedAt);
  };
  return { answersPerSecond, end: () => asking.forEach(({ socket }) => socket.destroy()) };
}

type Asker = { socket: Socket; askUntil: (until: number) => Promise<number> };

async function openAsker(port: number, requests: readonly Buffer[], first: number): Promise<Asker> {
  const socket = connect(port, "127.0.0.1").setNoDelay(true);
  await once(socket, "connect");
  let next = first;
  let onAnswer = (): void => {};
  let onFailure = (_error: unknown): void => {};
  const read = answerReader(() => onAnswer());
  const ask = (): void => {
    const request = requests[next++ % requests.length];
    if (request) socket.write(request);
  };
  socket.on("data", (chunk) => {
    try {
      read(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
    } catch (error) {
      onFailure(error);
    }
  });
  socket.on("error", (error) => onFailure(error)).on("close", () => onFailure(new Error("A connection was closed.")));
  const askUntil = (until: number): Promise<number> =>
    new Promise((done, fail) => {
      let count = 0;
      onFailure = fail;
      onAnswer = (): void => {
        count += 1;
        if (performance.now() < until) ask();
        else done(count);
      };
      ask();
    });
  return { socket, askUntil };
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
