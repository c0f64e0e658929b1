import { lookup } from "node:dns/promises";
import { z } from "zod";
import type { Transport } from "./connection";

const OPEN_MS = 5_000;
const versionSchema = z.object({ webSocketDebuggerUrl: z.url() });

/** Connects to a Chromium elsewhere by its debugging address: `http(s)`, which is asked for the socket, or `ws(s)`. */
export async function connectChromium(address: string): Promise<Transport> {
  const socket = new WebSocket(/^wss?:/.test(address) ? address : await socketOf(address));
  await new Promise<void>((resolve, reject) => {
    const fail = (): void => {
      socket.close();
      reject(new Error("The checker does not answer."));
    };
    const timer = setTimeout(fail, OPEN_MS);
    socket.addEventListener("error", fail, { once: true });
    socket.addEventListener("open", () => {
      clearTimeout(timer);
      resolve();
    });
  });
  return {
    send: (message) => socket.send(message),
    onMessage: (listen) => socket.addEventListener("message", ({ data }) => listen(String(data))),
    onClose: (listen) => socket.addEventListener("close", listen),
    close: () => socket.close(),
  };
}

/** Chromium answers this only where the host is an address of numbers or localhost, so the name is looked up first. */
async function socketOf(address: string): Promise<string> {
  const url = new URL("/json/version", address);
  if (url.protocol === "http:") {
    const found = await lookup(url.hostname.replace(/^\[|\]$/g, ""));
    url.hostname = found.family === 6 ? `[${found.address}]` : found.address;
  }
  const response = await fetch(url, { signal: AbortSignal.timeout(OPEN_MS), redirect: "error" });
  const { webSocketDebuggerUrl } = versionSchema.parse(await response.json());
  const socket = new URL(webSocketDebuggerUrl);
  socket.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  socket.host = url.host;
  return socket.href;
}
