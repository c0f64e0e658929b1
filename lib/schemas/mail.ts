import { z } from "zod";
import { REPORT_KINDS } from "./site-report";

const name = z.string();
const link = z.url({ protocol: /^https?$/ });
const count = z.number().int();
/** A day or a moment as a person reads it. */
const when = z.string().min(1);
/** Credits as a person reads them: `100.00`. */
const credits = z.string().min(1);

const named = z.object({ name });
const linkForMinutes = z.object({ name, link, minutes: count });
const money = z.object({ name, credits, balance: credits });

/** What each mail says besides its own words. A template's file in lib/emails has its name. */
export const MAIL_PROPS = {
  "verify-address": z.object({ name, link, hours: count }),
  "reset-password": linkForMinutes,
  "password-changed": z.object({ name, when }),
  "change-address": linkForMinutes,
  "address-changed": z.object({ name, newAddressMasked: z.string() }),
  "address-taken": named,
  "account-exists": named,
  "sign-in-attempts": z.object({ name, count }),
  "two-factor-on": named,
  "two-factor-off": named,
  "own-key-added": z.object({ name, host: z.string() }),
  "own-key-removed": z.object({ name, host: z.string() }),
  "deletion-scheduled": z.object({ name, date: when }),
  "deletion-done": named,
  purchase: money,
  "refund-taken": money,
  "dispute-taken": money,
  "dispute-returned": money,
  "site-taken-down": z.object({ name, site: z.string(), reason: z.string() }),
  "project-unlisted": z.object({ name, site: z.string(), reason: z.string() }),
  "abuse-reported": z.object({ name, link, site: z.string(), kind: z.enum(REPORT_KINDS) }),
  "domain-failing": z.object({ name, domain: z.string(), site: z.string(), when }),
  "domain-stopped": z.object({ name, domain: z.string(), site: z.string(), reason: z.string() }),
  "form-submission": z.object({
    name,
    link,
    site: z.string(),
    form: z.string(),
    fields: z.string(),
    replyTo: z.string().nullable(),
  }),
  "form-many": z.object({ name, link, site: z.string() }),
  "form-room": z.object({ name, link, site: z.string(), filled: z.string() }),
  "mail-test": z.object({}),
} as const;

export type MailName = keyof typeof MAIL_PROPS;
export type MailProps<N extends MailName> = z.infer<(typeof MAIL_PROPS)[N]>;

/** A template by name, with what it needs. */
export type MailTemplate = { [N in MailName]: { name: N; props: MailProps<N> } }[MailName];

export const MAIL_NAMES = Object.keys(MAIL_PROPS) as MailName[];

/**
 * Where a mail stands. `unsure`: the request went out and its answer was lost, so nobody knows; only an operator sends
 * it again. `kept`: no mail service was set up.
 */
export const MAIL_STATUSES = ["queued", "sending", "sent", "failed", "unsure", "kept"] as const;
export const mailStatusSchema = z.enum(MAIL_STATUSES);
export type MailStatus = z.infer<typeof mailStatusSchema>;
