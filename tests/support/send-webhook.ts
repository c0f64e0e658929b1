import { POST as webhook } from "@/app/api/webhooks/stripe/route";
import { call } from "@/tests/security/support/call";

/** Sends bytes to the webhook's route with a signature and gives the status. */
export async function sendWebhook(body: string, signature: string): Promise<number> {
  const headers = { "stripe-signature": signature };
  const response = await call(webhook, { method: "POST", path: "/api/webhooks/stripe", headers, body });
  await response.body?.cancel();
  return response.status;
}
