import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import type { Finding } from "@/lib/schemas/check";
import { checkMessages } from "@/messages/checks-en";
import { createFrameText } from "../frame-text";
import { escapeHtml } from "../html";
import { followUp } from "../follow-up/follow-up";
import { consideredBrief } from "../plan/considered-brief";
import { labelOf, splitLabel } from "../plan/labels";
import { repairFiles } from "../repair/repair-site";
import type { Brief, Lang, SectionKind } from "../types";

/** What a missing section is asked for by, in the words that a person would use. */
const ADD: Readonly<Partial<Record<SectionKind, Readonly<Record<Lang, string>>>>> = {
  faq: { en: "Add a FAQ", fr: "Ajoute une FAQ" },
  gallery: { en: "Add a gallery", fr: "Ajoute une galerie" },
  newsletter: { en: "Add a newsletter section", fr: "Ajoute une newsletter" },
  contact: { en: "Add a contact form", fr: "Ajoute un formulaire de contact" },
  steps: { en: "Add a section how it works", fr: "Ajoute les étapes" },
  story: { en: "Add our story", fr: "Ajoute notre histoire" },
  values: { en: "Add benefits", fr: "Ajoute les avantages" },
  schedule: { en: "Add a schedule", fr: "Ajoute le programme" },
};
/** Sections that stand for each other. */
const SAME: Readonly<Partial<Record<SectionKind, readonly string[]>>> = {
  values: ["values", "closeup"],
  items: ["items", "schedule", "posts", "works"],
  schedule: ["schedule", "items"],
  experience: ["experience", "skills", "story"],
  facts: ["facts", "hours"],
  works: ["works", "gallery"],
};

/**
 * Goes over a site that was just built, by rule: what a browser found wrong with it is repaired where there is a rule,
 * and what the request asked for is looked for in its pages. Says what was found, and that no picture was looked at.
 */
export function reviewSite(options: BuiltinOptions, findings: readonly Finding[]): string {
  const frames = createFrameText(options.nonce);
  const brief = consideredBrief(options, null);
  const say = (en: string, fr: string): string => (brief.lang === "fr" ? fr : en);
  const { written, files, left } = repairFiles(frames, options.files, findings);
  const pages = files.filter(({ path }) => /\.html?$/i.test(path));
  const missing = options.planning?.state === "approved" ? [] : missingSections(brief, pages);
  const asks = missing.flatMap((kind) => ADD[kind]?.[brief.lang] ?? []);
  const added = asks.length === 0 ? "" : addAll(options, files, asks);
  const facts = missingFacts(brief, pages);
  const name = (kind: SectionKind): string => splitLabel(labelOf(kind, brief.lang)).name;
  const found = findings.map(checkMessages.finding).slice(0, 5).join("; ");
  const sentences = [
    say(
      "I can’t see pictures, so I read what a browser measured of the first page at 1280 and 375 px, and went through your request.",
      "Je ne vois pas les images : j’ai donc lu ce qu’un navigateur a mesuré de la première page à 1280 et 375 px, et j’ai repris votre demande.",
    ),
    findings.length === 0
      ? say("Nothing fails, and nothing is wider than the screen.", "Rien n’échoue, et rien ne dépasse l’écran.")
      : say(`It found: ${found}.`, `Il a trouvé : ${found}.`),
    ...(left.length === 0
      ? []
      : [say("Part of that takes more than my rules.", "Une partie dépasse ce que mes règles savent réparer.")]),
    ...(missing.length === 0
      ? [say("Every section that was agreed on is there.", "Toutes les parties convenues sont là.")]
      : [say(`Missing: ${missing.map(name).join(", ")}.`, `Il manque : ${missing.map(name).join(", ")}.`)]),
    ...(facts.length === 0
      ? []
      : [
          say(
            `Of your facts, on no page yet: ${facts.join(", ")}.`,
            `De vos données, sur aucune page : ${facts.join(", ")}.`,
          ),
        ]),
  ];
  return `${frames.prose(sentences.join(" "))}${written.join("")}${added}${frames.done("", [])}`;
}

type Files = BuiltinOptions["files"];

function missingSections(brief: Brief, pages: Files): SectionKind[] {
  const has = (id: string): boolean => pages.some(({ text }) => text.includes(` data-section="${id}"`));
  return brief.wanted.filter((kind) => !(SAME[kind] ?? [kind]).some(has));
}

/** What the request tells of itself that stands nowhere. */
function missingFacts({ email, phone, address, products }: Brief, pages: Files): string[] {
  const facts = [email, phone, address, ...products.map(({ name }) => name)].filter((fact) => fact !== null);
  return facts.filter((fact) => {
    const text = escapeHtml(fact).toLocaleLowerCase();
    return !pages.some((page) => page.text.toLocaleLowerCase().includes(text));
  });
}

/** The frames of changes that are asked for as a person would, without the words around them. */
function addAll(options: BuiltinOptions, files: Files, asks: readonly string[]): string {
  const { review: _, planning: _plan, ...rest } = options;
  const mark = `@@${options.nonce} `;
  const answer = followUp({ ...rest, files, request: asks.join(". "), history: [options.request] });
  const begins = answer.indexOf(mark);
  const ends = answer.lastIndexOf(`${mark}done `);
  return begins < 0 || ends <= begins ? "" : answer.slice(begins, ends);
}
