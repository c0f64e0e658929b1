import { connectDb } from "@/lib/platform/db";
import { describeError, log } from "@/lib/platform/log";
import { processGlobal } from "@/lib/platform/process-global";
import { checkVersion } from "./check-version";
import { claimCheck } from "./claim-check";
import { findUnchecked } from "./find-unchecked";

const SWEEP_EVERY_MS = 1_000;
/** Each check holds a browser. */
const MAX_AT_ONCE = 2;

/** Looks every second for Versions that nobody has checked, and checks two at a time. Starts once. */
export function startChecks(): void {
  processGlobal("check-jobs", () => {
    let isFailing = false;
    let going = 0;
    const sweep = async (): Promise<void> => {
      try {
        await connectDb();
        await findUnchecked();
        while (going < MAX_AT_ONCE) {
          const check = await claimCheck();
          if (!check) break;
          going += 1;
          void checkVersion(check).finally(() => {
            going -= 1;
          });
        }
        isFailing = false;
      } catch (error) {
        if (!isFailing) log.warn("checks.sweep_failed", describeError(error));
        isFailing = true;
      }
      setTimeout(() => void sweep(), SWEEP_EVERY_MS).unref();
    };
    void sweep();
    return true;
  });
}
