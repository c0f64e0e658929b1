import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { asksForLanguage } from "./brief/language";
import { readBrief } from "./brief/read-brief";
import { buildSite } from "./build-site";
import { createFrameText } from "./frame-text";
import { followInstructions } from "./instructions/follow-instructions";
import { readInstructions } from "./instructions/read-instructions";
import { sayFollowed } from "./instructions/say-followed";
import type { Brief, Site } from "./types";

function opening(brief: Brief): string {
  const label = brief.trade[brief.lang].label;
  const place = brief.city === null ? "" : brief.lang === "fr" ? ` à ${brief.city}` : ` in ${brief.city}`;
  return brief.lang === "fr"
    ? `Je compose le site de ${brief.name} (${label}${place}) : d’abord la page d’accueil, puis les autres.`
    : `I am putting together the site for ${brief.name} (${label}${place}): the home page first, then the others.`;
}

function summary(site: Site): string {
  const { brief, pages } = site;
  const names = pages.map((page) => page.path).join(", ");
  return brief.lang === "fr"
    ? `Le site de ${brief.name} est prêt : ${pages.length} pages (${names}), clair et sombre, du téléphone au grand écran.`
    : `The site for ${brief.name} is ready: ${pages.length} pages (${names}), light and dark, from phone to wide screen.`;
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

/** Writes a whole new site as frames: theme, one sentence, the pages, the script, done. */
export function firstBuild(options: BuiltinOptions): string {
  const frames = createFrameText(options.nonce);
  const told = readInstructions(options.instructions ?? "");
  const lang = asksForLanguage(options.request) ? null : told.lang;
  const brief = followInstructions(readBrief(options.request, options.seed, options.blueprint, lang), told);
  const site = buildSite(brief, options.seed);
  return [
    frames.theme(site.theme),
    frames.prose(opening(brief)),
    ...site.pages.map((page) =>
      frames.page(page.path, { title: page.title, description: page.description }, page.body),
    ),
    ...site.files.map((file) => frames.file(file.path, file.text)),
    frames.done([summary(site), ...sayFollowed(site, told)].join(" "), nextSteps(site)),
  ].join("");
}
