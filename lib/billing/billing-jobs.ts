import { env } from "@/lib/platform/env";
import { describeError, log } from "@/lib/platform/log";
import { processGlobal } from "@/lib/platform/process-global";
import { reconcileAll } from "./reconcile-all";

const EVERY_MS = 60 * 60 * 1_000;

/** Now and every hour, where payments are set up: everything that a webhook or a killed process left. Starts once. */
export function startBillingJobs(): void {
  if (!env().stripe) return;
  processGlobal("billing-jobs", () => {
    const reconcile = async (): Promise<void> => {
      await reconcileAll().catch((error: unknown) => log.error("billing.job_failed", describeError(error)));
      setTimeout(() => void reconcile(), EVERY_MS).unref();
    };
    void reconcile();
    return true;
  });
}
