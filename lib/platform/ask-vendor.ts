import type { z } from "zod";

const TIMEOUT_MS = 10_000;

/** `refused`: it doesn't take our key. `away`: it can't be reached (null), or answered what can't be read. */
export type VendorAnswer<T> = { kind: "well"; data: T } | { kind: "refused" } | { kind: "away"; status: number | null };

/** Gets JSON from a vendor, within 10 s and without following it elsewhere. Never throws. */
export async function askVendor<T>(
  url: string,
  headers: Record<string, string>,
  schema: z.ZodType<T>,
): Promise<VendorAnswer<T>> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      headers: { accept: "application/json", ...headers },
      redirect: "manual",
      cache: "no-store",
      signal,
    });
    const { status } = response;
    const body: unknown = await response.json().catch(() => null);
    if (status === 401 || status === 403) return { kind: "refused" };
    const parsed = schema.safeParse(body);
    return response.ok && parsed.success ? { kind: "well", data: parsed.data } : { kind: "away", status };
  } catch {
    // A connection that fails or takes too long is an answer too: it is what the caller wants to know.
    return { kind: "away", status: null };
  }
}
