import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
  LanguageModelV4StreamResult,
} from "@ai-sdk/provider";
import type { ModelTextLimits, Timers } from "./types";

export type PartStep =
  | { kind: "part"; part: LanguageModelV4StreamPart }
  | { kind: "ended" }
  | { kind: "silent" }
  | { kind: "failed"; error: unknown };

export type PartSource = {
  /** The next part. Rejects with the signal's reason as soon as it aborts, whatever the model does. */
  next(): Promise<PartStep>;
  /** Ends the request, also one that hasn't been answered yet. Safe to call twice. */
  close(): void;
};

type Waiter = { resolve(step: PartStep): void; reject(reason: unknown): void };

/** Opens one request to the model and reads its parts one by one, with a limit on each wait, the first included. */
export function openPartSource(
  model: LanguageModelV4,
  call: LanguageModelV4CallOptions,
  signal: AbortSignal,
  limits: ModelTextLimits,
  timers: Timers,
): PartSource {
  signal.throwIfAborted();
  const request = new AbortController();
  const opening = open(model, { ...call, abortSignal: request.signal });
  let reader: ReadableStreamDefaultReader<LanguageModelV4StreamPart> | undefined;
  let waiter: Waiter | undefined;
  let isThinking = false;
  let isClosed = false;

  const onAbort = (): void => {
    const waiting = waiter;
    waiter = undefined;
    close();
    waiting?.reject(signal.reason);
  };
  signal.addEventListener("abort", onAbort, { once: true });

  function close(): void {
    if (isClosed) return;
    isClosed = true;
    signal.removeEventListener("abort", onAbort);
    request.abort();
    // Cancelling as well reaches models that don't look at the signal; a failed cancel has nothing left to tell.
    const ignore = (): void => undefined;
    if (reader) reader.cancel().catch(ignore);
    else opening.then((result) => result.stream.cancel(), ignore).catch(ignore);
  }

  async function read(): Promise<PartStep> {
    reader ??= (await opening).stream.getReader();
    const { done, value } = await reader.read();
    if (done) return { kind: "ended" };
    if (value.type === "reasoning-start") isThinking = true;
    if (value.type === "text-delta") isThinking = false;
    return { kind: "part", part: value };
  }

  function next(): Promise<PartStep> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const own: Waiter = { resolve, reject };
      waiter = own;
      const settle = (step: PartStep): void => {
        cancelTimer();
        if (waiter !== own) return;
        waiter = undefined;
        resolve(step);
      };
      const waitMs = isThinking ? limits.thinkingMs : limits.silenceMs;
      const cancelTimer = timers.after(waitMs, () => settle({ kind: "silent" }));
      read().then(settle, (error: unknown) => settle({ kind: "failed", error }));
    });
  }

  return { next, close };
}

/** As a promise even where a model throws before it returns one. */
async function open(model: LanguageModelV4, call: LanguageModelV4CallOptions): Promise<LanguageModelV4StreamResult> {
  return model.doStream(call);
}
