import { type FrameMessage, frameMessageSchema } from "./frame-message";

type OnMessage = (id: string, message: FrameMessage) => void;

/** Messages to and from frames. A frame is known by its window, and each document in it by the frame's name. */
export class FrameLine {
  readonly #elements = new Map<string, HTMLIFrameElement>();
  readonly #onMessage: OnMessage;

  constructor(onMessage: OnMessage) {
    this.#onMessage = onMessage;
  }

  /** Keeps the element of a frame, or forgets it. */
  attach(id: string, element: HTMLIFrameElement | null): void {
    if (element) this.#elements.set(id, element);
    else this.#elements.delete(id);
  }

  /** Gives every message of a frame that has the right shape, until the returned function is called. */
  listen(): () => void {
    const receive = (event: MessageEvent<unknown>): void => {
      const [id] = [...this.#elements].find(([, element]) => element.contentWindow === event.source) ?? [];
      const parsed = id === undefined || event.origin !== "null" ? null : frameMessageSchema.safeParse(event.data);
      if (id !== undefined && parsed?.success && parsed.data.vectort === id) this.#onMessage(id, parsed.data);
    };
    window.addEventListener("message", receive);
    return () => window.removeEventListener("message", receive);
  }

  /** A sandboxed frame has an opaque origin, which no target origin can name. */
  send(id: string, message: object): void {
    this.#elements.get(id)?.contentWindow?.postMessage({ vectort: id, ...message }, "*");
  }
}
