import type { RunEvent } from "@/lib/schemas/run-event";

/** The events of a run that this process has shown so far, and those who read along. */
export class LiveReaders {
  readonly #events: RunEvent[];
  readonly #wakers = new Set<() => void>();
  #isClosed = false;

  constructor(events: readonly RunEvent[]) {
    this.#events = [...events];
  }

  /** True when nothing more comes from this process. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Shows one more event; seqs only grow. */
  push(event: RunEvent): void {
    this.#events.push(event);
    this.#wake();
  }

  /** Nothing more comes from this process: readers end after what they have been shown. */
  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  /** Events after a seq, as they come, until `close` or the abort of `signal`. */
  async *read(after: number, signal: AbortSignal): AsyncGenerator<RunEvent> {
    let index = this.#events.findIndex((event) => event.seq > after);
    if (index === -1) index = this.#events.length;
    while (!signal.aborted) {
      const event = this.#events[index];
      if (event) {
        index += 1;
        yield event;
      } else if (this.#isClosed) return;
      else await this.#wait(signal);
    }
  }

  #wake(): void {
    for (const waker of this.#wakers) waker();
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.#wakers.delete(done);
        signal.removeEventListener("abort", done);
        resolve();
      };
      this.#wakers.add(done);
      signal.addEventListener("abort", done, { once: true });
    });
  }
}
