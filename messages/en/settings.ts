/** The account's own page. */
export const settings = {
  deletionBanner: {
    label: "Deletion of your account",
    text: (day: string) => `Your account will be deleted on ${day}.`,
    keep: "Keep it",
    kept: "Your account stays.",
  },
} as const;
