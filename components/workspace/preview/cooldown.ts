/** Tells whether something may begin again: not within `ms` milliseconds of the last time it was asked for. */
export class Cooldown {
  readonly #ms: number;
  #lastAt = -Infinity;

  constructor(ms: number) {
    this.#ms = ms;
  }

  /** True when nobody has asked for that long. */
  mayBegin(): boolean {
    const isAgain = performance.now() - this.#lastAt < this.#ms;
    this.#lastAt = performance.now();
    return !isAgain;
  }
}
