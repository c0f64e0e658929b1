import { contactSection } from "../sections/contact";
import { ctaSection } from "../sections/cta";
import { faqSection } from "../sections/faq";
import { itemsSection, type ItemsVariant } from "../sections/items";
import { pageHead } from "../sections/page-head";
import { stepsSection } from "../sections/steps";
import { storySection } from "../sections/story";
import { valuesSection } from "../sections/values";
import { familyText } from "../families";
import { bindMarks } from "../fill-text";
import type { Brief, Ctx, PageKind, SectionKind } from "../types";
import { wordsOf } from "../words";
import type { PlannedPage } from "./types";

const TEXTS = {
  en: {
    story: "Story",
    why: "Why here",
    how: "How it works",
    aboutHead: "About {name}",
    aboutText: "Who is behind {name}, and how the work is done.",
    contactHead: "Get in touch",
    contactText: "Write to {name}: a short form, and a person who reads it.",
    faqHead: "Questions and answers",
    faqText: "What people ask {name} before they decide.",
    itemsText: "Everything {name} offers, one by one.",
  },
  fr: {
    story: "L’histoire",
    why: "Pourquoi ici",
    how: "En pratique",
    aboutHead: "À propos de {name}",
    aboutText: "Qui se cache derrière {name}, et comment on y travaille.",
    contactHead: "Prendre contact",
    contactText: "Écrire à {name} : un court formulaire, et quelqu’un pour le lire.",
    faqHead: "Questions et réponses",
    faqText: "Ce qu’on demande à {name} avant de se décider.",
    itemsText: "Tout ce que propose {name}, point par point.",
  },
} as const;

/** Small fixed lines of the shared pages, with the name filled in. */
export function sharedText(brief: Brief): Record<keyof (typeof TEXTS)["en"], string> {
  const fill = (text: string): string => bindMarks(text.replace("{name}", brief.name));
  const texts = TEXTS[brief.lang];
  return {
    ...texts,
    aboutHead: fill(texts.aboutHead),
    aboutText: fill(texts.aboutText),
    contactText: fill(texts.contactText),
    faqText: fill(texts.faqText),
    itemsText: fill(texts.itemsText),
  };
}

/** True unless the brief refuses the section. */
export function wants(brief: Brief, kind: SectionKind): boolean {
  return !brief.unwanted.includes(kind);
}

/** True where the brief says enough of when and where, or asks for it; hours are never made up. */
export function showsHours(brief: Brief): boolean {
  const known = brief.hours.length > 0 || brief.address !== null || brief.phone !== null;
  return wants(brief, "hours") && (known || brief.wanted.includes("hours"));
}

/** True when the brief asks for a page, or the blueprint would have it anyway. */
export function wantsPage(brief: Brief, kind: PageKind): boolean {
  return brief.pages.includes(kind);
}

/** The page that tells who they are. */
export function aboutPage(brief: Brief): PlannedPage {
  const t = sharedText(brief);
  return {
    path: "about.html",
    kind: "about",
    label: wordsOf(brief.lang).about,
    inMenu: true,
    heading: t.aboutHead,
    description: t.aboutText,
    build: (ctx) => [
      pageHead(ctx, t.aboutHead, ctx.copy.takeLead("lead") ?? t.aboutText, wordsOf(ctx.lang).about),
      storySection(ctx, t.story, 2),
      valuesSection(ctx, t.why, 3),
      ctaSection(ctx),
    ],
  };
}

/** The page with the form. */
export function contactPage(brief: Brief, kind: "contact" | "booking" = "contact"): PlannedPage {
  const t = sharedText(brief);
  return {
    path: "contact.html",
    kind: "contact",
    label: wordsOf(brief.lang).contact,
    inMenu: true,
    heading: t.contactHead,
    description: t.contactText,
    build: (ctx) => [
      pageHead(ctx, t.contactHead, t.contactText, wordsOf(ctx.lang).contact),
      contactSection(ctx, wordsOf(ctx.lang).write, kind),
      faqSection(ctx, wordsOf(ctx.lang).faq, 3),
    ],
  };
}

/** The page with everything on offer. */
export function itemsPage(brief: Brief, path: string, variants: readonly ItemsVariant[]): PlannedPage {
  const word = familyText(brief.trade.family, brief.lang).itemsWord;
  const t = sharedText(brief);
  return {
    path,
    kind: "items",
    label: word,
    inMenu: true,
    heading: word,
    description: t.itemsText,
    build: (ctx) => [
      pageHead(ctx, word, ctx.copy.takeLead("lead") ?? t.itemsText, ctx.copy.label),
      itemsSection(ctx, word, ctx.copy.items.slice(0, Math.max(9, brief.products.length)), { variants }),
      stepsSection(ctx, t.how),
      ctaSection(ctx),
    ],
  };
}

/** The page of questions. */
export function faqPage(brief: Brief): PlannedPage {
  const t = sharedText(brief);
  return {
    path: "faq.html",
    kind: "faq",
    label: wordsOf(brief.lang).faq,
    inMenu: true,
    heading: t.faqHead,
    description: t.faqText,
    build: (ctx) => [
      pageHead(ctx, t.faqHead, t.faqText, wordsOf(ctx.lang).faq),
      faqSection(ctx, wordsOf(ctx.lang).faq, 8),
      ctaSection(ctx),
    ],
  };
}

/** The opening page's frame: its menu label, title and description. */
export function homePage(
  brief: Brief,
  heading: string,
  build: (ctx: Ctx) => PlannedPage["build"] extends (ctx: Ctx) => infer R ? R : never,
): PlannedPage {
  return {
    path: "index.html",
    kind: "index",
    label: wordsOf(brief.lang).home,
    inMenu: true,
    heading,
    description: heading,
    build,
  };
}
