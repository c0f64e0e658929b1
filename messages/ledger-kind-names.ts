/** What a movement of credits is called, on screen and in a file. */
export const ledgerKindNames = {
  signup: "Welcome credits",
  monthly: "Monthly credits",
  purchase: "Package bought",
  hold: "Reserved for a build",
  close: "Given back by a build",
  refund: "Refund",
  dispute: "Dispute",
  adjustment: "Adjustment",
} as const;
