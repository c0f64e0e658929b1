import "server-only";
import { endWithSession } from "./end-with-session";
import { type SlotLimit, takeSlot } from "./slots";

/**
 * The reader of an event stream: holds one of the places that the user has, and leaves with its request or its session.
 * Throws RATE_LIMITED when all are held.
 */
export async function openReader(request: Request, places: SlotLimit, userId: string): Promise<AbortController> {
  const reader = new AbortController();
  // Nobody reads the answer to a HEAD request, so nothing would give its place back.
  if (request.method === "GET") {
    reader.signal.addEventListener("abort", takeSlot(places, userId), { once: true });
    await endWithSession(request.headers.get("cookie"), reader);
  }
  if (request.signal.aborted) reader.abort();
  else request.signal.addEventListener("abort", () => reader.abort(), { once: true });
  return reader;
}
