/** Timers that are cleared together. */
export class Timers {
  readonly #running = new Set<number>();
  readonly #named = new Map<string, number>();

  /** Does `work` once, `ms` milliseconds from now. */
  later(ms: number, work: () => void): number {
    const timer = window.setTimeout(() => {
      this.#running.delete(timer);
      work();
    }, ms);
    this.#running.add(timer);
    return timer;
  }

  /** The same, in place of what was to be done under `name`. */
  instead(name: string, ms: number, work: () => void): void {
    const before = this.#named.get(name);
    if (before !== undefined) {
      window.clearTimeout(before);
      this.#running.delete(before);
    }
    this.#named.set(name, this.later(ms, work));
  }

  clear(): void {
    for (const timer of this.#running) window.clearTimeout(timer);
  }
}
