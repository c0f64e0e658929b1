/** Sentences about credits that the server says. */
export const creditMessages = {
  insufficient: (missing: string): string =>
    `This build needs ${missing} more credits than you can spend. Buy credits, or ask for less; your prompt is kept.`,
  locked: (missing: string): string =>
    `This build needs ${missing} more credits than you can spend. Verify your e-mail address to unlock the rest of yours; your prompt is kept.`,
  noSuchAccount: "There is no such account.",
  otherAdjustment: "This adjustment was sent before with other figures. Reload the page and try again.",
  csv: {
    fileName: "vectort-credits.csv",
    columns: ["Number", "Date", "Kind", "Credits", "Balance", "Note", "Build", "Key"],
  },
};
