import { createCipheriv, createDecipheriv, type DecipherGCM, randomBytes, scryptSync } from "node:crypto";
import { Failure } from "../lib/failure.ts";

type Chunks = AsyncIterable<Buffer>;

const algorithm = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;
const minLength = 12;
/** What a guess costs: 64 MB of memory and some tenths of a second. */
const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 27 };

export const saltBytes = 16;

/** The key that a passphrase gives with a salt. Throws a Failure for a passphrase that is soon guessed. */
export function keyFrom(passphrase: string, salt: Buffer): Buffer {
  if (passphrase.length < minLength) {
    throw new Failure(`BACKUP_PASSPHRASE must have at least ${minLength} characters.`);
  }
  return scryptSync(passphrase, salt, 32, cost);
}

/** Seals what a file of that name holds: a random beginning, the sealed bytes, the seal's proof. */
export async function* seal(chunks: Chunks, key: Buffer, name: string): AsyncGenerator<Buffer> {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(name));
  yield iv;
  for await (const chunk of chunks) yield cipher.update(chunk);
  yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed under that name, as it comes; throws at the end where a byte, the name or the key is another. */
export async function* unseal(chunks: Chunks, key: Buffer, name: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  let decipher: DecipherGCM | null = null;
  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk]);
    if (decipher === null) {
      if (rest.length < ivBytes) continue;
      decipher = createDecipheriv(algorithm, key, rest.subarray(0, ivBytes), { authTagLength: tagBytes });
      decipher.setAAD(Buffer.from(name));
      rest = rest.subarray(ivBytes);
    }
    if (rest.length <= tagBytes) continue;
    yield decipher.update(rest.subarray(0, -tagBytes));
    rest = rest.subarray(-tagBytes);
  }
  if (decipher === null || rest.length < tagBytes) throw new Failure(`${name} is cut.`);
  decipher.setAuthTag(rest).final();
}
