import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { answerBroken } from "./answer-broken.ts";
import { cleanForwarding } from "./forwarding.ts";
import { limitConnections } from "./limit-connections.ts";
import { refusalOf, refuse } from "./refuse.ts";
import { shutDown } from "./shutdown.ts";
import { keepBodiesArriving } from "./watch-bodies.ts";

/** What the application registers for published sites: true where it took the request. */
type SiteHandler = (request: IncomingMessage, response: ServerResponse) => boolean;
type Fields = Record<string, string | number>;

/** One JSON line, as the application's own log writes it. */
export function logLine(level: "info" | "error", event: string, fields: Fields = {}): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
}

/**
 * How long a request may take to arrive, and how many connections one address may hold. Headers come at once; a body
 * takes what its line takes, as long as it goes on coming: 15 kB every 30 s, for at most an hour.
 */
export const requestLimits = {
  headersMs: 15_000,
  wholeMs: 60 * 60 * 1_000,
  pace: { bytes: 15_000, ms: 30_000 },
  checkMs: 5_000,
  connections: 1_024,
};

/**
 * Makes the HTTP server: true forwarding headers, no Nagle, keep-alive longer than the usual proxy's 60 s. A request that
 * no page sends, or whose headers are late, never reaches the application; one whose body is late is ended; an answer may
 * take as long as it likes.
 */
export function createAppServer(handler: RequestListener, trustedProxies: number, limits = requestLimits): Server {
  const options = { noDelay: true, keepAlive: true, connectionsCheckingInterval: limits.checkMs };
  const server = createServer(options, (request, response) => {
    const refusal = refusalOf(request.method, request.url, request.headers.host);
    if (refusal) return refuse(response, refusal);
    cleanForwarding(request.headers, request.socket.remoteAddress, trustedProxies);
    if (siteHandler()?.(request, response)) return undefined;
    return handler(request, response);
  });
  answerBroken(server);
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = limits.headersMs;
  server.requestTimeout = limits.wholeMs;
  keepBodiesArriving(server, limits.pace, limits.checkMs);
  // Behind a proxy of ours all connections come from its address.
  if (trustedProxies === 0) limitConnections(server, limits.connections);
  return server;
}

function siteHandler(): SiteHandler | null {
  const registered: unknown = Reflect.get(globalThis, Symbol.for("vectort.sites"));
  // Registered by lib/publishing, in this process.
  return typeof registered === "function" ? (registered as SiteHandler) : null;
}

/** Listens on every interface (`preview.localhost` may be 127.0.0.1 or ::1). Throws a sentence when the port is taken. */
export async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => fail(new Error(listenProblem(error, port))));
    server.listen(port, done);
  });
}

function listenProblem(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === "EADDRINUSE")
    return `Port ${port} is taken by another program: stop it, or set PORT to another number.`;
  if (error.code === "EACCES")
    return `Port ${port} needs more rights than this user has: set PORT to a number above 1023.`;
  return `The server can't listen on port ${port}: ${error.message}.`;
}

/** Ends the process cleanly on SIGTERM, SIGINT, or when the process that started it (with an IPC channel) is gone. */
export function endOnSignal(server: Server): void {
  let ending = false;
  const end = async (reason: string) => {
    if (ending) return;
    ending = true;
    logLine("info", "server.stopping", { reason });
    const unfinished = await shutDown(server);
    logLine(unfinished ? "error" : "info", "server.stopped", { unfinished });
    process.exit(0);
  };
  for (const name of ["SIGTERM", "SIGINT"] as const) process.on(name, () => void end(name));
  if (process.connected) process.on("disconnect", () => void end("parent gone"));
}
