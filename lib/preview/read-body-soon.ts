import { sleep } from "@/lib/platform/clock";
import { BlobModel } from "@/models/blob";

const TRY_EVERY_MS = 15;
const WAIT_MS = 5_000;

/**
 * The text under a hash. A run's events can be seen up to 150 ms before the bodies they name are stored, so this looks
 * again for at most 5 s. Throws when it is not there by then, or when `signal` aborts first.
 */
export async function readBodySoon(hash: string, signal: AbortSignal): Promise<string> {
  const deadline = Date.now() + WAIT_MS;
  while (Date.now() < deadline && !signal.aborted) {
    const blob = await BlobModel.findById(hash).lean();
    if (blob) return blob.text;
    await sleep(TRY_EVERY_MS, signal);
  }
  throw new Error(`Blob ${hash} is missing.`);
}
