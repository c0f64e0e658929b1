import type { Server } from "node:http";
import { Server as NetServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

type Hook = () => Promise<void>;

/** How long the hooks may take together, and how long open answers then have to end. */
const hooksMs = 5000;
/** How long requests are still taken on connections that are open: a proxy may have sent one a moment ago. */
const drainMs = 250;
const answersMs = 500;

/** What the application asked to be done before the process ends (it registers on `globalThis`). */
function registeredHooks(): Hook[] {
  const hooks: unknown = Reflect.get(globalThis, Symbol.for("vectort.shutdown"));
  return hooks instanceof Set ? [...hooks].filter((hook) => typeof hook === "function") : [];
}

/**
 * Ends a server in order: takes no more connections, tells those that ask on open ones to go elsewhere next, runs the shutdown hooks (5 s at most, one that fails does not
 * stop the others), lets open answers end, closes the rest. Returns the number of hooks that failed or ran out of time.
 */
export async function shutDown(server: Server): Promise<number> {
  const closed = new Promise<void>((done) => server.once("close", () => done()));
  // Not the HTTP server's own close, which cuts idle connections, and with them what is already on its way on them.
  NetServer.prototype.close.call(server);
  server.prependListener("request", (_request, response) => response.setHeader("connection", "close"));
  let unfinished = 0;
  const settle = registeredHooks().map((hook) => {
    unfinished += 1;
    return Promise.resolve()
      .then(hook)
      .then(
        () => (unfinished -= 1),
        () => {},
      );
  });
  await Promise.all([within(hooksMs, Promise.all(settle)), pause(drainMs)]);
  server.closeIdleConnections();
  await within(answersMs, closed);
  server.closeAllConnections();
  return unfinished;
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise((done) => (timer = setTimeout(done, ms)))]);
  clearTimeout(timer);
}
