import type { IncomingMessage, ServerResponse } from "node:http";
import { describeError, log } from "@/lib/platform/log";
import { filledPage, pageOfForm, sendPage, type ServedSite, wordsPage } from "@/lib/publishing";
import { HONEYPOT_NAME, type SiteForm } from "@/lib/schemas/site-form";
import type { FormSays } from "@/messages/forms-en";
import type { Entry } from "./check-fields";
import { secondsToWait } from "./limits";

/** Why something was not taken: a sentence, and the fields that it is about. */
export type Problem = { status: number; say: (says: FormSays) => string; wrong?: ReadonlySet<string> };

/** A request at a site. `form` is null where the site has none like it, or nobody can tell. */
export type Asked = {
  request: IncomingMessage;
  response: ServerResponse;
  site: ServedSite;
  form: SiteForm | null;
};

/** Filling a page in anew costs many times what a plain one costs: a flood gets the plain one. */
const FILL_LIMIT = { name: "form-fill", max: 300, windowSeconds: 10 * 60 };
/** Fields shown on a plain page; nobody typed more. */
const SHOWN_FIELDS = 100;

/** Who goes back to such a page finds it again, instead of a question whether to send once more. */
const THEIRS = ["cache-control", "private, no-cache"];

const NONE: ReadonlySet<string> = new Set();

/** Answers with the form's page, all that was typed in its fields again; where that is too costly, with a plain one. */
export async function giveBack(asked: Asked, entries: readonly Entry[], problem: Problem): Promise<void> {
  const { request, response, site, form } = asked;
  const { status, say, wrong = NONE } = problem;
  const page = form && (await mayFill(site)) ? await filledPage(site, form, { entries, wrong }, say) : null;
  if (page === null) return giveToCopy(asked, entries, status, (says) => ({ title: says.notSent, text: say(says) }));
  sendPage(request, response, status, page, THEIRS);
}

type Words = { title: string; text: string };

/** Answers with a plain page in the look of the site: what happened, and what was typed, to be copied. */
export async function giveToCopy(
  { request, response, site, form }: Asked,
  entries: readonly Entry[],
  status: number,
  say: (says: FormSays) => Words,
): Promise<void> {
  const labels = new Map(form?.fields.map(({ name, label }) => [name, label]));
  const typed = entries
    .filter(([name, value]) => name !== HONEYPOT_NAME && value.trim() !== "")
    .slice(0, SHOWN_FIELDS)
    .map(([name, text]) => ({ label: labels.get(name) ?? name, text }));
  const page = await wordsPage(site, form ? pageOfForm(form) : "/", say, typed);
  sendPage(request, response, status, page, THEIRS);
}

async function mayFill({ siteId }: ServedSite): Promise<boolean> {
  try {
    return (await secondsToWait(FILL_LIMIT, siteId)) === null;
  } catch (error) {
    log.warn("form.uncounted", { siteId, ...describeError(error) });
    return false;
  }
}
