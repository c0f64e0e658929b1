import { withJobLease } from "@/lib/platform/job-lease";
import { describeError, log } from "@/lib/platform/log";
import { processGlobal } from "@/lib/platform/process-global";
import { purgeDeletedProjects } from "@/lib/projects";
import { purgeUnusedUploads } from "@/lib/uploads";
import { purgeDueAccounts } from "./purge-account";

const EVERY_MS = 60 * 60 * 1_000;
/** How soon again where something had to wait, failed, or is being done by another process. */
const AGAIN_MS = 60 * 1_000;
const LEASE_MS = 30 * 60 * 1_000;

/** At the start and every hour: what was deleted long enough ago goes for good. Starts once. */
export function startAccountJobs(): void {
  processGlobal("account-jobs", () => {
    const work = async (): Promise<void> => {
      const isDone = await runAccountJobs().catch((error: unknown) => {
        log.error("accounts.jobs_failed", describeError(error));
        return false;
      });
      setTimeout(() => void work(), isDone ? EVERY_MS : AGAIN_MS).unref();
    };
    void work();
    return true;
  });
}

/**
 * Purges the accounts, projects and unused uploads whose time has come at `now`. One process at a time: two that purge projects with the
 * same file would each leave it to the other. Returns false when something has to be looked at again soon.
 */
export async function runAccountJobs(now = new Date()): Promise<boolean> {
  const isDone = await withJobLease("account-jobs", LEASE_MS, async () => {
    const waiting = await purgeDueAccounts(now);
    await purgeDeletedProjects(now);
    await purgeUnusedUploads(now);
    return waiting === 0;
  });
  return isDone ?? false;
}
