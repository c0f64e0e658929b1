/** What carries messages to a browser and back, each as JSON text. */
export type Transport = {
  send: (message: string) => void;
  onMessage: (listen: (message: string) => void) => void;
  onClose: (listen: () => void) => void;
  close: () => void;
};

type Params = Record<string, unknown>;
type Listener = (params: Params) => void;
type Waiting = { resolve: (result: Params) => void; reject: (error: Error) => void; timer: NodeJS.Timeout };

/** The browser did not answer in time, or is gone. */
export class BrowserGone extends Error {
  constructor(message: string) {
    super(message);
    this.name = "BrowserGone";
  }
}

/** The Chrome DevTools Protocol over a transport: calls with answers, and events by session (flat mode). */
export class Connection {
  readonly #transport: Transport;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Set<Listener>>();
  #lastId = 0;
  #isClosed = false;

  constructor(transport: Transport) {
    this.#transport = transport;
    transport.onMessage((text) => this.#take(text));
    transport.onClose(() => this.#end());
  }

  /** Calls a method of the browser (no session) or of a page. Rejects when it fails, or after `limitMs`. */
  call(method: string, params: Params = {}, sessionId = "", limitMs = 10_000): Promise<Params> {
    if (this.#isClosed) return Promise.reject(new BrowserGone("The browser is gone."));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const late = (): void => {
        this.#waiting.delete(id);
        reject(new BrowserGone(`${method} was not answered in time.`));
      };
      this.#waiting.set(id, { resolve, reject, timer: setTimeout(late, limitMs) });
      this.#transport.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    });
  }

  /** Hears an event of a session; returns what stops that. */
  on(method: string, sessionId: string, listener: Listener): () => void {
    const key = `${sessionId} ${method}`;
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  close(): void {
    this.#transport.close();
    this.#end();
  }

  #take(text: string): void {
    const message = JSON.parse(text) as {
      id?: number;
      method?: string;
      params?: Params;
      result?: Params;
      error?: { message?: string };
      sessionId?: string;
    };
    if (message.id === undefined) {
      const listeners = this.#listeners.get(`${message.sessionId ?? ""} ${message.method ?? ""}`);
      for (const listener of listeners ?? []) this.#tell(listener, message.params ?? {});
      return;
    }
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    this.#waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if (message.error) waiting.reject(new Error(message.error.message ?? "The browser refused."));
    else waiting.resolve(message.result ?? {});
  }

  /** What a hostile page makes a browser say must not end this process. */
  #tell(listener: Listener, params: Params): void {
    try {
      listener(params);
    } catch {
      // An event in a shape that nobody here knows is as good as none.
    }
  }

  #end(): void {
    this.#isClosed = true;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new BrowserGone("The browser is gone."));
    }
    this.#waiting.clear();
  }
}
