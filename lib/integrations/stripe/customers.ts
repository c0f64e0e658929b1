import { z } from "zod";
import { callStripe } from "./client";
import { StripeFailure } from "./stripe-failure";

const customerSchema = z.object({ id: z.string() });

/**
 * Makes a customer. The same key gives the same customer, however often and by how many processes it is asked.
 * Throws a StripeFailure.
 */
export function createCustomer(
  input: { userId: string; email: string; name: string },
  idempotencyKey: string,
): Promise<string> {
  const { userId, email, name } = input;
  return callStripe(async (stripe) => {
    const customer = await stripe.customers.create({ email, name, metadata: { user: userId } }, { idempotencyKey });
    return customerSchema.parse(customer).id;
  });
}

/**
 * Tells Stripe where the customer's receipts go now. False when the customer is gone: deleted in the dashboard, or
 * another account's or mode's. Throws a StripeFailure.
 */
export async function updateCustomer(id: string, email: string): Promise<boolean> {
  try {
    await callStripe((stripe) => stripe.customers.update(id, { email }));
    return true;
  } catch (error) {
    if (error instanceof StripeFailure && error.kind === "missing") return false;
    throw error;
  }
}
