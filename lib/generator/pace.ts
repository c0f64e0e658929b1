const CHARACTERS_PER_TOKEN = 4;
const UNPACED_CHUNK = 512;
const CHUNKS_PER_TURN = 16;
const TICK_MS = 20;

function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}

function sliceEnd(text: string, start: number, length: number): number {
  const end = Math.min(text.length, start + length);
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff && end < text.length ? end + 1 : end;
}

/**
 * Yields `text` in pieces at about `tokensPerSecond` (four characters a token) by the clock; 0 is as fast as the reader takes them,
 * with the event loop let in between. Throws the signal's reason as soon as it aborts.
 */
export async function* paceText(
  text: string,
  tokensPerSecond: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<string> {
  const startedAt = performance.now();
  let position = 0;
  let chunks = 0;
  while (position < text.length) {
    signal?.throwIfAborted();
    let length = UNPACED_CHUNK;
    if (tokensPerSecond > 0) {
      const due = ((performance.now() - startedAt) / 1000) * tokensPerSecond * CHARACTERS_PER_TOKEN;
      length = Math.floor(due) - position;
      if (length < CHARACTERS_PER_TOKEN) {
        await wait(Math.max(TICK_MS, (1000 / tokensPerSecond) | 0), signal);
        continue;
      }
    } else {
      chunks += 1;
      if (chunks % CHUNKS_PER_TURN === 0) await wait(0, signal);
    }
    const end = sliceEnd(text, position, length);
    yield text.slice(position, end);
    position = end;
  }
}
