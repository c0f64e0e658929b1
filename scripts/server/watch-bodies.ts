import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** A body that is arriving: what its connection had brought at the last look, and when that was. */
type Arriving = { request: IncomingMessage; response: ServerResponse; bytes: number; at: number };

/** A body has to bring so many bytes in every so many milliseconds, but for its last ones. */
export type BodyPace = { bytes: number; ms: number };

const REFUSAL =
  "HTTP/1.1 408 Request Timeout\r\ncontent-type: text/plain; charset=utf-8\r\nconnection: close\r\n\r\nThe request stopped arriving.\n";

/**
 * Ends requests whose bodies arrive slower than `pace`, as Apache's mod_reqtimeout does (MinRate): a slow line may take
 * its time with a large file, and whoever sends a byte now and then may not. `see` is told of every request, `look` goes
 * through those that are not whole; a body that the application doesn't read for now is not late.
 */
export function watchBodies(pace: BodyPace, now: () => number = Date.now) {
  const arriving = new Set<Arriving>();

  const see = (request: IncomingMessage, response: ServerResponse): void => {
    const { "content-length": length, "transfer-encoding": coding } = request.headers;
    if (coding === undefined && (length === undefined || length === "0")) return;
    arriving.add({ request, response, bytes: request.socket.bytesRead, at: now() });
  };

  const look = (): void => {
    for (const one of arriving) {
      const { request, bytes, at } = one;
      if (request.complete || request.socket.destroyed) {
        arriving.delete(one);
        continue;
      }
      const isUnread = request.readableLength >= request.readableHighWaterMark;
      const isOnPace = request.socket.bytesRead - bytes >= pace.bytes;
      if (isUnread || (isOnPace && now() - at >= pace.ms)) {
        Object.assign(one, { bytes: request.socket.bytesRead, at: now() });
      } else if (now() - at >= pace.ms) {
        arriving.delete(one);
        end(one);
      }
    }
  };

  return { see, look };
}

/** As Node ends one that is late as a whole. */
function end({ request: { socket }, response }: Arriving): void {
  if (socket.writable && !response.headersSent) socket.write(REFUSAL);
  socket.destroy();
}

/** Watches the bodies of all requests to a server, until it closes. */
export function keepBodiesArriving(server: Server, pace: BodyPace, everyMs: number): void {
  const { see, look } = watchBodies(pace);
  server.on("request", see);
  const timer = setInterval(look, everyMs).unref();
  server.once("close", () => clearInterval(timer));
}
