import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { readBrief } from "../brief/read-brief";
import { buildSite } from "../build-site";
import { createFrameText, type FrameText } from "../frame-text";
import type { Lang, Site } from "../types";
import { applyRequest, readTranslation, sayMissed } from "./apply-request";
import { say, type Origin } from "./change";
import { readDocument, sectionIds, stateOf, type SiteState } from "./site-state";
import { writeChanges } from "./write-changes";

const THEME_FILE = "assets/theme.css";
const HTML_FILE = /\.html?$/;

/** Builds the first site again and applies what was asked since, in order; gives the theme and language as they should be now. */
function replay(options: BuiltinOptions, lang: Lang | null): { site: Site; state: SiteState; origin: Origin } {
  const [first = options.request, ...later] = options.history;
  let language = lang;
  if (lang === null) for (const request of later) language = readTranslation(request) ?? language;
  const brief = readBrief(first, options.seed, options.blueprint, language);
  const site = buildSite(brief, options.seed);
  const origin = { brief, seed: options.seed };
  let state = stateOf(site);
  for (const request of later) {
    if (readTranslation(request) === null) state = applyRequest(state, request, origin).state;
  }
  return { site, state, origin };
}

function suggestions(state: SiteState): string[] {
  const present = state.pages.flatMap((page) => sectionIds(page.body));
  const ideas = [
    ...(present.includes("faq") ? [] : [say(state, "Add a FAQ", "Ajoute une FAQ")]),
    ...(present.includes("gallery") ? [] : [say(state, "Add a gallery", "Ajoute une galerie")]),
    ...(present.includes("newsletter")
      ? []
      : [say(state, "Add a newsletter form", "Ajoute un formulaire de newsletter")]),
    say(state, "Make the colours warmer", "Rends les couleurs plus chaudes"),
    say(state, "Use a serif font", "Utilise une police à empattements"),
    say(state, "Translate the site to French", "Traduis le site en anglais"),
  ];
  return ideas.slice(0, 3);
}

function translate(options: BuiltinOptions, frames: FrameText, lang: Lang): string {
  const { site, state } = replay(options, lang);
  const stored = options.files.map((file) => file.path).filter((path) => HTML_FILE.test(path));
  const gone = stored.filter((path) => !state.pages.some((page) => page.path === path));
  return [
    frames.theme({ ...state.theme, lang }),
    frames.prose(
      say(
        state,
        "I am writing the site anew in English, with the same layout and your later changes where they still apply.",
        "Je réécris le site en français, avec la même mise en page et vos changements là où ils s’appliquent encore.",
      ),
    ),
    ...state.pages.map((page) =>
      frames.page(page.path, { title: page.title, description: page.description, lang }, page.body),
    ),
    ...site.files.map((file) => frames.file(file.path, file.text)),
    ...gone.map((path) => frames.remove(path)),
    frames.done(
      say(state, "The whole site is in English now.", "Tout le site est maintenant en français."),
      suggestions(state),
    ),
  ].join("");
}

/** Answers a request about a site that stands: frames for what changed, or a sentence when nothing was understood. */
export function followUp(options: BuiltinOptions): string {
  const frames = createFrameText(options.nonce);
  const documents = new Map(
    options.files.filter((file) => HTML_FILE.test(file.path)).map((file) => [file.path, file.text]),
  );
  const earlier = replay(options, null);
  // Without a theme of ours the site was imported: there is nothing to build again, and no colour or font of ours in it.
  const isForeign = !options.files.some((file) => file.path === THEME_FILE);
  const lang = readTranslation(options.request);
  if (!isForeign && lang !== null && lang !== earlier.state.lang) return translate(options, frames, lang);
  const pages = [...documents].map(([path, text]) => readDocument(path, text));
  const before: SiteState = { lang: earlier.state.lang, theme: earlier.state.theme, pages };
  const { state: wanted, said, missed } = applyRequest(before, options.request, earlier.origin);
  const state = isForeign ? { ...wanted, theme: before.theme } : wanted;
  const isUntouched = isForeign && JSON.stringify(state.pages) === JSON.stringify(pages);
  if (said.length === 0 || isUntouched)
    return (
      frames.prose(sayMissed(before)) +
      frames.done(say(before, "Nothing was changed.", "Rien n’a été modifié."), suggestions(before))
    );
  const left =
    missed.length === 0
      ? ""
      : ` ${say(state, `I left this aside: ${missed.join("; ")}.`, `J’ai laissé de côté : ${missed.join(" ; ")}.`)}`;
  const summary = said.join(" ");
  const changes = writeChanges(frames, before, state, documents, isForeign);
  // The theme must come first, so that pages written after it are painted with it.
  return `${frames.prose(say(state, "Here is the change.", "Voici le changement."))}${changes}${frames.done(`${summary}${left}`, suggestions(state))}`;
}
