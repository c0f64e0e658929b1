import { connectDb } from "@/lib/platform/db";
import { describeError, log } from "@/lib/platform/log";
import { processGlobal } from "@/lib/platform/process-global";
import { repairBySelf } from "./repair-by-self";

const SWEEP_EVERY_MS = 1_000;

/** Looks every second for what is to be repaired without being asked for, whichever process checked it. Starts once. */
export function startSelfRepairs(): void {
  processGlobal("repair-jobs", () => {
    let isFailing = false;
    const sweep = async (): Promise<void> => {
      try {
        await connectDb();
        await repairBySelf();
        isFailing = false;
      } catch (error) {
        if (!isFailing) log.warn("repair.sweep_failed", describeError(error));
        isFailing = true;
      }
      setTimeout(() => void sweep(), SWEEP_EVERY_MS).unref();
    };
    void sweep();
    return true;
  });
}
