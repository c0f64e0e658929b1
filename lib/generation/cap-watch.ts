import type { FrameEvent } from "./frames";

/** Characters that may be written past the cap to finish what is in hand: more than a large page has. */
const PAST_CAP_CHARS = 64 * 1024;
/** With nothing in hand: enough for the sentence that ends a run, should it be about to end by itself. */
const LINGER_CHARS = 1_000;
/** And so long, for a model that falls silent or thinks of what to begin next. */
const LINGER_MS = 2_000;

const STARTS: ReadonlySet<FrameEvent["type"]> = new Set([
  "page.opened",
  "file.opened",
  "edit",
  "edit.failed",
  "delete",
  "rename",
  "theme",
  "plan",
]);
const ENDS: ReadonlySet<FrameEvent["type"]> = new Set(["closed", "edit", "edit.failed"]);

/**
 * Says when a run whose money is used up has to end: what is in hand is finished, then nothing new is begun. A run that
 * has finished no file yet may finish its first, so that every run that is paid for leaves something.
 */
export class CapWatch {
  readonly #late = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #isReached = false;
  #isInHand = false;
  #hasFinished = false;
  #chars = 0;

  /** The money is used up; `isOpen` says whether a file or an edit is open. */
  reached(isOpen: boolean): void {
    if (this.#isReached) return;
    this.#isReached = true;
    this.#isInHand = isOpen || !this.#hasFinished;
    if (!this.#isInHand) this.#linger();
  }

  /** What is to come needs an answer first: nothing is begun, and the model has a moment to end by itself. */
  endsSoon(): void {
    if (this.#isReached && !this.#isInHand) return;
    this.#isReached = true;
    this.#isInHand = false;
    this.#linger();
  }

  /** Aborts when the run ends although the model has not said anything more. */
  get signal(): AbortSignal {
    return this.#late.signal;
  }

  /** Nobody waits any longer. */
  close(): void {
    clearTimeout(this.#timer);
  }

  /** True where a file is left open that can't be waited for any longer. */
  get isCutShort(): boolean {
    return this.#isInHand;
  }

  /** True when the run ends before this event, which is then not to be applied. */
  endsBefore(event: FrameEvent): boolean {
    return this.#isReached && !this.#isInHand && STARTS.has(event.type);
  }

  /** An event has been applied; `hasChanged` says whether the run has changed any file by now. */
  applied(event: FrameEvent, hasChanged: boolean): void {
    if (!hasChanged || !ENDS.has(event.type)) return;
    this.#hasFinished = true;
    if (!this.#isInHand) return;
    this.#isInHand = false;
    this.#linger();
  }

  /** True when so much was written past the cap that the run ends now. */
  endsAfter(text: string): boolean {
    if (!this.#isReached) return false;
    this.#chars += text.length;
    return this.#chars > (this.#isInHand ? PAST_CAP_CHARS : LINGER_CHARS);
  }

  /** True when no further request to the model may be made for this run. */
  get endsAtNextRequest(): boolean {
    return this.#isReached && !this.#isInHand;
  }

  #linger(): void {
    this.#chars = 0;
    this.#timer = setTimeout(() => this.#late.abort(), LINGER_MS);
  }
}
