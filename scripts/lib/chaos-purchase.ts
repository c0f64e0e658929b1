import { z } from "zod";
import type { FakeStripe } from "@/tests/fakes/stripe/index.ts";
import type { ApiClient } from "@/tests/support/api-client.ts";

const checkout = z.object({ url: z.url() });
const checkoutState = z.object({ status: z.string() });
const account = z.object({ balanceCenticredits: z.number(), heldCenticredits: z.number() });

/** What a new account has, what the package brings, and what giving 7 of its 20 dollars back takes. */
const SIGNUP = 1_000;
const PACK = 10_000;
const REFUND = { cents: 700, centicredits: 3_500 };
/** Stripe tries again for days; here so often. */
const TRIES = 20;

/** Goes to the payment page of a package; gives the session's id. */
export async function beginToBuy(client: ApiClient): Promise<string> {
  const { url } = await client.json("POST", "/api/billing/checkout", checkout, { package: "100" });
  return new URL(url).pathname.split("/").at(-1) ?? "";
}

/** Pays; the events are on their way when this returns. Resolve `sent` before the next step. */
export function pay(stripe: FakeStripe, sessionId: string): { sent: Promise<unknown> } {
  stripe.pay(sessionId);
  return { sent: stripe.webhooks.deliverAll({ atOnce: 3 }) };
}

/** Sends every event that was not taken until it is, and those that were once more. Throws when one never is. */
async function deliverRest(stripe: FakeStripe): Promise<void> {
  for (let tries = 0; tries < TRIES && (await stripe.webhooks.deliverAll({ copies: 2, atOnce: 4 })) > 0;) tries += 1;
  if (stripe.webhooks.waiting.length > 0) throw new Error("A payment's event was never taken.");
  for (const delivery of stripe.webhooks.delivered.splice(0)) await stripe.webhooks.deliver(delivery);
}

/**
 * After the restart: what was bought is granted once, some of it is given back once, and the balance is exact for the
 * runs' cost. Throws with a sentence where it isn't.
 */
export async function checkPurchase(
  client: ApiClient,
  stripe: FakeStripe,
  sessionId: string,
  spentCenticredits: number,
): Promise<void> {
  await deliverRest(stripe);
  const { status } = await client.json("GET", `/api/billing/checkout/${sessionId}`, checkoutState);
  if (status !== "paid") throw new Error(`The purchase is ${status}.`);
  stripe.refund(sessionId, REFUND.cents);
  await deliverRest(stripe);
  const { balanceCenticredits, heldCenticredits } = await client.json("GET", "/api/account", account);
  const due = SIGNUP + PACK - REFUND.centicredits - spentCenticredits;
  if (balanceCenticredits !== due || heldCenticredits !== 0) {
    throw new Error(`The balance is ${balanceCenticredits} with ${heldCenticredits} held; it should be ${due}.`);
  }
}
