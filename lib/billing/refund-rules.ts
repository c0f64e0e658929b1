import type { ClientSession, QueryFilter } from "mongoose";
import { AppError } from "@/lib/platform/errors";
import { REFUND_DAYS } from "@/lib/schemas/packages";
import { billingMessages } from "@/messages/billing-en";
import { type LedgerEntryDoc, type LedgerEntryFields, LedgerEntryModel } from "@/models/ledger-entry";
import { type PurchaseDoc, PurchaseModel } from "@/models/purchase";
import { UserModel } from "@/models/user";

const DAY_MS = 24 * 60 * 60 * 1_000;
const { refund: says } = billingMessages;

/** The end of the days in which a package can be given back; null before it was paid and where it cost nothing. */
export function refundableUntil({ paidAt, paidCents }: Pick<PurchaseDoc, "paidAt" | "paidCents">): Date | null {
  return paidAt && paidCents > 0 ? new Date(paidAt.getTime() + REFUND_DAYS * DAY_MS) : null;
}

/**
 * Why a package can't be given back at one click, or null when it can: paid, within the days, nothing of it refunded or
 * disputed, and none of its credits used.
 */
export async function refundProblem(purchase: PurchaseDoc, session?: ClientSession): Promise<AppError | null> {
  const until = refundableUntil(purchase);
  const refuse = (message: string): AppError => new AppError("CONFLICT", message);
  if (purchase.status !== "paid") return refuse(says.notPaid);
  if (!until) return refuse(says.free);
  if (until.getTime() < Date.now()) return refuse(says.tooLate(REFUND_DAYS));
  if (purchase.takenCenticredits !== 0 || purchase.refundedCents > 0 || purchase.isDisputed) return refuse(says.taken);
  return (await isUnused(purchase, session)) ? null : refuse(says.used);
}

/**
 * True while no credit of the package is used. Older credits are spent first, so what is left of the balance are the
 * newest: all that came after the package, then the package.
 */
async function isUnused(purchase: PurchaseDoc, session?: ClientSession): Promise<boolean> {
  const { userId, grantNumber, grantedCenticredits } = purchase;
  if (grantNumber === null || grantNumber === undefined) return false;
  const inSession = session ? { session } : {};
  const user = await UserModel.findById(userId, { balanceCenticredits: 1 }, inSession).lean();
  const newer: QueryFilter<LedgerEntryFields> = {
    userId,
    number: { $gt: grantNumber },
    kind: { $in: ["signup", "monthly", "adjustment"] },
    amountCenticredits: { $gt: 0 },
  };
  const gifts = await LedgerEntryModel.find(newer, null, inSession).lean<LedgerEntryDoc[]>();
  const bought = await PurchaseModel.find({ userId, grantNumber: { $gt: grantNumber } }, null, inSession).lean();
  const after =
    gifts.reduce((sum, { amountCenticredits }) => sum + amountCenticredits, 0) +
    bought.reduce((sum, newest) => sum + newest.grantedCenticredits - newest.takenCenticredits, 0);
  return (user?.balanceCenticredits ?? 0) - after >= grantedCenticredits;
}
