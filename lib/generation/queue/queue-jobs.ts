import { connectDb } from "@/lib/platform/db";
import { describeError, log } from "@/lib/platform/log";
import { processGlobal } from "@/lib/platform/process-global";
import { startQueued } from "./start-queued";

const SWEEP_EVERY_MS = 1_000;

/** Looks every second for prompts whose turn it is, whichever process ended the run before. Starts once. */
export function startQueues(): void {
  processGlobal("queue-jobs", () => {
    let isFailing = false;
    const sweep = async (): Promise<void> => {
      try {
        await connectDb();
        await startQueued();
        isFailing = false;
      } catch (error) {
        if (!isFailing) log.warn("queue.sweep_failed", describeError(error));
        isFailing = true;
      }
      setTimeout(() => void sweep(), SWEEP_EVERY_MS).unref();
    };
    void sweep();
    return true;
  });
}
