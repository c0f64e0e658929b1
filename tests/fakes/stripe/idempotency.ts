import { Problem } from "./problem.ts";

export type Answer = { status: number; body: object; headers?: Record<string, string> };
type Kept = { fingerprint: string; answer: Answer | null };

/**
 * Answers each idempotency key once: the same request gets the kept answer, another one with the key is an error, and
 * one that comes while the first is going is told to try again. https://docs.stripe.com/api/idempotent_requests.
 */
export function createIdempotency() {
  const kept = new Map<string, Kept>();
  return async (key: string | null, fingerprint: string, work: () => Promise<Answer>): Promise<Answer> => {
    if (key === null) return work();
    const known = kept.get(key);
    if (known && known.fingerprint !== fingerprint) {
      const message =
        "Keys for idempotent requests can only be used with the same parameters they were first used with.";
      throw new Problem(400, message, { type: "idempotency_error" });
    }
    if (known?.answer) return { ...known.answer, headers: { "idempotent-replayed": "true" } };
    if (known) {
      const message = "There is currently another in-progress request using this idempotency key.";
      throw new Problem(409, message, { code: "idempotency_key_in_use" });
    }
    const mine: Kept = { fingerprint, answer: null };
    kept.set(key, mine);
    try {
      mine.answer = await work();
    } catch (error) {
      if (error instanceof Problem && error.isKept) mine.answer = { status: error.status, body: error.body };
      else kept.delete(key);
      throw error;
    }
    return mine.answer;
  };
}
