import { randomInt } from "node:crypto";
import { createNonce } from "@/lib/generation/frames";
import { randomToken, sha256 } from "@/lib/platform/crypto";
import { isDuplicateKey } from "@/lib/platform/errors";

/** Short names are six hex digits: two projects may draw the same one, and then another is drawn. */
const TRIES = 4;

/**
 * What chance gives a new project: its short name, its seed, and the word that marks directive lines, which none of
 * `texts` has.
 */
export function drawProjectNames(texts: Iterable<string> = []): { shortId: string; nonce: string; seed: number } {
  const all = [...texts];
  let nonce: string;
  do nonce = createNonce(() => randomInt(2 ** 32) / 2 ** 32);
  while (all.some((text) => text.includes(nonce)));
  return { shortId: `VEC-${sha256(randomToken()).slice(0, 6)}`, nonce, seed: randomInt(2 ** 31) };
}

/** Does `work`, which stores a project, again while the short name it drew is taken. */
export async function untilNameIsFree<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !isDuplicateKey(error, "shortId")) throw error;
    }
  }
}
