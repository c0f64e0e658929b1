import { startSweep } from "@/lib/platform/sweep";
import { startQueued } from "./start-queued";

/** Looks every second for prompts whose turn it is, whichever process ended the run before. Starts once. */
export function startQueues(): void {
  startSweep("queue-jobs", "queue.sweep_failed", startQueued);
}
