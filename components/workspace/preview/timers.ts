/** Timers that are cleared together. */
export class Timers {
  readonly #running = new Set<number>();

  /** Does `work` once, `ms` milliseconds from now. */
  later(ms: number, work: () => void): void {
    const timer = window.setTimeout(() => {
      this.#running.delete(timer);
      work();
    }, ms);
    this.#running.add(timer);
  }

  clear(): void {
    for (const timer of this.#running) window.clearTimeout(timer);
  }
}
