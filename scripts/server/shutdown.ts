import type { Server } from "node:http";

type Hook = () => Promise<void>;

/** How long the hooks may take together, and how long open answers then have to end. */
const hooksMs = 5000;
const answersMs = 500;

/** What the application asked to be done before the process ends (it registers on `globalThis`). */
function registeredHooks(): Hook[] {
  const hooks: unknown = Reflect.get(globalThis, Symbol.for("vectort.shutdown"));
  return hooks instanceof Set ? [...hooks].filter((hook) => typeof hook === "function") : [];
}

/**
 * Ends a server in order: takes no more connections, runs the shutdown hooks (5 s at most, one that fails does not
 * stop the others), lets open answers end, closes the rest. Returns the number of hooks that failed or ran out of time.
 */
export async function shutDown(server: Server): Promise<number> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
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
  await within(hooksMs, Promise.all(settle));
  await within(answersMs, closed);
  server.closeAllConnections();
  return unfinished;
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise((done) => (timer = setTimeout(done, ms)))]);
  clearTimeout(timer);
}
