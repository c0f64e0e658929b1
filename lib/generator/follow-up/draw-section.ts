import { tidy, type Html } from "../html";
import { softwareOffersSection } from "../blueprints/saas-marketing";
import { worksOf, worksTitle } from "../blueprints/works-bank";
import { sharedText } from "../blueprints/shared-pages";
import { closeupSection, panoramaSection, ribbonSection } from "../rich/rich-sections";
import { contactSection } from "../sections/contact";
import { ctaSection } from "../sections/cta";
import { faqSection } from "../sections/faq";
import { gallerySection } from "../sections/gallery";
import { hoursSection } from "../sections/hours";
import { itemsSection } from "../sections/items";
import { newsletterSection } from "../sections/newsletter";
import { scheduleSection } from "../sections/schedule";
import { skillsSection } from "../sections/skills";
import { stepsSection } from "../sections/steps";
import { storySection } from "../sections/story";
import { valuesSection } from "../sections/values";
import { worksSection } from "../sections/works";
import type { Ctx, SectionKind } from "../types";
import { wordsOf } from "../words";

type Drawn = Html | null;

const DRAW: Readonly<Partial<Record<SectionKind, (ctx: Ctx) => Drawn>>> = {
  values: (ctx) => valuesSection(ctx, sharedText(ctx.brief).why, 4),
  items: (ctx) => itemsSection(ctx, ctx.copy.itemsWord, ctx.copy.items.slice(0, 6), { short: true }),
  gallery: (ctx) => gallerySection(ctx, wordsOf(ctx.lang).gallery),
  story: (ctx) => storySection(ctx, sharedText(ctx.brief).story, 2),
  steps: (ctx) => stepsSection(ctx, sharedText(ctx.brief).how),
  faq: (ctx) => faqSection(ctx, wordsOf(ctx.lang).faq, 4),
  contact: (ctx) => contactSection(ctx, wordsOf(ctx.lang).contact),
  ribbon: ribbonSection,
  closeup: closeupSection,
  panorama: panoramaSection,
  cta: ctaSection,
  hours: hoursSection,
  facts: hoursSection,
  newsletter: newsletterSection,
  pricing: softwareOffersSection,
  schedule: (ctx) =>
    scheduleSection(
      ctx,
      wordsOf(ctx.lang).schedule,
      wordsOf(ctx.lang).schedule,
      ctx.copy.items.slice(0, 6).map((item) => ({ ...item, text: "" })),
    ),
  skills: (ctx) => skillsSection(ctx, ctx.copy.itemsWord, ctx.copy.takeTitle("items")),
  experience: (ctx) => skillsSection(ctx, ctx.copy.itemsWord, ctx.copy.takeTitle("items")),
  works: (ctx) =>
    worksSection(
      ctx,
      wordsOf(ctx.lang).work,
      worksTitle(ctx.lang, "field"),
      worksOf(ctx.brief)
        .slice(0, 4)
        .map((work) => ({ ...work, href: null })),
    ),
};

/** A section as its type draws it by itself; null for what is no section of ours, and where there is nothing to say. */
export function drawPart(id: string, ctx: Ctx): Html | null {
  const draw = Object.entries(DRAW).find(([kind]) => kind === id)?.[1];
  return draw?.(ctx) ?? null;
}

/** Draws one more section for a page that stands already; null where there is nothing to say that isn't said. */
export function drawSection(kind: SectionKind, ctx: Ctx): string | null {
  const drawn = drawPart(kind, ctx);
  return drawn === null ? null : `${tidy(drawn)}\n`;
}
