import { sleep } from "@/lib/platform/clock";
import { isDuplicateKey } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import type { RunEvent, RunEventBody, RunEventType } from "@/lib/schemas/run-event";
import { DeltaJoiner, EMIT_EVERY_MS } from "./delta-joiner";
import { LEASE_MS, LeaseLostError, QUIET_WRITE_MS, SEQ_RESERVE } from "./lease";
import { LiveReaders } from "./live-readers";
import { storeBatch } from "./run-store";

const FLUSH_EVERY_MS = 150;
/** Runs of one process share the database: each waits longer the more there are, but no longer than a stop may take. */
const FLUSH_MS_PER_RUN = 6;
const FLUSH_AT_LEAST_EVERY_MS = 400;
/** The same for text on its way to readers: many runs get fewer, longer pieces, still well under 100 ms apart. */
const EMIT_MS_PER_RUN = 0.6;
const EMIT_AT_LEAST_EVERY_MS = 60;
const FLUSH_AT_BYTES = 16 * 1024;
const RETRY_MS = 100;
/** Past this, `drained()` makes the writer wait for the database. */
const MAX_UNSAVED_BYTES = 4 * 1024 * 1024;

/** Readers see these only when they are stored for good: what was shown as done is never lost. */
const DURABLE: ReadonlySet<RunEventType> = new Set(["file.closed", "edit.applied", "file.deleted", "file.renamed"]);

type RunLogOptions = {
  runId: string;
  leaseToken: string;
  /** Events that are stored already, in order; the log goes on after them. */
  stored: readonly RunEvent[];
  reservedSeq: number;
  /** How many runs this process writes. */
  liveRuns: () => number;
  /** Stores the bodies that events name, before the events. */
  putBodies: (texts: readonly string[]) => Promise<unknown>;
  onStopRequested: () => void;
  onLeaseLost: () => void;
};

/**
 * The ordered log of a run that this process writes. Text reaches live readers at once and the database in batches
 * (150 ms or 16 KiB, up to 400 ms under load); events that say "done" reach readers after a journaled write.
 * Invariants: readers get seqs in order; no seq above the stored reservation is shown; batches are written one by one.
 */
export class RunLog {
  readonly readers: LiveReaders;
  readonly #options: RunLogOptions;
  readonly #joiner: DeltaJoiner;
  #seq: number;
  #reservedSeq: number;
  #unsaved: RunEvent[] = [];
  #unsavedBytes = 0;
  #bodies: string[] = [];
  #hidden: RunEvent[] = [];
  #timer: { handle: NodeJS.Timeout; dueAt: number } | null = null;
  #writing: Promise<void> | null = null;
  #storedAt = performance.now();
  #flushEveryMs = FLUSH_EVERY_MS;
  #isLost = false;

  constructor(options: RunLogOptions) {
    this.#options = options;
    this.readers = new LiveReaders(options.stored);
    this.#seq = options.stored.at(-1)?.seq ?? 0;
    this.#reservedSeq = options.reservedSeq;
    const emitEveryMs = (): number =>
      Math.min(Math.max(EMIT_EVERY_MS, EMIT_MS_PER_RUN * options.liveRuns()), EMIT_AT_LEAST_EVERY_MS);
    this.#joiner = new DeltaJoiner((event) => this.#append(event), emitEveryMs);
    this.#schedule(QUIET_WRITE_MS);
  }

  /** The next free seq; only meaningful after `settle()`. */
  get nextSeq(): number {
    return this.#seq + 1;
  }

  /**
   * Adds an event. `body` is the text of the file it names by hash, stored before it, and at once: readers look it up.
   * Ignored once the lease is lost.
   */
  append(event: RunEventBody, body?: string): void {
    if (body !== undefined) this.#bodies.push(body);
    this.#joiner.push(event);
    if (body !== undefined) this.#schedule(0);
  }

  /** Resolves when the database has caught up enough for the writer to go on. */
  async drained(): Promise<void> {
    while (this.#unsavedBytes > MAX_UNSAVED_BYTES && !this.#isLost) await this.#writeOrPause();
  }

  /** Stores everything appended so far and stops the timer. Throws LeaseLostError when the run is not ours any more. */
  async settle(): Promise<void> {
    this.#joiner.flush();
    while ((this.#unsaved.length > 0 || this.#writing) && !this.#isLost) await this.#writeOrPause();
    if (this.#timer) clearTimeout(this.#timer.handle);
    this.#timer = null;
    if (this.#isLost) throw new LeaseLostError(this.#options.runId);
  }

  async #writeOrPause(): Promise<void> {
    const before = this.#storedAt;
    await this.#write();
    if (this.#storedAt === before && !this.#isLost) await sleep(RETRY_MS);
  }

  #append(body: RunEventBody): void {
    if (this.#isLost) return;
    const event: RunEvent = { ...body, seq: ++this.#seq };
    this.#unsaved.push(event);
    this.#unsavedBytes += sizeOf(event);
    const isDurable = DURABLE.has(event.type);
    if (isDurable || this.#hidden.length > 0 || event.seq > this.#reservedSeq) this.#hidden.push(event);
    else this.readers.push(event);
    if (isDurable || this.#unsavedBytes >= FLUSH_AT_BYTES) this.#schedule(0);
    else this.#schedule(this.#flushEveryMs);
  }

  #schedule(inMs: number): void {
    const dueAt = performance.now() + inMs;
    if (this.#isLost || (this.#timer && this.#timer.dueAt <= dueAt)) return;
    if (this.#timer) clearTimeout(this.#timer.handle);
    this.#timer = { handle: setTimeout(() => void this.#tick(), inMs), dueAt };
  }

  async #tick(): Promise<void> {
    this.#timer = null;
    await this.#write();
    this.#schedule(this.#unsaved.length > 0 ? this.#flushEveryMs : QUIET_WRITE_MS);
  }

  /** Writes one batch after the one under way; several callers share the next. */
  #write(): Promise<void> {
    this.#writing ??= this.#writeBatch().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  async #writeBatch(): Promise<void> {
    const events = this.#unsaved;
    const bodies = this.#bodies;
    const startedAt = performance.now();
    this.#unsaved = [];
    this.#unsavedBytes = 0;
    this.#bodies = [];
    const reservedSeq = Math.max(this.#reservedSeq, this.#seq + SEQ_RESERVE);
    const isDurable = events.some((event) => DURABLE.has(event.type));
    try {
      if (bodies.length > 0) await this.#options.putBodies(bodies);
      const { runId, leaseToken } = this.#options;
      const isStopRequested = await this.#store({ runId, leaseToken, events, reservedSeq, isDurable });
      this.#storedAt = performance.now();
      const wantedMs = Math.max(4 * (this.#storedAt - startedAt), FLUSH_MS_PER_RUN * this.#options.liveRuns());
      this.#flushEveryMs = Math.min(Math.max(FLUSH_EVERY_MS, wantedMs), FLUSH_AT_LEAST_EVERY_MS);
      this.#reservedSeq = reservedSeq;
      this.#show(events.at(-1)?.seq ?? this.#seq);
      if (isStopRequested) this.#options.onStopRequested();
    } catch (error) {
      this.#unsaved = [...events, ...this.#unsaved];
      this.#unsavedBytes = this.#unsaved.reduce((sum, event) => sum + sizeOf(event), 0);
      this.#bodies = [...bodies, ...this.#bodies];
      this.#handleWriteError(error);
    }
  }

  /** A duplicate seq can only be our own: an earlier try whose answer was lost. */
  async #store(batch: Parameters<typeof storeBatch>[0]): Promise<boolean> {
    try {
      return (await storeBatch(batch)).isStopRequested;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return (await storeBatch({ ...batch, events: [] })).isStopRequested;
    }
  }

  /** Shows hidden events that are stored, and those after them that nothing holds back. */
  #show(storedSeq: number): void {
    const stillHidden = this.#hidden.findIndex(
      (event) => event.seq > storedSeq && (DURABLE.has(event.type) || event.seq > this.#reservedSeq),
    );
    const visible = stillHidden === -1 ? this.#hidden : this.#hidden.slice(0, stillHidden);
    this.#hidden = stillHidden === -1 ? [] : this.#hidden.slice(stillHidden);
    for (const event of visible) this.readers.push(event);
  }

  #handleWriteError(error: unknown): void {
    const isOver = performance.now() - this.#storedAt > LEASE_MS;
    log.warn("runlog.write_failed", { runId: this.#options.runId, isOver, ...describeError(error) });
    if (!(error instanceof LeaseLostError) && !isOver) return;
    this.#isLost = true;
    this.#hidden = [];
    this.readers.close();
    this.#options.onLeaseLost();
  }
}

function sizeOf(event: RunEvent): number {
  return event.type === "file.delta" || event.type === "prose" ? event.data.text.length + 64 : 128;
}
