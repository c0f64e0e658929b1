/** Sentences of the server about an account: refusals, and what stands in mails and files. */
export const accountMessages = {
  deadLink:
    "This link is not valid any more: it was used, replaced by a newer one, or is too old. Please ask for a new one.",
  typePassword: "Please type your password to go on.",
  signInAgain: "Please sign out and in again, then do this within ten minutes.",
  wrongPassword: "This password is not right.",
  notRight: "is not right",
  sameAddress: "This is your address already.",
  sameField: "is your address already",
  changedMeanwhile: "The password was changed in the meantime. Please try again.",
  twoFactorIsOn: "Two-factor sign-in is on already.",
  twoFactorIsOff: "Two-factor sign-in is off.",
  noSetUp: "There is no set-up to confirm. Please start again.",
  wrongCode: "This code is not right, or it was used already. Please wait for the next one.",
  passwordOrCode: "Please type your password or a code to go on.",
  deletionBegun: "This account is being deleted.",
  deletedName: "Deleted account",
  device: (browser: string, system: string): string => `${browser} on ${system}`,
  /** An address of which only its owner sees which it is. */
  masked: (email: string): string => `${email.slice(0, 1)}…${email.slice(email.lastIndexOf("@"))}`,
  moment: (date: Date): string => `${format(date, { dateStyle: "long", timeStyle: "short" })} UTC`,
  day: (date: Date): string => format(date, { dateStyle: "long" }),
} as const;

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(date);
}
