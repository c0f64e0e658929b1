import "server-only";

export { beginRun, type RunWriter } from "./begin-run";
export type { RunCharge } from "./claim-run";
export type { RunEnd } from "./close-run";
export { directionsOf } from "./directions-of";
export { followRun } from "./follow-run";
export { getOwnedRun } from "./get-owned-run";
export { listTurns } from "./list-turns";
export { RunAborted } from "./live-runs";
export { newestRun } from "./newest-run";
export { reapExpiredRuns, startRunSweeper } from "./reap-runs";
export { stopRun } from "./stop-run";
export { runTree, unfinishedFiles } from "./run-tree";
export { toRun } from "./to-run";
