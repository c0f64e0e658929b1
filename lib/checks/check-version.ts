import { getBodies } from "@/lib/projects";
import { describeError, log } from "@/lib/platform/log";
import { utf8Text } from "@/lib/platform/utf8-text";
import type { CheckResult } from "@/lib/schemas/check";
import { type VersionCheckDoc, VersionCheckModel } from "@/models/version-check";
import { type VersionDoc, VersionModel } from "@/models/version";
import { fingerprintOf } from "./check-fingerprint";
import { runRenderedChecks } from "./rendered/run-rendered-checks";
import { skippedBecause } from "./skipped";
import { runStaticChecks } from "./static/run-static-checks";
import type { SourceFile } from "./static/types";

/** How often a Version is begun with that ended the process each time. */
const MAX_ATTEMPTS = 3;
const TEXT = /\.(html?|css|m?js|json|svg|txt|md|xml|webmanifest|csv|ts|tsx|jsx)$/i;

/** Checks a Version that was claimed, and records what was found as it is found. Never rejects. */
export async function checkVersion(check: VersionCheckDoc): Promise<void> {
  const record = recorder(check);
  try {
    const version = await VersionModel.findById(check.versionId).lean<VersionDoc>();
    if (!version) return void (await VersionCheckModel.deleteOne({ _id: check._id }));
    const found = await runStaticChecks(await readSources(version));
    await record(found, "running");
    const rendered =
      check.attempts > MAX_ATTEMPTS ? skippedBecause("checker-failed") : await runRenderedChecks(version);
    await record([...found, ...rendered], "done");
  } catch (error) {
    log.error("check.failed", { versionId: String(check.versionId), ...describeError(error) });
    // The lease runs out, and it comes again; not for ever.
    if (check.attempts > MAX_ATTEMPTS) await record([], "done").catch(() => undefined);
  }
}

async function readSources({ files }: VersionDoc): Promise<SourceFile[]> {
  const bodies = await getBodies(files.filter(({ path }) => TEXT.test(path)).map(({ sha256 }) => sha256));
  return files.map(({ path, sha256 }) => {
    const body = TEXT.test(path) ? bodies.get(sha256) : undefined;
    return { path, text: body ? utf8Text(body) : null };
  });
}

/** Writes results, on condition that the check is still this process's. */
function recorder({ _id, leaseToken }: VersionCheckDoc) {
  return async (items: CheckResult[], state: "running" | "done"): Promise<void> => {
    const fingerprint = fingerprintOf(items);
    const finishedAt = new Date();
    const selfRepair = { selfRepairAt: fingerprint === null ? null : finishedAt, selfRepairEnd: null };
    const end = state === "done" ? { finishedAt, leaseToken: null, leaseExpiresAt: null, ...selfRepair } : {};
    const set = { items, state, fingerprint, ...end };
    await VersionCheckModel.updateOne({ _id, leaseToken: leaseToken ?? null, state: "running" }, { $set: set });
  };
}
