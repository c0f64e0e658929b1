import Stripe from "stripe";
import { z } from "zod";

/**
 * What a failed call means for us. `missing`: there is no such thing at Stripe; `refused`: asking again gives the same
 * answer; `reused`: the idempotency key was used with other values; `unauthorised`: the key is wrong or may not;
 * `unavailable`: try again later, and what was asked may have been done.
 */
export type StripeFailureKind = "missing" | "refused" | "reused" | "unauthorised" | "rate-limited" | "unavailable";

/** A failed call of Stripe, without Stripe's own words: they can hold people's data. */
export class StripeFailure extends Error {
  readonly kind: StripeFailureKind;
  /** Stripe's code, as in https://docs.stripe.com/error-codes. */
  readonly code: string | undefined;

  constructor(kind: StripeFailureKind, code?: string, requestId?: string) {
    const details = [code, requestId].filter((part) => part !== undefined).join(", ");
    super(`Stripe: ${kind}${details ? ` (${details})` : ""}.`);
    this.name = "StripeFailure";
    this.kind = kind;
    this.code = code;
  }
}

/**
 * Says what an error of the SDK means. Anything that is no error of the SDK (an answer that doesn't fit our schema, a
 * broken connection) is `unavailable`. Source: https://docs.stripe.com/error-handling.
 */
export function toStripeFailure(error: unknown): StripeFailure {
  if (error instanceof StripeFailure) return error;
  if (error instanceof z.ZodError) return new StripeFailure("unavailable", "unexpected_shape");
  if (!(error instanceof Stripe.errors.StripeError)) return new StripeFailure("unavailable");
  return new StripeFailure(kindOf(error), error.code, error.requestId);
}

function kindOf(error: InstanceType<typeof Stripe.errors.StripeError>): StripeFailureKind {
  // 409: another request with this idempotency key is still going.
  if (error.statusCode === undefined || error.statusCode >= 500 || error.statusCode === 409) return "unavailable";
  if (error instanceof Stripe.errors.StripeIdempotencyError) return "reused";
  if (error.statusCode === 401 || error.statusCode === 403) return "unauthorised";
  if (error.statusCode === 429) return "rate-limited";
  return error.code === "resource_missing" ? "missing" : "refused";
}
