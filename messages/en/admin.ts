/** What operators see. */
export const admin = {
  pageTitle: "Admin",
} as const;
