/** A seeded source of choices; the same seed always gives the same sequence. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** One element; throws a RangeError on an empty list. */
  pick<const T>(list: readonly T[]): T;
  /** A new list in another order. */
  shuffle<T>(list: readonly T[]): T[];
  /** A source of its own for one purpose, so that adding a choice elsewhere changes nothing here. */
  fork(label: string): Random;
}

/** Hashes text to 32 bits with FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Makes a Random from a text seed; the generator is mulberry32 (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
export function createRandom(seed: string): Random {
  let state = hashText(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    pick<const T>(list: readonly T[]): T {
      const chosen = list[int(0, list.length - 1)];
      if (chosen === undefined) throw new RangeError("Nothing to pick from.");
      return chosen;
    },
    shuffle<T>(list: readonly T[]): T[] {
      return list
        .map((value) => ({ value, order: next() }))
        .toSorted((left, right) => left.order - right.order)
        .map((entry) => entry.value);
    },
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}
