import type { Problem, SetupId } from "@/lib/schemas/admin";

const counted = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

/** What the server says to operators. */
export const adminMessages = {
  noSuchUser: "There is no such account any more.",
  noSuchMail: "This mail doesn't exist any more; mails are kept for 30 days.",
  mailGone: "This mail was sent, so its text is gone and it can't be sent again.",
  mailBusy: "This mail is being sent right now.",
  noMailService: "No mail service is set up. Set SENDGRID_API_KEY and MAIL_FROM, and start again.",
  notSetUp: (names: readonly string[]): string => `This is not set up. Set ${names.join(" and ")}, and start again.`,
  urls: {
    githubCallback: "Authorization callback URL",
    googleCallback: "Authorized redirect URI",
    stripeWebhook: "Webhook endpoint",
  },
  problems: {
    "mails-failed": (count) => counted(count, "A mail could not be sent.", "mails could not be sent."),
    "mails-unsure": (count) => counted(count, "A mail may have been sent or not.", "mails may have been sent or not."),
    "runs-failed": (count) => counted(count, "A build failed in the last day.", "builds failed in the last day."),
    "webhooks-failed": (count) =>
      counted(count, "A message from Stripe could not be handled.", "messages from Stripe could not be handled."),
  } satisfies Record<Problem["what"], (count: number) => string>,
  tests: {
    well: {
      github: "GitHub knows this client and its secret.",
      google: "Google's sign-in service answers as it should. It checks the client at the first sign-in.",
      stripe: "Stripe accepts the key.",
      sendgrid: "A test mail was sent to your address.",
      model: "The model's service answers and offers the model of every mode.",
      database: "The database answers.",
    } satisfies Record<SetupId, string>,
    githubRefused: "GitHub refused the client or its secret. Check GITHUB_CLIENT_ID and GITHUB_CLIENT_SECRET.",
    googleOther: "What answers at GOOGLE_ISSUER is another issuer. Check GOOGLE_ISSUER.",
    modelRefused: "The model's service refused the key. Check OPENAI_API_KEY.",
    modelUnknown: (model: string, variable: string): string =>
      `The model's service answers, but its list has no ${model}. Check ${variable}.`,
    databaseAway: "The database doesn't answer.",
    unreachable: "It can't be reached, or didn't answer within 10 seconds.",
    unreadable: (status: number): string =>
      `It answered with status ${status}, not as it should. Check its address and its key.`,
    mailWaits: "The test mail waits to be sent; the outbox shows what becomes of it.",
    mailNotSent: (why: string): string => `The test mail was not sent. ${why}`,
  },
} as const;
