import type { ModelTextLimits, Timers } from "./types";

export const DEFAULT_LIMITS: ModelTextLimits = {
  silenceMs: 120_000,
  thinkingMs: 180_000,
  maxRetryAfterMs: 30_000,
  backoffMs: 500,
  tries: 3,
  lengthContinuations: 4,
  cutContinuations: 2,
};

export const REAL_TIMERS: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};

/** Waits `ms`; throws the signal's reason as soon as it aborts. */
export function waitFor(ms: number, timers: Timers, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      cancel();
      reject(signal.reason);
    };
    const cancel = timers.after(ms, () => {
      signal.removeEventListener("abort", abort);
      resolve();
    });
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}

/**
 * How long to wait before try number `failures + 1`, in ms: what the endpoint asked for, within the limit; else
 * doubling, with up to half taken off by chance so that many runs don't come back at once.
 */
export function retryDelayMs(
  failures: number,
  retryAfterMs: number | undefined,
  limits: ModelTextLimits,
  timers: Timers,
): number {
  if (retryAfterMs !== undefined) return Math.min(retryAfterMs, limits.maxRetryAfterMs);
  return Math.round(limits.backoffMs * 2 ** (failures - 1) * (1 - timers.random() / 2));
}
