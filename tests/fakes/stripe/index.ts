import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import {
  type Account,
  closeDispute,
  dispute,
  expire,
  failRefund,
  finishBankPayment,
  pay,
  paymentOf,
  type PayOptions,
  refund,
} from "./actions.ts";
import { answerApi, type ApiRequest, readApiRequest } from "./api.ts";
import { serveCheckoutPage } from "./checkout-page.ts";
import { createFaults, type Fault } from "./faults.ts";
import { createIdempotency } from "./idempotency.ts";
import { Problem } from "./problem.ts";
import { type Charge, createStore, find, newId, type Store } from "./store.ts";
import { createWebhooks, type Target, type Webhooks } from "./webhooks.ts";

export type { Delivery } from "./webhooks.ts";

export type FakeStripe = {
  /** For STRIPE_API_URL, STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET. */
  url: string;
  secretKey: string;
  webhookSecret: string;
  /** What the account holds. */
  store: Store;
  webhooks: Webhooks;
  /** Every request that had the right key, in order of arrival. */
  requests: ApiRequest[];
  addPromotionCode(code: string, percentOff: number): void;
  addPrice(id: string, cents: number, currency?: string): void;
  /** What a buyer does on the page of a session. */
  pay(sessionId: string, options?: PayOptions): void;
  finishBankPayment(sessionId: string, isPaid: boolean): void;
  expire(sessionId: string): void;
  /** What the operator does in the dashboard; all that is left unless told. Gives the refund's id. */
  refund(sessionId: string, cents?: number): string;
  failRefund(refundId: string): void;
  /** What the buyer's bank does. Gives the dispute's id. */
  dispute(sessionId: string, options?: { cents?: number; status?: string }): string;
  closeDispute(disputeId: string, status: "won" | "lost" | "warning_closed"): void;
  /** Lets one request or several go wrong. */
  fail(fault: Fault): void;
  stopFailing(): void;
  close(): Promise<void>;
};

export type FakeStripeOptions = {
  /** A free one unless told. */
  port?: number;
  secretKey?: string;
  webhookSecret?: string;
  /** Where events go from the start. */
  webhooksTo?: Target;
  /** Only these types; every one unless told. */
  eventTypes?: readonly string[];
  /** What sessions with automatic tax add. */
  taxPercent?: number;
};

/**
 * Starts a stand-in for Stripe on loopback: its API as the SDK speaks it, its hosted payment page, and signed webhooks
 * with repeats. Shapes are checked against the SDK's types.
 */
export async function startFakeStripe(options: FakeStripeOptions = {}): Promise<FakeStripe> {
  const { secretKey = "sk_test_fake0000000000000000", webhookSecret = "whsec_fake00000000000000000" } = options;
  const store = createStore(secretKey.includes("_live_"));
  const { webhooks, announce, close } = createWebhooks(store, webhookSecret, options.eventTypes ?? null);
  if (options.webhooksTo) webhooks.to(options.webhooksTo);
  const faults = createFaults();
  const onceFor = createIdempotency();
  const requests: ApiRequest[] = [];
  const account: Account = { store, announce, origin: "", taxPercent: options.taxPercent ?? 20 };

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks).toString("utf8");
    const page = /^\/c\/pay\/(\w+)/.exec(incoming.url ?? "")?.[1];
    if (page) return serveCheckoutPage(account, page, incoming.method ?? "", body, response);
    const request = readApiRequest(incoming, body, secretKey);
    requests.push(request);
    const fault = faults.take(request.name);
    if (fault?.kind === "drop-before" || fault?.kind === "drop-after") {
      if (fault.kind === "drop-after") await answerApi(account, request, onceFor, null).catch(() => {});
      await fault.until?.();
      return void incoming.socket.destroy();
    }
    const { status, body: answered, headers } = await answerApi(account, request, onceFor, fault);
    send(response, status, answered, headers);
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      if (error instanceof Problem) return send(response, error.status, error.body, error.details.headers);
      incoming.socket.destroy();
    });
  });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The fake has no port.");
  account.origin = `http://127.0.0.1:${address.port}`;
  const chargeOf = (sessionId: string): Charge =>
    paymentOf(store, find(store.sessions, sessionId, "checkout.session")).charge;
  return {
    url: account.origin,
    secretKey,
    webhookSecret,
    store,
    webhooks,
    requests,
    addPromotionCode: (code, percentOff) =>
      void store.promotionCodes.set(code, { id: newId("promo"), code, percentOff }),
    addPrice: (id, cents, currency = "usd") =>
      void store.prices.set(id, { id, object: "price", active: true, currency, unit_amount: cents }),
    pay: (sessionId, how) => void pay(account, sessionId, how),
    finishBankPayment: (sessionId, isPaid) => finishBankPayment(account, sessionId, isPaid),
    expire: (sessionId) => void expire(account, sessionId),
    refund: (sessionId, cents) => refund(account, chargeOf(sessionId), cents).id,
    failRefund: (refundId) => failRefund(account, refundId),
    dispute: (sessionId, { cents, status } = {}) => dispute(account, chargeOf(sessionId), cents, status).id,
    closeDispute: (disputeId, status) => closeDispute(account, disputeId, status),
    fail: faults.add,
    stopFailing: faults.clear,
    close: () =>
      new Promise((resolve) => {
        close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", "request-id": newId("req"), ...headers });
  response.end(JSON.stringify(body));
}
