import { type FrameMessage, frameMessageSchema } from "./frame-message";
import { MessageGate } from "./message-gate";

type FrameLineOptions = {
  onMessage: (id: string, message: FrameMessage) => void;
  /** Is called with each message above what the gate lets through. */
  onFlood: () => void;
};

/** Messages to and from frames. A frame is known by its window, and each document in it by the frame's name. */
export class FrameLine {
  readonly #elements = new Map<string, HTMLIFrameElement>();
  readonly #heardAt = new Map<string, number>();
  readonly #spoken = new Set<string>();
  readonly #gate = new MessageGate();
  readonly #options: FrameLineOptions;

  constructor(options: FrameLineOptions) {
    this.#options = options;
  }

  /** Keeps the element of a frame, or forgets it. */
  attach(id: string, element: HTMLIFrameElement | null): void {
    if (element) {
      this.#elements.set(id, element);
      this.#heardAt.set(id, performance.now());
    } else {
      this.#elements.delete(id);
      this.#heardAt.delete(id);
      this.#spoken.delete(id);
    }
  }

  /**
   * Gives every message of a frame that has the right shape, until the returned function is called. All that comes from
   * sandboxed windows is counted together, so that a window inside a frame counts as well.
   */
  listen(): () => void {
    const receive = (event: MessageEvent<unknown>): void => {
      if (event.origin !== "null") return;
      if (!this.#gate.take(performance.now())) return this.#options.onFlood();
      const [id] = [...this.#elements].find(([, element]) => element.contentWindow === event.source) ?? [];
      if (id === undefined) return;
      const parsed = frameMessageSchema.safeParse(event.data);
      if (!parsed.success || parsed.data.vectort !== id) return;
      this.#heardAt.set(id, performance.now());
      this.#spoken.add(id);
      this.#options.onMessage(id, parsed.data);
    };
    window.addEventListener("message", receive);
    return () => window.removeEventListener("message", receive);
  }

  /** True when a frame has said anything yet. */
  hasSpoken(id: string): boolean {
    return this.#spoken.has(id);
  }

  /** Milliseconds since a frame last said something. */
  silenceOf(id: string): number {
    return performance.now() - (this.#heardAt.get(id) ?? performance.now());
  }

  /** Begins to count every frame's silence anew. */
  excuseAll(): void {
    for (const id of this.#elements.keys()) this.#heardAt.set(id, performance.now());
  }

  /** Gives the keyboard to a frame. */
  focus(id: string): void {
    this.#elements.get(id)?.focus();
  }

  /** Takes the keyboard away from a frame that has it: keys that go to one that doesn't answer are lost. */
  releaseFocus(id: string): void {
    this.#elements.get(id)?.blur();
  }

  /** A sandboxed frame has an opaque origin, which no target origin can name. */
  send(id: string, message: object): void {
    this.#elements.get(id)?.contentWindow?.postMessage({ vectort: id, ...message }, "*");
  }
}
