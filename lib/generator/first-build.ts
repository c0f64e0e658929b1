import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { asksForLanguage } from "./brief/language";
import { readBrief } from "./brief/read-brief";
import { buildSite } from "./build-site";
import { createFrameText } from "./frame-text";
import { planAnswer, sayOtherLanguages } from "./plan/plan-answer";
import { directedSite } from "./directions/directed-site";
import { sayBeside } from "./directions/words-beside";
import { plannedSite } from "./plan/planned-site";
import { writePlan } from "./plan/write-plan";
import { followInstructions } from "./instructions/follow-instructions";
import { readInstructions } from "./instructions/read-instructions";
import { sayFollowed } from "./instructions/say-followed";
import { placePhotos, unusedPhotos } from "./photos";
import type { Brief, Site } from "./types";

function opening(brief: Brief): string {
  const label = brief.trade[brief.lang].label;
  const place = brief.city === null ? "" : brief.lang === "fr" ? ` à ${brief.city}` : ` in ${brief.city}`;
  return brief.lang === "fr"
    ? `Je compose le site de ${brief.name} (${label}${place}) : d’abord la page d’accueil, puis les autres.`
    : `I am putting together the site for ${brief.name} (${label}${place}): the home page first, then the others.`;
}

function summary(site: Site, isOneGround: boolean): string {
  const { brief, pages } = site;
  const grounds = isOneGround ? "" : brief.lang === "fr" ? ", clair et sombre" : ", light and dark";
  const names = pages.map((page) => page.path).join(", ");
  return brief.lang === "fr"
    ? `Le site de ${brief.name} est prêt : ${pages.length} pages (${names})${grounds}, du téléphone au grand écran.`
    : `The site for ${brief.name} is ready: ${pages.length} pages (${names})${grounds}, from phone to wide screen.`;
}

function nextSteps(site: Site): string[] {
  const body = site.pages[0]?.body ?? "";
  const fr = site.brief.lang === "fr";
  const ideas = [
    ...(body.includes('data-section="faq"')
      ? []
      : [fr ? "Ajoute une FAQ à la page d’accueil" : "Add a FAQ to the home page"]),
    ...(body.includes('data-section="gallery"') ? [] : [fr ? "Ajoute une galerie" : "Add a gallery"]),
    fr ? "Essaie une couleur plus chaude" : "Try a warmer colour",
    fr ? "Utilise une police à empattements" : "Use a serif font",
    fr ? "Traduis le site en anglais" : "Translate the site to French",
  ];
  return ideas.slice(0, 3);
}

/** Nothing that was attached is left out silently. */
function sayUnused({ brief, pages }: Site): string[] {
  const unused = unusedPhotos(brief, pages).join(", ");
  if (unused === "") return [];
  return [
    brief.lang === "fr"
      ? `Dans les fichiers du projet, mais pas encore sur une page : ${unused}.`
      : `Among the project’s files, but on no page yet: ${unused}.`,
  ];
}

/** The site of a first build: by the plan that was agreed on, else by the options that were chosen, else at one go. */
function siteOf(asked: BuiltinOptions): Site {
  const { planning, options, mode } = asked;
  if (planning?.state === "approved") return directedSite(asked, planning.plan);
  const isConsidered = mode !== "quick" || Object.keys(options ?? {}).length > 0;
  if (isConsidered) return plannedSite(asked, writePlan(asked).plan);
  const told = readInstructions(asked.instructions ?? "");
  const lang = asksForLanguage(asked.request) ? null : told.lang;
  const brief = followInstructions(readBrief(asked.request, asked.seed, asked.blueprint, lang), told);
  return buildSite({ ...brief, ...placePhotos(brief, asked) }, asked.seed);
}

/** Writes a whole new site as frames: theme, one sentence, the pages, the script, done; or first the plan, where one is asked for. */
export function firstBuild(options: BuiltinOptions): string {
  if (options.planning && options.planning.state !== "approved") return planAnswer(options);
  const frames = createFrameText(options.nonce);
  const told = readInstructions(options.instructions ?? "");
  const site = siteOf(options);
  const isOneGround = options.isInBrand === true || (site.theme.scheme ?? "auto") !== "auto";
  return [
    frames.theme(site.theme),
    frames.prose(`${opening(site.brief)}${sayOtherLanguages(options, site.brief)}`),
    ...site.pages.map(({ path, title, description, lang, body }) =>
      frames.page(path, { title, description, ...(lang === undefined ? {} : { lang }) }, body),
    ),
    ...site.files.map((file) => frames.file(file.path, file.text)),
    frames.done(
      [
        summary(site, isOneGround),
        ...sayBeside(options, site.brief.lang),
        ...sayFollowed(site, told),
        ...sayUnused(site),
      ].join(" "),
      nextSteps(site),
    ),
  ].join("");
}
