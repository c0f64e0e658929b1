import type { IncomingMessage, ServerResponse } from "node:http";
import { clientAddress } from "@/lib/platform/client-address";
import { AppError } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import { takeFromLimit } from "@/lib/platform/rate-limit";
import {
  filledPage,
  findForm,
  hostHeader,
  pageOfForm,
  sendPage,
  sendRefusal,
  sendSeeOther,
  sendSentence,
  type ServedSite,
  thanksPage,
} from "@/lib/publishing";
import { HONEYPOT_NAME, type SiteForm } from "@/lib/schemas/site-form";
import { formMessages } from "@/messages/forms-en";
import { checkFields, type Entry } from "./check-fields";
import { readSent } from "./read-sent";
import { storeSubmission } from "./store-submission";

/** One visitor, or one house: of what was wrong too, so that nobody can try without end. */
const VISITOR_LIMIT = { name: "form-visitor", max: 20, windowSeconds: 10 * 60 };
/** All visitors of a site together. */
const SITE_LIMIT = { name: "form-site", max: 600, windowSeconds: 60 * 60 };

const PATH = /^\/_forms\/([0-9a-f]{16})(\/thanks)?(?:\?.*)?$/;

/**
 * Answers the forms of a published site, for browsers with and without scripts: stores what was sent and leads to a page
 * that says thanks; or gives the form's page back with all that was typed and a sentence about it. Only pages of the same
 * host may send, and only what the form declares is kept.
 */
export async function serveForm(request: IncomingMessage, response: ServerResponse, site: ServedSite): Promise<void> {
  const [, id, isThanks] = PATH.exec(request.url ?? "") ?? [];
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!isRead && request.method !== "POST") {
    return sendRefusal(request, response, 405, formMessages.methods, ["allow", "GET, HEAD, POST"]);
  }
  if (!isRead && !isFromHere(request)) return refuse(request, response, 403, formMessages.foreign);
  const form = id === undefined ? null : await findForm(site, id);
  if (!form || (isThanks && !isRead)) return sendSentence(request, response, 404, formMessages.gone);
  if (isThanks) return sendPage(request, response, 200, await thanksPage(site, form));
  if (isRead) return sendSeeOther(request, response, pageOfForm(form));
  return receive(request, response, site, form);
}

/**
 * A browser says where a form's page is from. `Origin` is missing or `null` where the page asks for privacy; then
 * `Sec-Fetch-Site`, which no script can set, has to say it (https://www.w3.org/TR/fetch-metadata/).
 */
function isFromHere({ headers }: IncomingMessage): boolean {
  const { origin, "sec-fetch-site": from } = headers;
  if (from !== undefined && from !== "same-origin") return false;
  if (origin === undefined || origin === "null") return from === "same-origin";
  return URL.parse(origin)?.host === hostHeader(headers)?.toLowerCase();
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  site: ServedSite,
  form: SiteForm,
): Promise<void> {
  const sent = await readSent(request);
  if (sent.kind === "notAForm") return refuse(request, response, 415, formMessages.notAForm);
  if (sent.kind === "tooLarge") return sendSentence(request, response, 413, formMessages.tooLarge);
  const { entries } = sent;
  const thanks = form.thanksPath ?? `/_forms/${form.id}/thanks`;
  // Who filled this in is told what everybody is told, and learns nothing.
  if (entries.some(([name, value]) => name === HONEYPOT_NAME && value !== "")) {
    log.info("form.honeypot", { siteId: site.siteId });
    return sendSeeOther(request, response, thanks);
  }
  const again = answerAgain(request, response, site, form, entries);
  try {
    const headers = new Headers({ "x-forwarded-for": String(request.headers["x-forwarded-for"] ?? "") });
    const visitor = clientAddress(headers);
    await takeFromLimit(VISITOR_LIMIT, `${site.siteId}:${visitor}`);
    const checked = checkFields(form, entries);
    if ("say" in checked) return await again(400, checked.say, checked.wrong);
    if (sent.hasFiles) return await again(400, (says) => says.noFiles);
    await takeFromLimit(SITE_LIMIT, site.siteId);
    await storeSubmission(site, form, checked.fields, visitor);
  } catch (error) {
    if (error instanceof AppError && error.code === "RATE_LIMITED") {
      return again(429, (says) => says.limited(Math.ceil((error.retryAfterSeconds ?? 60) / 60)));
    }
    log.error("form.not_stored", { siteId: site.siteId, ...describeError(error) });
    return again(503, (says) => says.away);
  }
  sendSeeOther(request, response, thanks);
}

type Says = ReturnType<typeof formMessages.of>;
const NONE: ReadonlySet<string> = new Set();

function answerAgain(
  request: IncomingMessage,
  response: ServerResponse,
  site: ServedSite,
  form: SiteForm,
  entries: readonly Entry[],
) {
  return async (status: number, say: (says: Says) => string, wrong = NONE): Promise<void> => {
    const page = await filledPage(site, form, { entries, wrong }, (lang) => say(formMessages.of(lang)));
    sendPage(request, response, status, page);
  };
}

/** Refuses before the body was read, so that the connection can't be used again. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, sentence: string): void {
  sendRefusal(request, response, status, sentence, ["connection", "close"]);
}
