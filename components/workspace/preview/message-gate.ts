const WINDOW_MS = 1_000;
/** A page of ours says less: its runtime stops at 200 reports. */
const MAX_PER_WINDOW = 300;

/** Counts what frames send, before any of it is looked at, so that a flood costs no more than counting. */
export class MessageGate {
  #count = 0;
  #windowFrom = -Infinity;

  /** True while no more than 300 came within a second. `now` in milliseconds. */
  take(now: number): boolean {
    if (now - this.#windowFrom >= WINDOW_MS) {
      this.#windowFrom = now;
      this.#count = 0;
    }
    this.#count += 1;
    return this.#count <= MAX_PER_WINDOW;
  }
}
