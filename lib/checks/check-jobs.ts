import { startSweep } from "@/lib/platform/sweep";
import { checkVersion } from "./check-version";
import { claimCheck } from "./claim-check";
import { findUnchecked } from "./find-unchecked";

/** Each check holds a browser. */
const MAX_AT_ONCE = 2;

/** Looks every second for Versions that nobody has checked, and checks two at a time. Starts once. */
export function startChecks(): void {
  let going = 0;
  startSweep("check-jobs", "checks.sweep_failed", async () => {
    await findUnchecked();
    while (going < MAX_AT_ONCE) {
      const check = await claimCheck();
      if (!check) break;
      going += 1;
      void checkVersion(check).finally(() => {
        going -= 1;
      });
    }
  });
}
