import type { MailName, MailProps } from "@/lib/schemas/mail";

/** One mail's sentences. `rest` comes after the button, where there is one. */
type Words<N extends MailName> = {
  subject: string;
  /** What the mail program shows beside the subject. */
  preview: string;
  body: (props: MailProps<N>) => readonly string[];
  button?: string;
  rest?: (props: MailProps<N>) => readonly string[];
};

const NOT_YOU = "If this wasn't you, set a new password at once: choose “Forgot your password?” on the sign-in page.";

/** Every mail's sentences. Subjects never hold what a person typed. */
export const mailMessages: { readonly [N in MailName]: Words<N> } = {
  "verify-address": {
    subject: "Confirm your e-mail address",
    preview: "One click, and your address is confirmed.",
    body: () => [
      "Please confirm that this address is yours. Then all of your credits are free to use, and you can publish.",
    ],
    button: "Confirm this address",
    rest: ({ hours }) => [
      `The link works once, for ${counted(hours, "hour")}.`,
      "If you didn't make an account at Vectort.io, you can ignore this mail.",
    ],
  },
  "reset-password": {
    subject: "Set a new password",
    preview: "The link to set a new password.",
    body: () => ["Somebody asked to set a new password for your account. If it was you, use this link."],
    button: "Set a new password",
    rest: ({ minutes }) => [
      `The link works once, for ${counted(minutes, "minute")}.`,
      "If it wasn't you, ignore this mail: your password stays as it is.",
    ],
  },
  "password-changed": {
    subject: "Your password was changed",
    preview: "Every other session has ended.",
    body: ({ when }) => [
      `The password of your account was changed on ${when}. Every other session has ended.`,
      NOT_YOU,
    ],
  },
  "change-address": {
    subject: "Confirm your new e-mail address",
    preview: "One click, and this is your account's address.",
    body: () => ["You asked to use this address for your account. Please confirm that it is yours."],
    button: "Use this address",
    rest: ({ minutes }) => [
      `The link works once, for ${counted(minutes, "minute")}. Until you use it, the account keeps its former address.`,
      "If you didn't ask for this, you can ignore this mail.",
    ],
  },
  "address-changed": {
    subject: "Your account has a new e-mail address",
    preview: "Mail about your account goes there from now on.",
    body: ({ newAddressMasked }) => [
      `The address of your account was changed to ${newAddressMasked}. From now on you sign in with that one, and mail about your account goes there.`,
      "If this wasn't you, answer this mail, so that we can look into it.",
    ],
  },
  "address-taken": {
    subject: "Somebody asked to use your address",
    preview: "Nothing was changed.",
    body: () => [
      "Somebody asked to use this address for another account at Vectort.io. It belongs to your account, so nothing was changed.",
      "If that was you, sign in with this address instead.",
    ],
  },
  "account-exists": {
    subject: "You have an account already",
    preview: "You can sign in with this address.",
    body: () => [
      "Somebody tried to make an account with this address. There is one already, so nothing was changed.",
      "If that was you, sign in, or choose “Forgot your password?” on the sign-in page.",
    ],
  },
  "sign-in-attempts": {
    subject: "Failed tries to sign in to your account",
    preview: "Somebody may be guessing your password.",
    body: ({ count }) => [
      `There were ${counted(count, "failed try", "failed tries")} to sign in to your account within a short time. Further tries are slowed down.`,
      "If it was you, there is nothing to do. If not, a long password of its own and two-factor sign-in, in your settings, keep your account safe.",
    ],
  },
  "two-factor-on": {
    subject: "Two-factor sign-in is on",
    preview: "Signing in now takes a code as well.",
    body: () => [
      "Two-factor sign-in was turned on for your account. From now on, signing in takes a code from your device as well.",
      NOT_YOU,
    ],
  },
  "two-factor-off": {
    subject: "Two-factor sign-in is off",
    preview: "Signing in takes no code any more.",
    body: () => ["Two-factor sign-in was turned off for your account. Signing in takes no code any more.", NOT_YOU],
  },
  "own-key-added": {
    subject: "A key of your own was added",
    preview: "Builds can be written by the service behind it.",
    body: ({ host }) => [
      `A key of your own for ${host} was added to your account. Builds for which it is chosen go to that service.`,
      NOT_YOU,
    ],
  },
  "own-key-removed": {
    subject: "A key of your own was removed",
    preview: "No build begins on it any more.",
    body: ({ host }) => [
      `A key of your own for ${host} was removed from your account. No build begins on it any more.`,
      NOT_YOU,
    ],
  },
  "deletion-scheduled": {
    subject: "Your account will be deleted",
    preview: "You can change your mind until then.",
    body: ({ date }) => [
      `Your account and everything in it will be deleted on ${date}. Until then, sign in and choose “Keep my account” to change your mind.`,
      NOT_YOU,
    ],
  },
  "deletion-done": {
    subject: "Your account was deleted",
    preview: "Your projects and your data are gone.",
    body: () => [
      "Your account, your projects and your personal data are deleted, as you asked. This is the last mail from us.",
    ],
  },
  purchase: {
    subject: "Your credits are here",
    preview: "Thank you for your purchase.",
    body: ({ credits, balance }) => [
      `Thank you. ${credits} credits were added to your account; your balance is now ${balance} credits. They never expire.`,
      "The receipt and the invoice are on your billing page. A pack that you haven't used can be refunded there for 14 days.",
    ],
  },
  "refund-taken": {
    subject: "Your refund",
    preview: "The credits it paid for were taken back.",
    body: ({ credits, balance }) => [
      `Your payment was refunded, and the ${credits} credits it paid for were taken back. Your balance is now ${balance} credits.`,
      "Your bank may take some days until it shows the money.",
    ],
  },
  "dispute-taken": {
    subject: "A payment of yours is disputed",
    preview: "The credits it paid for were taken back for now.",
    body: ({ credits, balance }) => [
      `Your bank told us that a payment is disputed. The ${credits} credits it paid for were taken back for now; your balance is ${balance} credits.`,
      "If the dispute is decided for the payment, the credits come back.",
    ],
  },
  "dispute-returned": {
    subject: "Your credits are back",
    preview: "The dispute is over.",
    body: ({ credits, balance }) => [
      `The dispute about your payment is over, and the ${credits} credits are back. Your balance is now ${balance} credits.`,
    ],
  },
  "site-taken-down": {
    subject: "Your site was taken down",
    preview: "Others can't see it any more.",
    body: ({ site, reason }) => [
      `We took ${site} off the web. The reason: ${reason}`,
      "Nobody but you sees this project now: not at its address, not by a link, not in the showcase. It is untouched otherwise: you can open, change and download it as before.",
    ],
    rest: () => ["If you think this was a mistake, please answer this mail."],
  },
  "project-unlisted": {
    subject: "Your project was taken out of the showcase",
    preview: "Everything else stays as it was.",
    body: ({ site, reason }) => [
      `We took ${site} out of the showcase. The reason: ${reason}`,
      "Its link, and its site if it has one, go on working.",
    ],
    rest: () => ["If you think this was a mistake, please answer this mail."],
  },
  "abuse-reported": {
    subject: "Somebody reported what a person shows",
    preview: "Please look at it.",
    body: ({ site, kind }) => [
      `A visitor of ${site} reported it (${kind}).`,
      "Further reports of the same project come without a mail until you have closed this one.",
    ],
    button: "Read the report",
    rest: () => ["Be careful when you open the address: it may be what the report says."],
  },
  "domain-failing": {
    subject: "Your domain's records are missing",
    preview: "Your site will no longer be shown there, unless they come back.",
    body: ({ domain, site, when }) => [
      `The records of ${domain} no longer show that it is yours, or lead elsewhere. It shows your site ${site} until ${when}; then it stops, unless they are back.`,
      "Under Publish, Domains, your project lists the records as they should be and as they are.",
    ],
    rest: () => ["If you gave the domain up, there is nothing to do."],
  },
  "domain-stopped": {
    subject: "Your domain no longer shows your site",
    preview: "Your site goes on at its own address.",
    body: ({ domain, site, reason }) => [
      `${domain} no longer shows your site. ${reason}`,
      `The site goes on at ${site}. To have it at the domain again, set the records that your project lists under Publish, Domains, and check them there.`,
    ],
  },
  "form-submission": {
    subject: "Somebody used a form of your site",
    preview: "What they sent, as they wrote it.",
    body: ({ site, form, fields }) => [
      `A visitor of ${site} sent the form “${form}”:`,
      // Each line once: they are told apart by their text.
      ...new Set(fields.split("\n").filter((line) => line.trim() !== "")),
    ],
    button: "See all submissions",
    rest: ({ replyTo }) => [
      ...(replyTo === null ? [] : [`If you answer this mail, your answer goes to ${replyTo}, as the visitor gave it.`]),
      "A stranger wrote this. Think twice before you open links in it.",
    ],
  },
  "form-many": {
    subject: "Many people use the forms of your site",
    preview: "Further mails wait until the next hour.",
    body: ({ site }) => [
      `More came through the forms of ${site} in the last hour than we mail one by one.`,
      "Everything is stored, and you can read it in your project.",
    ],
    button: "See all submissions",
  },
  "form-room": {
    subject: "Your site has little room for submissions",
    preview: "Delete what you no longer need.",
    body: ({ site, filled }) => [
      `What visitors sent through the forms of ${site} fills ${filled} of the room there is for it.`,
      "Once it is full, nothing more is stored: visitors are told so, and keep what they typed.",
      "You can download everything as CSV, and then delete what you no longer need.",
    ],
    button: "See all submissions",
  },
  "mail-test": {
    subject: "A test from Vectort.io",
    preview: "Mail works.",
    body: () => ["This mail was sent from the setup page. If you can read it, mail works."],
  },
};

/** What every mail says. */
export const mailFrame = {
  product: "Vectort.io",
  hello: (name: string | null): string => (name ? `Hello ${name},` : "Hello,"),
  linkBelow: "If the button does nothing, copy this address into your browser:",
  foot: "You get this mail because it is about your account at Vectort.io. We send no advertising.",
};

/** What operators read about a mail that was not sent. */
export const mailErrors = {
  busy: "The mail service is limiting requests; it is tried again later.",
  unavailable: (status: number): string => `The mail service answered ${status}; it is tried again later.`,
  unreachable: "The mail service can't be reached; it is tried again later.",
  refused: (status: number, fields: string): string =>
    `The mail service refused this mail (${status}${fields ? `: ${fields}` : ""}).`,
  tooOften: (tries: number): string => `It was tried ${tries} times without success.`,
  tooLate: "The mail service didn't take it in time: by the next try its link would have ended.",
  lost: "The mail service's answer was lost, so it may have been sent or not.",
  stopped: "The server stopped while sending, so it may have been sent or not.",
  unwritten: "The mail could not be written; the server's log says why.",
  unreadable: "The mail can't be read any more: the key it was sealed with is gone.",
};

function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
