import type { FakeStripe } from "@/tests/fakes/stripe";
import { type Death, WRITE_MOMENTS } from "./die-at";
import type { BillingProcess } from ".";

/** Every kind of write that payments make. */
export const WRITES = [
  "commitTransaction",
  "findAndModify purchases",
  "findAndModify users",
  "insert ledger",
  "update mails",
  "update purchases",
  "update users",
  "update webhookevents",
];
/** What payments ask Stripe: a process dies when the request has been sent, or when the answer is on its way. */
const REQUESTS = [
  "POST /v1/customers",
  "POST /v1/checkout/sessions",
  "POST /v1/refunds",
  "GET /v1/checkout/sessions/:id",
  "GET /v1/refunds",
];

type AnyDeath = Death | { request: string; isDone: boolean };

/** Every way to die once, in an order that `draw` shuffles. */
export function allDeaths(below: (limit: number) => number): AnyDeath[] {
  const deaths: AnyDeath[] = [
    ...WRITES.flatMap((write) => WRITE_MOMENTS.map((moment) => ({ write, moment }))),
    ...REQUESTS.flatMap((request) => [true, false].map((isDone) => ({ request, isDone }))),
  ];
  return Array.from({ length: deaths.length }, () => deaths.splice(below(deaths.length), 1)).flat();
}

/** Lets the process die in that way; resolves when it is gone. */
export function die(product: BillingProcess, stripe: FakeStripe, death: AnyDeath): Promise<void> {
  if ("write" in death) return product.dieAt(death);
  const { request: match, isDone } = death;
  return new Promise((resolve) => {
    const until = (): Promise<void> => product.kill().then(resolve);
    stripe.fail({ kind: isDone ? "drop-after" : "drop-before", match, until });
  });
}
