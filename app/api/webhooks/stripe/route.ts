import { handleStripeEvent } from "@/lib/billing";
import { json, readBytes, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

/** Stripe's events have up to a few dozen kilobytes. */
const MAX_BYTES = 512 * 1024;

export const POST = route(API_ROUTES["POST /api/webhooks/stripe"], async (_ctx, { request }) => {
  await handleStripeEvent(await readBytes(request, MAX_BYTES), request.headers.get("stripe-signature"));
  return json({ received: true });
});
