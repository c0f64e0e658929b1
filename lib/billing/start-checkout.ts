import { createCheckout, expireCheckout, isLiveKey, readCheckout, StripeFailure } from "@/lib/integrations/stripe";
import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { PACKAGES, type PackageId } from "@/lib/schemas/packages";
import { apiMessages } from "@/messages/api-en";
import { billingMessages } from "@/messages/billing-en";
import { type PurchaseDoc, PurchaseModel } from "@/models/purchase";
import { type UserDoc, UserModel } from "@/models/user";
import { ensureCustomer } from "./ensure-customer";
import { openPurchase, releasePurchase } from "./open-purchase";
import { reconcilePurchase } from "./reconcile-purchase";
import { toBillingProblem } from "./stripe-problem";

const TRIES = 3;

/**
 * Begins to buy a package and gives the address of Stripe's page. A double click leads to one page. Throws
 * NOT_CONFIGURED without Stripe's keys or with wrong ones, UPSTREAM_FAILED when Stripe can't be asked.
 */
export async function startCheckout(ctx: UserContext, packageId: PackageId): Promise<{ url: string }> {
  const pack = PACKAGES.find(({ id }) => id === packageId);
  if (!env().stripe || !pack) throw new AppError("NOT_CONFIGURED", billingMessages.notSetUp);
  await connectDb();
  const user = await UserModel.findById(ctx.actor.userId).lean<UserDoc>();
  if (!user) throw new AppError("UNAUTHENTICATED", apiMessages.accounts.gone);
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const purchase = await openPurchase(user._id, pack, isLiveKey());
      const url = purchase.sessionId ? await returnTo(purchase, purchase.sessionId) : await open(purchase, user);
      if (url) return { url };
    }
  } catch (error) {
    throw toBillingProblem(error);
  }
  throw new AppError("NOT_CONFIGURED", billingMessages.wrongPrice);
}

/** The page of a session that was made before; null when it is over, and the next one is to be made. */
async function returnTo(purchase: PurchaseDoc, sessionId: string): Promise<string | null> {
  const checkout = await readCheckout(sessionId);
  if (checkout?.state === "open") return checkout.url;
  if (checkout) await reconcilePurchase(purchase);
  await releasePurchase(purchase._id);
  return null;
}

/** Makes the session of a purchase; null when it can't be made with these values and another purchase has to begin. */
async function open(purchase: PurchaseDoc, user: UserDoc): Promise<string | null> {
  try {
    const customerId = await customerOf(purchase, user);
    const checkout = await createCheckout(checkoutInput(purchase, customerId), `checkout:${String(purchase._id)}`);
    await PurchaseModel.updateOne({ _id: purchase._id, sessionId: null }, { $set: { sessionId: checkout.id } });
    if (checkout.subtotalCents === purchase.priceCents && checkout.currency === purchase.currency) return checkout.url;
    log.error("billing.wrong_price", { package: purchase.package, checkoutId: checkout.id });
    await expireCheckout(checkout.id);
    await PurchaseModel.updateOne({ _id: purchase._id }, { $set: { status: "expired" }, $unset: { openKey: 1 } });
    throw new AppError("NOT_CONFIGURED", billingMessages.wrongPrice);
  } catch (error) {
    if (!(error instanceof StripeFailure) || !["missing", "reused"].includes(error.kind)) throw error;
    log.warn("billing.checkout_again", { purchaseId: String(purchase._id), failure: error.kind });
    await releasePurchase(purchase._id);
    return null;
  }
}

/** Kept in the purchase, so that a second try asks Stripe for exactly the same session. */
async function customerOf(purchase: PurchaseDoc, user: UserDoc): Promise<string> {
  if (purchase.customerId) return purchase.customerId;
  const customerId = await ensureCustomer(user);
  const filter = { _id: purchase._id, customerId: null };
  const { matchedCount } = await PurchaseModel.updateOne(filter, { $set: { customerId } });
  if (matchedCount === 1) return customerId;
  const kept = await PurchaseModel.findById(purchase._id, { customerId: 1 }).lean();
  return kept?.customerId ?? customerId;
}

function checkoutInput(purchase: PurchaseDoc, customerId: string) {
  const { APP_URL, stripe } = env();
  return {
    purchaseId: String(purchase._id),
    userId: String(purchase.userId),
    customerId,
    title: billingMessages.title(purchase.credits),
    priceCents: purchase.priceCents,
    currency: purchase.currency,
    priceId: stripe?.priceIds[purchase.package],
    hasAutomaticTax: stripe?.automaticTax ?? false,
    // Stripe puts the session's id in the place of the braces.
    successUrl: `${APP_URL}/billing?checkout={CHECKOUT_SESSION_ID}`,
    cancelUrl: `${APP_URL}/billing`,
  };
}
