import { createCustomer, updateCustomer } from "@/lib/integrations/stripe";
import { sha256 } from "@/lib/platform/crypto";
import { type UserDoc, UserModel } from "@/models/user";

type Buyer = Pick<UserDoc, "_id" | "email" | "name" | "stripeCustomerId">;

/**
 * The user's customer at Stripe, with the address that mail goes to now. One that is gone there is made anew. Of two
 * that are made at once the idempotency key makes one, and the conditional write keeps one. Throws a StripeFailure.
 */
export async function ensureCustomer({ _id, email, name, stripeCustomerId: former }: Buyer): Promise<string> {
  if (former && (await updateCustomer(former, email))) return former;
  const userId = String(_id);
  // A key stands for one set of values: the address and the name may have changed since a try that was cut off.
  const key = `customer:${userId}:${former ?? "first"}:${sha256(`${email}\n${name}`).slice(0, 16)}`;
  const created = await createCustomer({ userId, email, name }, key);
  const { matchedCount } = await UserModel.updateOne(
    { _id, stripeCustomerId: former ?? null },
    { $set: { stripeCustomerId: created } },
    { timestamps: false },
  );
  if (matchedCount === 1) return created;
  const user = await UserModel.findById(_id, { stripeCustomerId: 1 }).lean();
  return user?.stripeCustomerId ?? created;
}
