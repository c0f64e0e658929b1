import { z } from "zod";
import { sleep } from "@/lib/platform/clock";
import type { Connection } from "./connection";

export type Screen = { width: number; height: number };

/** What stands behind an address; null for one that is refused. */
export type Answer = (
  address: string,
) => Promise<{ status: number; headers: readonly (readonly [name: string, value: string])[]; body: Uint8Array } | null>;

/** What went on in a page since it was opened. */
export type Seen = {
  /** Uncaught errors, with where. */
  errors: { message: string; url: string; line: number }[];
  /** Addresses that were asked for and not got. */
  failed: Set<string>;
  /** Addresses that the page itself wanted to go to. */
  left: Set<string>;
  requests: number;
  dialogs: number;
  hasCrashed: boolean;
};

type PageOptions = { connection: Connection; sessionId: string; targetId: string; answer: Answer };

/** No page that is right asks for so many. */
export const MAX_REQUESTS = 500;
const MAX_KEPT = 50;
/** After the load event, for fonts and what scripts do at once: until so long nothing was asked for, within reason. */
const SETTLE_MS = 250;
const MAX_SETTLES = 12;

const paused = z.object({
  requestId: z.string(),
  frameId: z.string(),
  resourceType: z.string(),
  request: z.object({ url: z.string() }),
});
const sent = z.object({ requestId: z.string(), request: z.object({ url: z.string() }) });
const refused = z.object({ requestId: z.string(), blockedReason: z.string().optional(), type: z.string() });
/** What a page is made of; what browsers ask for by themselves, such as manifests, is not missed. */
const LOADED: ReadonlySet<string> = new Set(["Stylesheet", "Image", "Media", "Font", "Script", "XHR", "Fetch"]);
const requested = z.object({ frameId: z.string(), url: z.string() });
const thrown = z.object({
  exceptionDetails: z.object({
    text: z.string(),
    url: z.string().optional(),
    lineNumber: z.number(),
    executionContextId: z.number().optional(),
    exception: z.object({ description: z.string().optional(), value: z.unknown().optional() }).optional(),
  }),
});
const evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.object({ text: z.string() }).optional(),
});

/** One page of a checker's browser, in a world beside the page's own scripts, which see and change nothing of it. */
export class BrowserPage {
  readonly #options: PageOptions;
  readonly seen: Seen = { errors: [], failed: new Set(), left: new Set(), requests: 0, dialogs: 0, hasCrashed: false };
  readonly #addresses = new Map<string, string>();
  #world: number | null = null;

  constructor(options: PageOptions) {
    this.#options = options;
  }

  /** Makes the page what `screen` says, and takes its requests into our hands. Before anything is opened. */
  async prepare({ width, height }: Screen): Promise<void> {
    this.#on("Fetch.requestPaused", (params) => void this.#answer(paused.parse(params)).catch(() => undefined));
    this.#on("Runtime.exceptionThrown", (params) => this.#addError(thrown.parse(params).exceptionDetails));
    this.#on("Inspector.targetCrashed", () => {
      this.seen.hasCrashed = true;
    });
    this.#on("Page.javascriptDialogOpening", () => {
      this.seen.dialogs += 1;
      void this.call("Page.handleJavaScriptDialog", { accept: false }).catch(() => undefined);
    });
    this.#on("Page.frameRequestedNavigation", (params) => {
      const { frameId, url } = requested.parse(params);
      if (frameId === this.#options.targetId) keep(this.seen.left, url);
    });
    this.#on("Network.requestWillBeSent", (params) => {
      const { requestId, request } = sent.parse(params);
      if (this.#addresses.size < MAX_REQUESTS) this.#addresses.set(requestId, request.url);
    });
    this.#on("Network.loadingFailed", (params) => {
      const { requestId, blockedReason, type } = refused.parse(params);
      // What the preview's policy refuses is never asked of us.
      if (blockedReason === "csp" && LOADED.has(type)) keep(this.seen.failed, this.#addresses.get(requestId) ?? "");
    });
    // A frame or a worker of another process waits for a word that never comes.
    const children = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
    await this.call("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
    await this.call("Target.setAutoAttach", children);
    await Promise.all([
      this.call("Page.enable"),
      this.call("Runtime.enable"),
      this.call("Network.enable"),
      this.call("Inspector.enable"),
      this.call("Network.setBypassServiceWorker", { bypass: true }),
      this.call("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false }),
      this.call("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value: "reduce" }] }),
    ]);
  }

  /** Opens an address and waits for its load event. False when it has not come after `limitMs`. Throws when the page is gone. */
  async open(url: string, limitMs: number): Promise<boolean> {
    this.#world = null;
    const loaded = new Promise<true>((resolve) => {
      const off = this.#on("Page.loadEventFired", () => {
        off();
        resolve(true);
      });
    });
    const stop = new AbortController();
    const late = sleep(limitMs, stop.signal).then((): false => false);
    await this.call("Page.navigate", { url }, limitMs);
    const isLoaded = await Promise.race([loaded, late]);
    stop.abort();
    if (isLoaded) await this.#settle();
    return isLoaded;
  }

  async #settle(): Promise<void> {
    const { seen } = this;
    for (let times = 0, before = -1; times < MAX_SETTLES && seen.requests !== before; times += 1) {
      before = seen.requests;
      await sleep(SETTLE_MS);
    }
  }

  /** What an expression gives, by value. Throws when the page does not answer within `limitMs`. */
  async evaluate(expression: string, limitMs = 5_000): Promise<unknown> {
    if (this.#world === null) {
      const world = { frameId: this.#options.targetId, worldName: "vectort" };
      const made = await this.call("Page.createIsolatedWorld", world, limitMs);
      this.#world = z.object({ executionContextId: z.number() }).parse(made).executionContextId;
    }
    const asked = { expression, contextId: this.#world, returnByValue: true, awaitPromise: true, timeout: limitMs };
    const { result, exceptionDetails } = evaluated.parse(await this.call("Runtime.evaluate", asked, limitMs));
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  }

  /** A picture of what is on the screen, as WebP, made smaller by `scale`. */
  async screenshot({ width, height }: Screen, scale: number): Promise<Buffer> {
    const clip = { x: 0, y: 0, width, height, scale };
    const answer = await this.call("Page.captureScreenshot", { format: "webp", quality: 80, clip });
    return Buffer.from(z.object({ data: z.string() }).parse(answer).data, "base64");
  }

  /** Calls a method of the page's session. */
  call(method: string, params: Record<string, unknown> = {}, limitMs?: number): Promise<Record<string, unknown>> {
    return this.#options.connection.call(method, params, this.#options.sessionId, limitMs);
  }

  async close(): Promise<void> {
    const { connection, targetId } = this.#options;
    await connection.call("Target.closeTarget", { targetId }, "", 2_000);
  }

  #on(method: string, listener: (params: Record<string, unknown>) => void): () => void {
    return this.#options.connection.on(method, this.#options.sessionId, listener);
  }

  async #answer({ requestId, frameId, resourceType, request }: z.infer<typeof paused>): Promise<void> {
    const { seen } = this;
    seen.requests += 1;
    const found = seen.requests > MAX_REQUESTS ? null : await this.#options.answer(request.url).catch(() => null);
    if (!found) {
      const isLeaving = resourceType === "Document" && frameId === this.#options.targetId;
      keep(isLeaving ? seen.left : seen.failed, request.url);
      await this.call("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" });
      return;
    }
    if (found.status >= 400) keep(seen.failed, request.url);
    await this.call("Fetch.fulfillRequest", {
      requestId,
      responseCode: found.status,
      responseHeaders: found.headers.map(([name, value]) => ({ name, value })),
      body: Buffer.from(found.body).toString("base64"),
    });
  }

  #addError(details: z.infer<typeof thrown>["exceptionDetails"]): void {
    if (details.executionContextId === this.#world || this.seen.errors.length >= MAX_KEPT) return;
    const { exception } = details;
    const value = typeof exception?.value === "string" ? exception.value : undefined;
    const [message = ""] = (exception?.description ?? value ?? details.text).split("\n");
    this.seen.errors.push({ message, url: details.url ?? "", line: details.lineNumber + 1 });
  }
}

function keep(addresses: Set<string>, address: string): void {
  if (addresses.size < MAX_KEPT) addresses.add(address.slice(0, 300));
}
