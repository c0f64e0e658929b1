import { ledgerKindNames } from "./ledger-kind-names";

/** Sentences about credits that the server says. */
export const creditMessages = {
  insufficient: (missing: string): string =>
    `This build needs ${missing} more credits than you can spend. Buy credits, or ask for less; your prompt is kept.`,
  locked: (missing: string): string =>
    `This build needs ${missing} more credits than you can spend now. Confirm your e-mail address to free the rest of them; your prompt is kept.`,
  noSuchAccount: "There is no such account.",
  otherAdjustment: "This adjustment was sent before with other figures. Reload the page and try again.",
  csv: {
    fileName: "vectort-credits.csv",
    columns: ["Number", "Date", "Kind", "Credits", "Balance", "Note", "Build", "Key"],
    kinds: ledgerKindNames,
  },
  /** What the audit found wrong; `id` is a key of an entry, or the id of a user, a run or a purchase. */
  audit: {
    numberGap: (id: string): string => `Entry ${id} does not follow the number before it.`,
    brokenChain: (id: string): string => `The balance after entry ${id} is not the one before it plus its amount.`,
    notWhole: (id: string): string => `Entry ${id} is no whole number of hundredths.`,
    wrongSign: (id: string): string => `Entry ${id} goes the wrong way.`,
    wrongKey: (id: string): string => `The key of entry ${id} does not fit what it is for.`,
    wrongBalance: (id: string): string => `The balance of user ${id} is not the sum of the entries.`,
    wrongCount: (id: string): string => `The count of user ${id}'s entries is wrong.`,
    negativeLock: (id: string): string => `User ${id} has less than nothing locked.`,
    noUser: (id: string): string => `There are entries of user ${id}, who does not exist.`,
    noHold: (id: string): string => `Run ${id} holds or cost credits and has no entry for it.`,
    wrongHold: (id: string): string => `What ${id} holds is not what its run says.`,
    foreignHold: (id: string): string => `The hold of run ${id} is another user's.`,
    openHold: (id: string): string => `Run ${id} has ended and its hold is open.`,
    earlyClose: (id: string): string => `Run ${id} is going and its hold is closed.`,
    wrongClose: (id: string): string => `What came back when run ${id} ended is not its hold less its cost.`,
    costOverHold: (id: string): string => `Run ${id} cost less than nothing or more than it held.`,
    paidForOurFailure: (id: string): string => `Run ${id} failed or was interrupted, and cost credits.`,
    closeWithoutHold: (id: string): string => `Entry ${id} has no hold to close.`,
    noRun: (id: string): string => `The run of entry ${id} does not exist.`,
    notGranted: (id: string): string => `Purchase ${id} is paid and not granted.`,
    grantedUnpaid: (id: string): string => `Purchase ${id} is granted and not paid.`,
    wrongGrant: (id: string): string => `What purchase ${id} granted is not what was sold.`,
    tookTooMuch: (id: string): string => `More was taken back of purchase ${id} than it granted, or less than nothing.`,
    noPurchase: (id: string): string => `Entry ${id} has no purchase.`,
    wrongTakings: (id: string): string =>
      `What refunds and disputes took from user ${id} does not agree with the purchases.`,
  },
};

export type AuditProblem = keyof typeof creditMessages.audit;
