import { z } from "zod";

/** A mail as its reader would find it. */
export type FakeMessage = {
  to: string;
  from: string;
  /** Where an answer goes; absent where that is `from`. */
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  isTracked: boolean;
};

const address = z.object({ email: z.email(), name: z.string().optional() });
const off = z.object({ enable: z.boolean() });
const bodySchema = z.object({
  personalizations: z.array(z.object({ to: z.array(address).min(1) })).length(1),
  from: address,
  reply_to: address.optional(),
  subject: z
    .string()
    .min(1)
    .regex(/^[^\r\n]*$/),
  // The plain text has to come first.
  content: z.tuple([
    z.object({ type: z.literal("text/plain"), value: z.string().min(1) }),
    z.object({ type: z.literal("text/html"), value: z.string().min(1) }),
  ]),
  tracking_settings: z.object({ click_tracking: off, open_tracking: off }).optional(),
});

/** Reads a request's body as SendGrid does, or says what it would answer with 400. */
export function readMessage(
  bytes: Buffer,
): { message: FakeMessage } | { wrong: { message: string; field: string | null } } {
  const parsed = bodySchema.safeParse(parseJson(bytes.toString("utf8")));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { wrong: { message: issue?.message ?? "Bad Request", field: issue?.path.join(".") || null } };
  }
  const { personalizations, from, reply_to: replyTo, subject, content, tracking_settings: tracking } = parsed.data;
  const isTracked = !tracking || tracking.click_tracking.enable || tracking.open_tracking.enable;
  const to = personalizations[0]?.to[0]?.email ?? "";
  const answers = replyTo ? { replyTo: replyTo.email } : {};
  const [{ value: text }, { value: html }] = content;
  return { message: { to, from: from.email, ...answers, subject, text, html, isTracked } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
