import { type Account, expire, refund } from "./actions.ts";
import { type Form, textAt, textsAt } from "./form.ts";
import { listOf } from "./lists.ts";
import { newSession } from "./new-session.ts";
import { invalid, missing } from "./problem.ts";
import { newCustomer } from "./shapes.ts";
import { find } from "./store.ts";

type Endpoint = (account: Account, form: Form, id: string) => object;

/** Every endpoint by method and path; `:id` stands for an id. */
export const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  "GET /v1/balance": ({ store }) => ({
    object: "balance",
    available: [{ amount: 0, currency: "usd", source_types: { card: 0 } }],
    livemode: store.livemode,
    pending: [{ amount: 0, currency: "usd", source_types: { card: 0 } }],
  }),
  "POST /v1/customers"({ store }, form) {
    allow(form, ["email", "name", "metadata"]);
    const fields = { email: textAt(form, "email"), name: textAt(form, "name"), metadata: textsAt(form, "metadata") };
    const customer = newCustomer(store.livemode, fields);
    store.customers.set(customer.id, customer);
    return customer;
  },
  "GET /v1/customers/:id": ({ store }, _form, id) => find(store.customers, id, "customer"),
  "POST /v1/customers/:id"({ store }, form, id) {
    allow(form, ["email", "name"]);
    const customer = find(store.customers, id, "customer");
    customer.email = textAt(form, "email") ?? customer.email;
    return customer;
  },
  "DELETE /v1/customers/:id"({ store }, _form, id) {
    find(store.customers, id, "customer");
    store.customers.delete(id);
    return { id, object: "customer", deleted: true };
  },
  "POST /v1/checkout/sessions"({ store, origin }, form) {
    const session = newSession(store, form, origin);
    store.sessions.set(session.id, session);
    return session;
  },
  "GET /v1/checkout/sessions"({ store }, query) {
    const [payment, status] = [textAt(query, "payment_intent"), textAt(query, "status")];
    return listOf(
      store.sessions.values(),
      query,
      "/v1/checkout/sessions",
      (session) => (!payment || session.payment_intent === payment) && (!status || session.status === status),
    );
  },
  "GET /v1/checkout/sessions/:id": ({ store }, _form, id) => find(store.sessions, id, "checkout.session"),
  "POST /v1/checkout/sessions/:id/expire": (account, _form, id) => expire(account, id),
  "GET /v1/payment_intents/:id": ({ store }, _form, id) => find(store.intents, id, "payment_intent"),
  "GET /v1/charges/:id": ({ store }, _form, id) => find(store.charges, id, "charge"),
  "POST /v1/refunds"(account, form) {
    allow(form, ["payment_intent", "charge", "amount", "reason", "metadata"]);
    const amount = textAt(form, "amount");
    const payment = textAt(form, "payment_intent");
    const intent = payment === null ? null : account.store.intents.get(payment);
    if (payment !== null && !intent) throw missing("payment_intent", payment, "payment_intent");
    const charge = find(account.store.charges, intent?.latest_charge ?? textAt(form, "charge"), "charge", "charge");
    const cents = amount === null ? undefined : Number(amount);
    return refund(account, charge, cents, textsAt(form, "metadata"), textAt(form, "reason"));
  },
  "GET /v1/refunds": ({ store }, query) => listOf(store.refunds.values(), query, "/v1/refunds", ofPayment(query)),
  "GET /v1/refunds/:id": ({ store }, _form, id) => find(store.refunds, id, "refund"),
  "GET /v1/disputes": ({ store }, query) => listOf(store.disputes.values(), query, "/v1/disputes", ofPayment(query)),
  "GET /v1/disputes/:id": ({ store }, _form, id) => find(store.disputes, id, "dispute"),
  "GET /v1/events": ({ store }, query) => listOf(store.events.values(), query, "/v1/events", () => true),
};

function ofPayment(query: Form): (thing: { payment_intent: unknown; charge: unknown }) => boolean {
  const [payment, charge] = [textAt(query, "payment_intent"), textAt(query, "charge")];
  return (thing) => (!payment || thing.payment_intent === payment) && (!charge || thing.charge === charge);
}

function allow(form: Form, names: readonly string[]): void {
  for (const name of Object.keys(form)) {
    if (name !== "expand" && !names.includes(name)) {
      throw invalid(name, `Received unknown parameter: ${name}`, "parameter_unknown");
    }
  }
}
