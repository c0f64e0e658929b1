import { env } from "@/lib/platform/env";
import type { UserContext } from "@/lib/platform/context";
import { describeError, log } from "@/lib/platform/log";
import type { CheckoutState } from "@/lib/schemas/billing";
import { type PurchaseDoc, PurchaseModel } from "@/models/purchase";
import { UserModel } from "@/models/user";
import { getOwnedPurchase } from "./get-owned-purchase";
import { reconcilePurchase } from "./reconcile-purchase";

/** A page that waits asks often; Stripe is asked about one purchase at most this often, by all processes together. */
const ASK_EVERY_MS = 3_000;

/**
 * How far a purchase is, and the balance. While it is not decided, Stripe is asked itself, so that nobody waits for a
 * webhook that is late; when Stripe is away, what we know is answered. Throws NOT_FOUND.
 */
export async function getCheckoutState(ctx: UserContext, sessionId: string): Promise<CheckoutState> {
  const known = await getOwnedPurchase(ctx, { sessionId });
  const isOpen = known.status === "open" || known.status === "processing";
  if (isOpen && env().stripe && (await mayAskNow(known))) {
    await reconcilePurchase(known).catch((error: unknown) =>
      log.warn("billing.not_reconciled", { requestId: ctx.requestId, ...describeError(error) }),
    );
  }
  const { status, credits } = isOpen ? await getOwnedPurchase(ctx, { sessionId }) : known;
  const user = await UserModel.findById(ctx.actor.userId, { balanceCenticredits: 1 }).lean();
  return { status, credits, balanceCenticredits: user?.balanceCenticredits ?? 0 };
}

async function mayAskNow({ _id }: PurchaseDoc): Promise<boolean> {
  const now = new Date();
  const longAgo = new Date(now.getTime() - ASK_EVERY_MS);
  const { modifiedCount } = await PurchaseModel.updateOne(
    { _id, $or: [{ lookedAt: null }, { lookedAt: { $lt: longAgo } }] },
    { $set: { lookedAt: now } },
    { timestamps: false },
  );
  return modifiedCount === 1;
}
