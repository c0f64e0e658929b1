import { sleep } from "./clock";
import { describeError, log } from "./log";
import { processGlobal } from "./process-global";
import { heldSessions, readClaims, type SessionClaims } from "./session";

/** How long an open stream may outlive its session. */
const LOOK_EVERY_MS = 1_000;

type Watch = { session: SessionClaims; reader: AbortController };
type Watches = { open: Set<Watch>; isLooking: boolean };

/**
 * Aborts `reader`, to whom a stream is going, within about a second of the end of the session that a `Cookie` header
 * names, whichever process ended it. All streams of this process are looked at together, with two reads a second.
 */
export async function endWithSession(cookieHeader: string | null, reader: AbortController): Promise<void> {
  const session = await readClaims(cookieHeader);
  if (!session) return reader.abort();
  const watches = processGlobal<Watches>("watched-sessions", () => ({ open: new Set(), isLooking: false }));
  const watch = { session, reader };
  watches.open.add(watch);
  reader.signal.addEventListener("abort", () => watches.open.delete(watch), { once: true });
  if (!watches.isLooking) void lookWhileOpen(watches);
}

async function lookWhileOpen(watches: Watches): Promise<void> {
  watches.isLooking = true;
  let isFailing = false;
  for (;;) {
    await sleep(LOOK_EVERY_MS);
    if (watches.open.size === 0) break;
    try {
      await endOthers([...watches.open]);
      isFailing = false;
    } catch (error) {
      // A database that is away says nothing about sessions: the streams stay.
      if (!isFailing) log.warn("sessions.unchecked", describeError(error));
      isFailing = true;
    }
  }
  watches.isLooking = false;
}

async function endOthers(watches: readonly Watch[]): Promise<void> {
  const held = new Set(await heldSessions(watches.map(({ session }) => session)));
  for (const { session, reader } of watches) if (!held.has(session)) reader.abort();
}
