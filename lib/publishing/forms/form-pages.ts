import { describeError, log } from "@/lib/platform/log";
import type { SiteForm } from "@/lib/schemas/site-form";
import { formMessages, type FormSays } from "@/messages/forms-en";
import { type Bundle, bundleOf } from "../serve/bundle";
import { pathOfPage } from "../serve/describe-page";
import type { ServedSite } from "../serve/find-site";
import { pageInLook } from "../serve/generated-files";
import { fillForm, type Sent } from "./fill-form";
import { type Typed, typedFields } from "./typed-fields";

/** Taking a page apart and putting it together again takes a while, in which nobody else is served. */
const FILLED_BYTES = 256 * 1024;

/** The address of the page that a form is on. */
export function pageOfForm({ page }: SiteForm): string {
  return pathOfPage(page);
}

/** A page of one sentence in the language and look of the site, with a way to `to`, and with what was typed, to be copied. */
export async function wordsPage(
  site: ServedSite,
  to: string,
  say: (says: FormSays) => { title: string; text: string },
  typed: readonly Typed[] = [],
): Promise<string> {
  return pageInLook(site, await fileOf(site), (lang) => {
    const says = formMessages.of(lang);
    return { ...say(says), more: typedFields(says.typed, typed), link: says.back, to };
  });
}

/**
 * A form's own page with what was sent in its fields again, and a sentence; null where the page is too large for that, or
 * away.
 */
export async function filledPage(
  site: ServedSite,
  form: SiteForm,
  sent: Sent,
  say: (says: FormSays) => string,
): Promise<string | null> {
  const body = (await fileOf(site))(form.page)?.body;
  if (!body || body.length > FILLED_BYTES) return null;
  return fillForm(body.toString("utf8"), form, sent, (lang) => say(formMessages.of(lang)));
}

/** The files of a site; none while the database is away and they are not in memory. */
async function fileOf(site: ServedSite): Promise<Bundle["file"]> {
  try {
    return (await bundleOf(site)).file;
  } catch (error) {
    log.warn("form.page_away", { siteId: site.siteId, ...describeError(error) });
    return () => null;
  }
}
