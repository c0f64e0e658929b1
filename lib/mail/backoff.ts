/** 30 s, then twice as long each time: ten tries in about four hours. */
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 2 * 60 * 60 * 1_000;

export const MAX_TRIES = 10;

/** Milliseconds until a mail that was tried `tries` times is tried again; never sooner than the service asked. */
export function backoffMs(tries: number, retryAfterMs: number | null): number {
  const own = FIRST_WAIT_MS * 2 ** (tries - 1);
  return Math.min(LONGEST_WAIT_MS, Math.max(own, retryAfterMs ?? 0));
}
