import type { Dispute, Refund } from "@/lib/integrations/stripe";

/** What is known of a purchase: what the ledger has of it, and what Stripe says now. */
export type Standing = {
  purchaseId: string;
  grantedCenticredits: number;
  /** What has been taken of it until now, in all. */
  takenCenticredits: number;
  /** Ledger keys that moves of this purchase have used. */
  usedKeys: readonly string[];
  paidCents: number;
  /** Oldest first. */
  refunds: readonly Refund[];
  disputes: readonly Dispute[];
  /** The buyer's own refund. While it is asked, all of the package is taken, whatever Stripe shows yet. */
  own: { number: number; isAsked: boolean };
};

/** One ledger entry: below zero takes, above gives back. */
export type Move = { kind: "refund" | "dispute"; key: string; amountCenticredits: number };

type Cause = { kind: Move["kind"]; key: string; nominal: number };

/**
 * The entries that bring what was taken of a purchase to what it should be: round(credits × (refunded + disputed) /
 * paid), never more than was granted. It converges: whatever was written before, in whatever order things came, the sum
 * is right afterwards; no entries when it is already. Each has a key that was not used.
 */
export function planMoves(standing: Standing): Move[] {
  const difference = wantedCenticredits(standing) - standing.takenCenticredits;
  if (difference === 0) return [];
  const causes = difference > 0 ? takingCauses(standing) : returningCauses(standing);
  const used = new Set(standing.usedKeys);
  const amounts = shareOut(
    Math.abs(difference),
    causes.filter(({ key }) => !used.has(key)),
    correction(standing),
  );
  return amounts.map(({ kind, key, amount }) => ({
    kind,
    key,
    amountCenticredits: difference > 0 ? -amount : amount,
  }));
}

/** What happened has its entries already: a dispute that was won and is lost after all, for instance. */
function correction({ purchaseId, usedKeys, disputes }: Standing): Cause {
  const kind = disputes.length > 0 ? "dispute" : "refund";
  return { kind, key: `${kind}:${purchaseId}:correction:${usedKeys.length + 1}`, nominal: 0 };
}

/** The ledger key of a try of the buyer's own refund; also its idempotency key at Stripe. */
export function ownRefundKey(purchaseId: string, number: number): string {
  return `refund:${purchaseId}:${number}`;
}

function wantedCenticredits(standing: Standing): number {
  const { grantedCenticredits: granted, refunds, disputes, own } = standing;
  if (own.isAsked) return granted;
  const refunded = sum(refunds.filter(({ isUndone }) => !isUndone).map(({ cents }) => cents));
  const disputed = sum(disputes.filter(({ isTaking }) => isTaking).map(({ cents }) => cents));
  return Math.min(granted, share(standing, refunded) + share(standing, disputed));
}

/** What so many cents of this payment bought; nothing was bought with a payment of nothing. */
function share({ grantedCenticredits, paidCents }: Standing, cents: number): number {
  return paidCents <= 0 ? 0 : Math.round((grantedCenticredits * Math.min(cents, paidCents)) / paidCents);
}

function takingCauses(standing: Standing): Cause[] {
  let cents = 0;
  const refunds = standing.refunds
    .filter(({ isUndone }) => !isUndone)
    .map((refund) => {
      const before = share(standing, cents);
      cents += refund.cents;
      return { kind: "refund" as const, key: `refund:${refund.id}`, nominal: share(standing, cents) - before };
    });
  const disputes = standing.disputes
    .filter(({ isTaking }) => isTaking)
    .map(({ id, cents: disputed }) => ({
      kind: "dispute" as const,
      key: `dispute:${id}:taken`,
      nominal: share(standing, disputed),
    }));
  return [...refunds, ...disputes];
}

function returningCauses(standing: Standing): Cause[] {
  const used = new Set(standing.usedKeys);
  const { purchaseId, grantedCenticredits, own } = standing;
  const ownKey = ownRefundKey(purchaseId, own.number);
  const disputes = standing.disputes
    .filter(({ id, isTaking }) => !isTaking && used.has(`dispute:${id}:taken`))
    .map(({ id, cents }) => ({
      kind: "dispute" as const,
      key: `dispute:${id}:returned`,
      nominal: share(standing, cents),
    }));
  const refunds = standing.refunds
    .filter(({ id, isUndone }) => isUndone && used.has(`refund:${id}`))
    .map(({ id, cents }) => ({
      kind: "refund" as const,
      key: `refund:${id}:returned`,
      nominal: share(standing, cents),
    }));
  const ownRefund = { kind: "refund" as const, key: `${ownKey}:returned`, nominal: grantedCenticredits };
  return [...disputes, ...refunds, ...(used.has(ownKey) ? [ownRefund] : [])];
}

/** Gives each cause at most what it stands for, and what is left to the last; to `spare` where there is none. */
function shareOut(total: number, causes: readonly Cause[], spare: Cause): (Cause & { amount: number })[] {
  let left = total;
  const shared: (Cause & { amount: number })[] = [];
  for (const cause of causes) {
    const amount = Math.min(left, cause.nominal);
    left -= amount;
    if (amount > 0) shared.push({ ...cause, amount });
  }
  const last = shared.at(-1);
  if (last) last.amount += left;
  return last ? shared : [{ ...(causes.at(-1) ?? spare), amount: left }];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
