import { connectDb } from "@/lib/platform/db";
import { WebhookEventModel } from "@/models/webhook-event";

const DAY_MS = 24 * 60 * 60 * 1_000;

/** When Stripe's last event came, and how many of the last day's have failed and not been dealt with since. */
export async function readWebhookHealth(): Promise<{ lastReceivedAt: Date | null; failedCount: number }> {
  await connectDb();
  const since = new Date(Date.now() - DAY_MS);
  const [last, failedCount] = await Promise.all([
    WebhookEventModel.findOne({}, { receivedAt: 1 }).sort({ receivedAt: -1 }).lean(),
    WebhookEventModel.countDocuments({ failure: { $type: "string" }, receivedAt: { $gte: since } }),
  ]);
  return { lastReceivedAt: last?.receivedAt ?? null, failedCount };
}
