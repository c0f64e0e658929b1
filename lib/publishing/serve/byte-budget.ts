type Waiting = { bytes: number; begin: () => void };

/** How many bytes are taken now, and were at the most. */
export type Taken = { now: number; most: number };

/**
 * Bytes that pieces of work may take together. `within` begins each in its turn, once there is room for what it says it
 * takes; one that wants more than all of it goes alone.
 */
export function byteBudget(maxBytes: number) {
  const waiting: Waiting[] = [];
  const taken: Taken = { now: 0, most: 0 };

  const beginNext = (): void => {
    for (let next = waiting[0]; next && (taken.now === 0 || taken.now + next.bytes <= maxBytes); next = waiting[0]) {
      waiting.shift();
      taken.now += next.bytes;
      taken.most = Math.max(taken.most, taken.now);
      next.begin();
    }
  };

  const within = async <T>(bytes: number, work: () => Promise<T>): Promise<T> => {
    await new Promise<void>((begin) => {
      waiting.push({ bytes, begin });
      beginNext();
    });
    try {
      return await work();
    } finally {
      taken.now -= bytes;
      beginNext();
    }
  };

  return { within, taken };
}
