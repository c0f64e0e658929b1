import { ctaSection } from "../sections/cta";
import { gallerySection } from "../sections/gallery";
import { pageHead } from "../sections/page-head";
import { scheduleSection } from "../sections/schedule";
import { stepsSection } from "../sections/steps";
import type { Brief } from "../types";
import { wordsOf } from "../words";
import { sharedText } from "./shared-pages";
import type { PlannedPage } from "./types";

/** A page of pictures, for sites that ask for one later. */
export function galleryPage(brief: Brief): PlannedPage {
  const w = wordsOf(brief.lang);
  return {
    path: "gallery.html",
    kind: "gallery",
    label: w.gallery,
    inMenu: true,
    heading: w.gallery,
    description: `${w.gallery}, ${brief.name}`,
    build: (ctx) => [
      pageHead(ctx, w.gallery, null, brief.name),
      gallerySection(ctx, w.gallery),
      stepsSection(ctx, sharedText(brief).how),
      ctaSection(ctx),
    ],
  };
}

/** A page with what happens when, for sites that ask for one later. */
export function schedulePage(brief: Brief): PlannedPage {
  const w = wordsOf(brief.lang);
  return {
    path: "programme.html",
    kind: "schedule",
    label: w.schedule,
    inMenu: true,
    heading: w.schedule,
    description: `${w.schedule}, ${brief.name}`,
    build: (ctx) => [
      pageHead(ctx, w.schedule, null, brief.name),
      scheduleSection(ctx, w.when, ctx.copy.takeTitle("items"), ctx.copy.items.slice(0, 8)),
      ctaSection(ctx),
    ],
  };
}
