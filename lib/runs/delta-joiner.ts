import type { RunEventBody } from "@/lib/schemas/run-event";

/** At most 30 text events a second reach a reader. */
export const EMIT_EVERY_MS = 34;

/** The event that says what both say, where two text events follow each other; null where they can't be one. */
function join(a: RunEventBody, b: RunEventBody): RunEventBody | null {
  if (a.type === "prose" && b.type === "prose") return { type: "prose", data: { text: a.data.text + b.data.text } };
  if (a.type === "file.delta" && b.type === "file.delta" && a.data.path === b.data.path) {
    return { type: "file.delta", data: { path: a.data.path, text: a.data.text + b.data.text } };
  }
  return null;
}

/**
 * Joins the pieces a model writes: the first after a pause goes out at once, those that follow within `everyMs` (34 ms
 * unless told) together. Everything else passes in order.
 */
export class DeltaJoiner {
  readonly #emit: (event: RunEventBody) => void;
  readonly #everyMs: () => number;
  #held: RunEventBody | null = null;
  #timer: NodeJS.Timeout | null = null;
  #emittedAt = Number.NEGATIVE_INFINITY;

  constructor(emit: (event: RunEventBody) => void, everyMs: () => number = () => EMIT_EVERY_MS) {
    this.#emit = emit;
    this.#everyMs = everyMs;
  }

  /** Takes one event. Text may be held for that long. */
  push(event: RunEventBody): void {
    if (event.type !== "prose" && event.type !== "file.delta") {
      this.flush();
      this.#emit(event);
      return;
    }
    const joined = this.#held ? join(this.#held, event) : event;
    if (!joined) this.flush();
    this.#held = joined ?? event;
    const waitMs = this.#emittedAt + this.#everyMs() - performance.now();
    if (waitMs <= 0) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), waitMs);
  }

  /** Sends what is held. */
  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#held) return;
    const event = this.#held;
    this.#held = null;
    this.#emittedAt = performance.now();
    this.#emit(event);
  }
}
