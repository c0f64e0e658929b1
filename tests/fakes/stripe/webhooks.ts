import { createHmac } from "node:crypto";
import type Stripe from "stripe";
import { newId, nowSeconds, type Store } from "./store.ts";

/** Where deliveries go: an address, or a function that answers the status. */
export type Target = string | ((body: string, signature: string) => Promise<number>);
export type Delivery = { id: string; type: string; body: string; tries: number };
export type Announce = (type: string, object: object) => void;

export type Webhooks = {
  /** What has not been taken yet, oldest first: held back, or answered with something else than 2xx. */
  waiting: Delivery[];
  /** Every event that was ever delivered, for replays. */
  delivered: Delivery[];
  /** While true, nothing is delivered by itself. */
  isHeld: boolean;
  to(target: Target): void;
  /** Delivers one event now, signed anew as Stripe does at each try; answers the status. */
  deliver(delivery: Delivery): Promise<number>;
  /** Delivers everything that waits, in the order given, each so many times; answers what still waits. */
  deliverAll(options?: {
    order?: (waiting: Delivery[]) => Delivery[];
    copies?: number;
    atOnce?: number;
  }): Promise<number>;
  /** Signs a body: with another secret or an old time it is a forged or a late one. */
  sign(body: string, options?: { secret?: string; at?: number }): string;
  /** Resolves when nothing is being delivered. */
  idle(): Promise<void>;
};

const API_VERSION = "2026-10-28.endive";
const RETRY_MS = [200, 500, 1_000, 2_000];

/** The sending side of webhooks: https://docs.stripe.com/webhooks. Goes on trying for some seconds, then waits. */
export function createWebhooks(store: Store, secret: string, types: readonly string[] | null) {
  const state: { target: Target | null; closed: boolean; going: Set<Promise<unknown>> } = {
    target: null,
    closed: false,
    going: new Set(),
  };
  const webhooks: Webhooks = {
    waiting: [],
    delivered: [],
    isHeld: false,
    to: (target) => void (state.target = target),
    sign(body, { secret: other = secret, at = nowSeconds() } = {}) {
      const signature = createHmac("sha256", other).update(`${at}.${body}`).digest("hex");
      return `t=${at},v1=${signature}`;
    },
    async deliver(delivery) {
      delivery.tries += 1;
      const status = await send(state.target, delivery.body, webhooks.sign(delivery.body));
      const isTaken = status >= 200 && status < 300;
      const at = webhooks.waiting.indexOf(delivery);
      if (isTaken && at >= 0) webhooks.waiting.splice(at, 1);
      if (isTaken && !webhooks.delivered.includes(delivery)) webhooks.delivered.push(delivery);
      return status;
    },
    async deliverAll({ order = (waiting: Delivery[]) => waiting, copies = 1, atOnce = 1 } = {}) {
      const list = order([...webhooks.waiting]).flatMap((delivery: Delivery) =>
        Array.from({ length: copies }, () => delivery),
      );
      const next = list.values();
      await Promise.all(
        Array.from({ length: atOnce }, async () => {
          for (const delivery of next) await webhooks.deliver(delivery);
        }),
      );
      return webhooks.waiting.length;
    },
    async idle() {
      while (state.going.size > 0) await Promise.all(state.going);
    },
  };

  async function deliverByItself(delivery: Delivery): Promise<void> {
    for (const pauseMs of [0, ...RETRY_MS]) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      if (state.closed || webhooks.isHeld || (await webhooks.deliver(delivery)) < 300) return;
    }
  }

  const announce: Announce = (type, object) => {
    const event = newEvent(store.livemode, type, object);
    store.events.set(event.id, event);
    if (!state.target || (types && !types.includes(type))) return;
    const delivery = { id: event.id, type, body: JSON.stringify(event, null, 2), tries: 0 };
    webhooks.waiting.push(delivery);
    if (webhooks.isHeld) return;
    const going = deliverByItself(delivery).finally(() => state.going.delete(going));
    state.going.add(going);
  };
  return { webhooks, announce, close: () => void (state.closed = true) };
}

async function send(target: Target | null, body: string, signature: string): Promise<number> {
  if (target === null) return 0;
  if (typeof target === "function") return target(body, signature).catch(() => 0);
  const headers = { "content-type": "application/json; charset=utf-8", "stripe-signature": signature };
  return fetch(target, { method: "POST", body, headers, redirect: "manual" }).then(
    async (response) => {
      await response.body?.cancel();
      return response.status;
    },
    () => 0,
  );
}

function newEvent(livemode: boolean, type: string, object: object): Stripe.EventBase {
  return {
    id: newId("evt"),
    object: "event",
    api_version: API_VERSION,
    created: nowSeconds(),
    // A snapshot: what happens later is not in it.
    data: { object: structuredClone(object) },
    livemode,
    pending_webhooks: 1,
    request: null,
    type,
  } as Stripe.EventBase;
}
