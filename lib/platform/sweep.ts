import { connectDb } from "./db";
import { describeError, log } from "./log";
import { processGlobal } from "./process-global";

const SWEEP_EVERY_MS = 1_000;

/**
 * Does `work` now and a second after it ended, for as long as the process lives; once a process, however often `name` is
 * started. A failure is logged as `event` once, until it is over.
 */
export function startSweep(name: string, event: string, work: () => Promise<unknown>): void {
  processGlobal(name, () => {
    let isFailing = false;
    const sweep = async (): Promise<void> => {
      try {
        await connectDb();
        await work();
        isFailing = false;
      } catch (error) {
        if (!isFailing) log.warn(event, describeError(error));
        isFailing = true;
      }
      setTimeout(() => void sweep(), SWEEP_EVERY_MS).unref();
    };
    void sweep();
    return true;
  });
}
