import { readBalance, StripeFailure } from "@/lib/integrations/stripe";
import { billingMessages } from "@/messages/billing-en";

/** Asks Stripe whether the key works and in which mode, for operators. Throws NOT_CONFIGURED without keys. */
export async function testStripe(): Promise<{ isWell: boolean; message: string }> {
  const { test } = billingMessages;
  try {
    const { isLive } = await readBalance();
    return { isWell: true, message: isLive ? test.live : test.test };
  } catch (error) {
    if (!(error instanceof StripeFailure)) throw error;
    return { isWell: false, message: error.kind === "unauthorised" ? test.unauthorised : test.unavailable };
  }
}
