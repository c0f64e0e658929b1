import type { SiteForm } from "@/lib/schemas/site-form";
import { formMessages } from "@/messages/forms-en";
import { bundleOf } from "../serve/bundle";
import { pathOfPage } from "../serve/describe-page";
import type { ServedSite } from "../serve/find-site";
import { pageInLook } from "../serve/generated-files";
import { fillForm, type Sent } from "./fill-form";

/** The address of the page that a form is on. */
export function pageOfForm({ page }: SiteForm): string {
  return pathOfPage(page);
}

/** The page that says thanks, in the look of the site. */
export async function thanksPage(site: ServedSite, form: SiteForm): Promise<string> {
  const { file } = await bundleOf(site);
  return pageInLook(site, file, (lang) => {
    const says = formMessages.of(lang);
    return { title: says.thanksTitle, text: says.thanksText, link: says.back, to: pageOfForm(form) };
  });
}

/** A form's own page with what was sent in its fields again, and the sentence that `say` gives for its language. */
export async function filledPage(
  site: ServedSite,
  form: SiteForm,
  sent: Sent,
  say: (lang: string) => string,
): Promise<string> {
  const { file } = await bundleOf(site);
  const html = file(form.page)?.body.toString("utf8") ?? "";
  return fillForm(html, form, sent, say);
}
