/**
 * A run is written by one process at a time: the one whose token stands on the run. The lease ends by the database's
 * clock, so that processes whose clocks differ agree. Invariant: every write of a run names its token, in the same
 * transaction as what it writes; a process that lost its lease can write nothing.
 */

/** How long a lease holds without being renewed. */
export const LEASE_MS = 8_000;
/** How often a quiet run renews its lease and looks for a stop request that reached another process. */
export const QUIET_WRITE_MS = 400;
/** Seqs reserved ahead of what is stored; a process that closes another's run writes above them. */
export const SEQ_RESERVE = 1_000;

/** Aggregation expression: the end of a lease that starts now, by the database's clock. */
export const leaseEnd = { $dateAdd: { startDate: "$$NOW", unit: "millisecond", amount: LEASE_MS } } as const;

/** Thrown when a run is no longer this process's to write. */
export class LeaseLostError extends Error {
  constructor(runId: string) {
    super(`The lease of run ${runId} is held by another process.`);
    this.name = "LeaseLostError";
  }
}
