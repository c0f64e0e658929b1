import { setTimeout as pause } from "node:timers/promises";
import type { Child } from "../lib/child.ts";
import { Failure } from "../lib/failure.ts";

/**
 * Waits until the server answers 200 on /api/health. Throws a Failure when it ends first (with what it said) or
 * takes more than `timeoutMs`.
 */
export async function waitForHealth(
  port: number,
  server: Child,
  reason: () => string | null,
  timeoutMs = 60_000,
): Promise<void> {
  let last = "it did not answer";
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline;) {
    if (!server.running()) throw new Failure(`The server did not start: ${reason() ?? "it gave no reason"}`);
    const status = await healthStatus(port);
    if (status === 200) return;
    if (status) last = `/api/health answered ${status}`;
    await pause(40);
  }
  throw new Failure(`The server was not ready after ${timeoutMs / 1000} seconds: ${last}.`);
}

async function healthStatus(port: number): Promise<number | null> {
  try {
    const response = await fetch(`http://localhost:${port}/api/health`, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}
