import { z } from "zod";
import { sleep } from "@/lib/platform/clock";
import { mailService, type SendGridSettings, TIMEOUT_MS } from "./mail-service";
import { readFailure, type SendFailure } from "./read-failure";

type Letter = { to: string; subject: string; html: string; text: string; replyTo?: string | undefined };

/** `messageId` is SendGrid's, to find the mail in its own logs. */
export type SendOutcome = { kind: "sent"; messageId: string | null } | SendFailure;

/** The SDK's own limit starts anew with each byte that comes. */
const PATIENCE_MS = TIMEOUT_MS + 5_000;

const acceptedSchema = z.tuple([
  z.object({ statusCode: z.number(), headers: z.looseObject({ "x-message-id": z.string().optional() }) }),
  z.unknown(),
]);

const NO_TRACKING = {
  clickTracking: { enable: false, enableText: false },
  openTracking: { enable: false },
  subscriptionTracking: { enable: false },
};

/**
 * Hands one mail to SendGrid, once. Never throws: what became of it is the answer. Links and opening are not tracked.
 * Source: https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send.
 */
export async function sendBySendGrid(settings: SendGridSettings, letter: Letter): Promise<SendOutcome> {
  const { replyTo, ...content } = letter;
  const answers = replyTo === undefined ? {} : { replyTo: { email: replyTo } };
  const from = { email: settings.from, name: "Vectort.io" };
  const message = { ...content, ...answers, from, trackingSettings: NO_TRACKING };
  const done = new AbortController();
  try {
    const sending = mailService(settings).send(message);
    const late = sleep(PATIENCE_MS, done.signal).then((): SendOutcome => ({ kind: "lost" }));
    return await Promise.race([sending.then(readAccepted, (error: unknown) => readFailure(error)), late]);
  } finally {
    done.abort();
  }
}

/** An answer of 2xx that can't be read is still one: the mail was taken. */
function readAccepted(answer: unknown): SendOutcome {
  const accepted = acceptedSchema.safeParse(answer);
  return { kind: "sent", messageId: accepted.data?.[0].headers["x-message-id"] ?? null };
}
