type PacerOptions = {
  /** Milliseconds between two pieces of work. */
  everyMs: number;
  /** While it says true, work waits. */
  isBusy: () => boolean;
  later: (ms: number, work: () => void) => void;
};

/** Does what was asked last, at most once in a while and never while something else is under way. */
export class Pacer {
  readonly #options: PacerOptions;
  #next: (() => void) | null = null;
  #isWaiting = false;

  constructor(options: PacerOptions) {
    this.#options = options;
  }

  /** Does `work` now or as soon as it may; work that still waits is dropped for it. */
  ask(work: () => void): void {
    this.#next = work;
    if (!this.#isWaiting) this.#turn();
  }

  /** Forgets the work that waits. */
  forget(): void {
    this.#next = null;
  }

  #turn(): void {
    const { everyMs, isBusy, later } = this.#options;
    const work = this.#next;
    this.#isWaiting = work !== null;
    if (work === null) return;
    if (!isBusy()) {
      this.#next = null;
      work();
    }
    later(everyMs, () => this.#turn());
  }
}
