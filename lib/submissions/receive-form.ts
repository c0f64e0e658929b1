import type { IncomingMessage, ServerResponse } from "node:http";
import { clientAddress } from "@/lib/platform/client-address";
import { describeError, log } from "@/lib/platform/log";
import { findForm, sendSeeOther, type ServedSite } from "@/lib/publishing";
import { HONEYPOT_NAME, type SiteForm } from "@/lib/schemas/site-form";
import { formMessages } from "@/messages/forms-en";
import { checkFields } from "./check-fields";
import { giveBack, giveToCopy, type Problem } from "./give-back";
import { secondsToWait } from "./limits";
import { type ReadSent, readSent } from "./read-sent";
import { refuseUnread, sayUnread } from "./refuse-unread";
import { storeSubmission } from "./store-submission";

/** One visitor, or one house: of what was wrong too, so that nobody can try without end. */
const VISITOR_LIMIT = { name: "form-visitor", max: 20, windowSeconds: 10 * 60 };
/** Whoever goes on after that isn't read any more: nobody types as much. */
const FLOOD_LIMIT = { name: "form-flood", max: 40, windowSeconds: 10 * 60 };
/** All visitors of a site together. */
const SITE_LIMIT = { name: "form-site", max: 600, windowSeconds: 60 * 60 };

type Known = { kind: "flood"; seconds: number } | { kind: "away" } | { kind: "known"; form: SiteForm | null };
type Sent = Extract<ReadSent, { kind: "sent" }>;

/** Takes what a form sent: stored and thanked for, or given back with a sentence. The body is read last of all. */
export async function receiveForm(
  request: IncomingMessage,
  response: ServerResponse,
  site: ServedSite,
  id: string,
): Promise<void> {
  const visitor = visitorOf(request);
  const known = await lookUp(site, id, visitor);
  if (known.kind === "flood") {
    const minutes = Math.ceil(known.seconds / 60);
    return sayUnread(request, response, site, 429, (says) => ({ title: says.notSent, text: says.flood(minutes) }));
  }
  const sent = await readSent(request);
  if (sent.kind === "notAForm") return refuseUnread(request, response, 415, formMessages.notAForm);
  const { entries } = sent;
  const form = known.kind === "known" ? known.form : null;
  const asked = { request, response, site, form };
  if (known.kind === "away") {
    return giveToCopy(asked, entries, 503, (says) => ({ title: says.notSent, text: says.away }));
  }
  if (!form) return giveToCopy(asked, entries, 404, (says) => ({ title: says.goneTitle, text: says.goneText }));
  if (sent.kind === "tooLarge") {
    return giveToCopy(asked, entries, 413, (says) => ({ title: says.notSent, text: says.tooLarge }));
  }
  const thanks = form.thanksPath ?? `/_forms/${form.id}/thanks`;
  // Who filled this in is told what everybody is told, and learns nothing.
  if (entries.some(([name, value]) => name === HONEYPOT_NAME && value !== "")) {
    log.info("form.honeypot", { siteId: site.siteId });
    return sendSeeOther(request, response, thanks);
  }
  const problem = await take(site, form, sent, visitor);
  if (problem) return giveBack(asked, entries, problem);
  sendSeeOther(request, response, thanks);
}

function visitorOf({ headers }: IncomingMessage): string {
  return clientAddress(new Headers({ "x-forwarded-for": String(headers["x-forwarded-for"] ?? "") }));
}

async function lookUp(site: ServedSite, id: string, visitor: string): Promise<Known> {
  try {
    const seconds = await secondsToWait(FLOOD_LIMIT, `${site.siteId}:${visitor}`);
    return seconds === null ? { kind: "known", form: await findForm(site, id) } : { kind: "flood", seconds };
  } catch (error) {
    log.error("form.not_looked_up", { siteId: site.siteId, ...describeError(error) });
    return { kind: "away" };
  }
}

/** Stores what was sent; says why not where it can't be. */
async function take(site: ServedSite, form: SiteForm, sent: Sent, visitor: string): Promise<Problem | null> {
  try {
    const seconds = await secondsToWait(VISITOR_LIMIT, `${site.siteId}:${visitor}`);
    if (seconds !== null) return limited(seconds);
    const checked = checkFields(form, sent.entries);
    if ("say" in checked) return { status: 400, ...checked };
    if (sent.hasFiles) return { status: 400, say: (says) => says.noFiles };
    const untilSite = await secondsToWait(SITE_LIMIT, site.siteId);
    if (untilSite !== null) return limited(untilSite);
    const outcome = await storeSubmission(site, form, checked.fields, visitor);
    return outcome === "full" ? { status: 507, say: (says) => says.full } : null;
  } catch (error) {
    log.error("form.not_stored", { siteId: site.siteId, ...describeError(error) });
    return { status: 503, say: (says) => says.away };
  }
}

function limited(seconds: number): Problem {
  return { status: 429, say: (says) => says.limited(Math.ceil(seconds / 60)) };
}
