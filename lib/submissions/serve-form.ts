import type { IncomingMessage, ServerResponse } from "node:http";
import {
  findForm,
  hostHeader,
  pageOfForm,
  sendPage,
  sendRefusal,
  sendSeeOther,
  type ServedSite,
  wordsPage,
} from "@/lib/publishing";
import { type FormSays, formMessages } from "@/messages/forms-en";
import { saysForm, saysTooMuch } from "./read-sent";
import { receiveForm } from "./receive-form";
import { refuseUnread, sayUnread } from "./refuse-unread";

const PATH = /^\/_forms\/([0-9a-f]{16})(\/thanks)?(?:\?.*)?$/;

const GONE = (says: FormSays) => ({ title: says.goneTitle, text: says.goneText });

/**
 * Answers the forms of a published site, for browsers with and without scripts: stores what was sent and leads to a page
 * that says thanks; or gives the form's page back with all that was typed and a sentence about it. Only pages of the same
 * host may send, and only what the form declares is kept. What the headers alone can refuse comes first.
 */
export async function serveForm(request: IncomingMessage, response: ServerResponse, site: ServedSite): Promise<void> {
  const [, id, isThanks] = PATH.exec(request.url ?? "") ?? [];
  if (request.method === "GET" || request.method === "HEAD") {
    return show(request, response, site, id, isThanks !== undefined);
  }
  if (request.method !== "POST") {
    return sendRefusal(request, response, 405, formMessages.methods, ["allow", "GET, HEAD, POST"]);
  }
  if (!isFromHere(request)) return refuseUnread(request, response, 403, formMessages.foreign);
  if (!saysForm(request)) return refuseUnread(request, response, 415, formMessages.notAForm);
  if (id === undefined || isThanks) return sayUnread(request, response, site, 404, GONE);
  if (saysTooMuch(request)) {
    return sayUnread(request, response, site, 413, (says) => ({ title: says.notSent, text: says.muchTooLarge }));
  }
  return receiveForm(request, response, site, id);
}

async function show(
  request: IncomingMessage,
  response: ServerResponse,
  site: ServedSite,
  id: string | undefined,
  isThanks: boolean,
): Promise<void> {
  const form = id === undefined ? null : await findForm(site, id);
  if (!form) return sendPage(request, response, 404, await wordsPage(site, "/", GONE));
  const to = pageOfForm(form);
  if (!isThanks) return sendSeeOther(request, response, to);
  const page = await wordsPage(site, to, (says) => ({ title: says.thanksTitle, text: says.thanksText }));
  sendPage(request, response, 200, page);
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
