import { connect, createServer } from "node:net";

/** A port of 127.0.0.1 that is free now. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? done(address.port) : fail(new Error("no port"))));
    });
  });
}

/** Whether something accepts connections on the port. */
export function answers(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host });
    const end = (open: boolean) => {
      socket.destroy();
      done(open);
    };
    socket.setTimeout(1000, () => end(false));
    socket.on("connect", () => end(true)).on("error", () => end(false));
  });
}
