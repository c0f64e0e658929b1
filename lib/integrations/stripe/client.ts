import Stripe from "stripe";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { processGlobal } from "@/lib/platform/process-global";
import { billingMessages } from "@/messages/billing-en";
import { toStripeFailure } from "./stripe-failure";

/** The version whose shapes our schemas and the tests' stand-in follow; raised together with the SDK. */
const API_VERSION = "2026-10-28.endive";
const TIMEOUT_MS = 15_000;
const RETRIES = 2;

/**
 * Calls Stripe and gives the result. Throws NOT_CONFIGURED where payments are not set up, else a StripeFailure; the
 * SDK has tried again by then, with the same idempotency key.
 */
export async function callStripe<T>(work: (stripe: Stripe) => Promise<T>): Promise<T> {
  const stripe = client();
  try {
    return await work(stripe);
  } catch (error) {
    throw toStripeFailure(error);
  }
}

/** True where the key is for real money. Secret keys are `sk_live_…`, restricted ones `rk_live_…`. */
export function isLiveKey(): boolean {
  return settings().secretKey.includes("_live_");
}

/** Stripe's settings. Throws NOT_CONFIGURED. */
export function settings() {
  const { stripe } = env();
  if (!stripe) throw new AppError("NOT_CONFIGURED", billingMessages.notSetUp);
  return stripe;
}

/** The SDK's client, made once per process. */
export function client(): Stripe {
  const { secretKey, apiUrl } = settings();
  return processGlobal("stripe", () => {
    const url = new URL(apiUrl ?? "https://api.stripe.com");
    const isSecure = url.protocol === "https:";
    return new Stripe(secretKey, {
      apiVersion: API_VERSION,
      host: url.hostname,
      port: url.port || (isSecure ? "443" : "80"),
      protocol: isSecure ? "https" : "http",
      timeout: TIMEOUT_MS,
      maxNetworkRetries: RETRIES,
      telemetry: false,
    });
  });
}
