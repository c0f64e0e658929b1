import { AppError } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import type { RunEventBody } from "@/lib/schemas/run-event";
import { type ClaimedRun, type ClaimInput, claimRun } from "./claim-run";
import { closeRun, type RunEnd } from "./close-run";
import { LeaseLostError } from "./lease";
import { liveRuns, RunAborted } from "./live-runs";
import { RunLog } from "./run-log";
import { applyToTree, type Tree, versionTree, withUploads } from "./run-tree";

/** What the writer of a run is given. */
export type RunWriter = ClaimedRun & {
  /** The files the run starts from. */
  base: Tree;
  /** Adds an event; `body` is the text of the file it names by hash. */
  append: (event: RunEventBody, body?: string) => void;
  /** Resolves when the database has caught up enough to go on. */
  drained: () => Promise<void>;
  /** Aborts with a RunAborted that says why. */
  signal: AbortSignal;
};

type BeginOptions = {
  putBodies: (texts: readonly string[]) => Promise<unknown>;
  /** Writes the run and returns how it ended. What it throws ends the run as failed with `failure`'s sentence. */
  write: (writer: RunWriter) => Promise<RunEnd>;
  failure: (error: unknown) => string;
};

/** Claims a run and writes it in the background. Resolves as soon as it is claimed; throws what `claimRun` throws. */
export async function beginRun(input: ClaimInput, options: BeginOptions): Promise<ClaimedRun> {
  const claimed = await claimRun(input);
  const runId = String(claimed.run._id);
  const abort = new AbortController();
  const runLog = new RunLog({
    runId,
    leaseToken: claimed.run.leaseToken,
    stored: [claimed.started],
    reservedSeq: claimed.run.reservedSeq,
    liveRuns: () => liveRuns().size,
    putBodies: options.putBodies,
    onStopRequested: () => abort.abort(new RunAborted("stopped")),
    onLeaseLost: () => abort.abort(new RunAborted("lost")),
  });
  const finished = writeAndClose(claimed, runLog, abort.signal, options)
    .catch((error: unknown) => log.error("run.close_failed", { runId, ...describeError(error) }))
    .finally(() => {
      runLog.readers.close();
      liveRuns().delete(runId);
    });
  liveRuns().set(runId, { log: runLog, abort, finished });
  return claimed;
}

async function writeAndClose(
  claimed: ClaimedRun,
  runLog: RunLog,
  signal: AbortSignal,
  options: BeginOptions,
): Promise<void> {
  const { run } = claimed;
  // Whatever fails from here on ends the run: what left it running would renew its lease, and keep its hold, for ever.
  let base: Tree = new Map();
  let tree: Tree = new Map();
  const append = (event: RunEventBody, body?: string): void => {
    applyToTree(tree, event);
    runLog.append(event, body);
  };
  const write = async (): Promise<RunEnd> => {
    base = await versionTree(run.baseVersionId ?? null);
    tree = withUploads(base, run);
    return options.write({ ...claimed, base, append, drained: () => runLog.drained(), signal });
  };
  const end = await write().catch((error: unknown): RunEnd => {
    const cause = error instanceof AppError ? (error.cause ?? error) : error;
    log.warn("run.failed", { runId: String(run._id), ...describeError(cause) });
    return { status: "failed", reason: options.failure(error) };
  });
  try {
    await runLog.settle();
    const { leaseToken } = run;
    const events = await closeRun({ run, leaseToken, end, base, tree, nextSeq: runLog.nextSeq });
    for (const event of events) runLog.readers.push(event);
    log.info("run.finished", { runId: String(run._id), status: end.status });
  } catch (error) {
    if (!(error instanceof LeaseLostError)) throw error;
    log.warn("run.lease_lost", { runId: String(run._id) });
  }
}
