import { StripeFailure } from "@/lib/integrations/stripe";
import { AppError } from "@/lib/platform/errors";
import { billingMessages } from "@/messages/billing-en";

/**
 * What a person is told when Stripe can't be asked: UPSTREAM_FAILED, or NOT_CONFIGURED where Stripe refuses our key.
 * Any other error comes back as it is.
 */
export function toBillingProblem(error: unknown): unknown {
  if (!(error instanceof StripeFailure)) return error;
  return error.kind === "unauthorised"
    ? new AppError("NOT_CONFIGURED", billingMessages.stripeKey, { cause: error })
    : new AppError("UPSTREAM_FAILED", billingMessages.stripeAway, { cause: error });
}
