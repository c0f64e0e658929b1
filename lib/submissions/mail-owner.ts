import type { sendMail } from "@/lib/mail";
import { env } from "@/lib/platform/env";
import type { ServedSite } from "@/lib/publishing";
import type { MailTemplate } from "@/lib/schemas/mail";
import type { SiteForm } from "@/lib/schemas/site-form";
import { SiteModel } from "@/models/site";
import { type UserDoc, UserModel } from "@/models/user";
import type { Kept } from "./check-fields";
import { secondsToWait } from "./limits";
import { replyAddress } from "./reply-address";

type Mail = Parameters<typeof sendMail>[0];

const HOUR_MS = 60 * 60 * 1_000;
const WEEK_MS = 7 * 24 * HOUR_MS;
/** Those after them are in the dashboard, and one mail says so: a flood must not go on in its owner's mailbox. */
const MAIL_LIMIT = { name: "form-mail", max: 10, windowSeconds: HOUR_MS / 1_000 };
/** Characters of a field, and of all of them, in a mail; the rest is in the dashboard. */
const FIELD_CHARS = 2_000;
const ALL_CHARS = 8_000;

/** What the key of a submission's own mail begins with. */
export const mailKeyOf = (submissionId: string): string => `form:${submissionId}`;

/** The mail that tells a site's owner about a submission; null where the account is gone. */
export async function mailToOwner(
  site: ServedSite,
  form: SiteForm,
  fields: readonly Kept[],
  submission: { id: string; at: Date },
): Promise<Mail | null> {
  const owner = await ownerOf(site);
  if (!owner) return null;
  const { to, props } = owner;
  if ((await secondsToWait(MAIL_LIMIT, site.siteId)) !== null) {
    const template: MailTemplate = { name: "form-many", props };
    return { ...to, key: `form-many:${site.siteId}:${Math.floor(submission.at.getTime() / HOUR_MS)}`, template };
  }
  const replyTo = replyAddress(form, fields);
  const template: MailTemplate = {
    name: "form-submission",
    props: { ...props, form: plain(form.name), fields: linesOf(fields), replyTo },
  };
  return { ...to, key: mailKeyOf(submission.id), template, replyTo: replyTo ?? undefined };
}

/** The mail that tells a site's owner how little room there is; at most one a week of each kind. */
export async function mailAboutRoom(site: ServedSite, isFull: boolean, at: Date): Promise<Mail | null> {
  const owner = await ownerOf(site);
  if (!owner) return null;
  const { to, props } = owner;
  const key = `form-room:${site.siteId}:${isFull ? "full" : "near"}:${Math.floor(at.getTime() / WEEK_MS)}`;
  return { ...to, key, template: { name: "form-room", props: { ...props, filled: isFull ? "100%" : "90%" } } };
}

async function ownerOf({ siteId, origin, projectId }: ServedSite) {
  const stored = await SiteModel.findById(siteId, { ownerId: 1 }).lean();
  const owner = await UserModel.findOne({ _id: stored?.ownerId, deletedAt: null }).lean<UserDoc>();
  if (!owner) return null;
  const { name, email } = owner;
  const link = `${env().APP_URL}/projects/${projectId}/submissions`;
  return { to: { to: email, userId: String(owner._id) }, props: { name, site: origin, link } };
}

function linesOf(fields: readonly Kept[]): string {
  const lines = fields
    .filter(({ value }) => value !== "")
    .map(({ label, value }) => plain(`${label}: ${shortened(value, FIELD_CHARS)}`));
  return shortened(lines.join("\n"), ALL_CHARS);
}

function shortened(text: string, chars: number): string {
  return text.length > chars ? `${text.slice(0, chars).toWellFormed()}…` : text;
}

/** A stranger's text without the marks that turn the direction of what follows. */
function plain(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g, "").replaceAll("\r", "");
}
