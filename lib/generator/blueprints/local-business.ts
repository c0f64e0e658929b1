import { ctaSection } from "../sections/cta";
import { faqSection } from "../sections/faq";
import { gallerySection } from "../sections/gallery";
import { hoursSection } from "../sections/hours";
import { itemsSection } from "../sections/items";
import { newsletterSection } from "../sections/newsletter";
import { stepsSection } from "../sections/steps";
import { storySection } from "../sections/story";
import { valuesSection } from "../sections/values";
import { wordsOf } from "../words";
import { homeHero } from "./home-hero";
import {
  aboutPage,
  contactPage,
  faqPage,
  homePage,
  itemsPage,
  sharedText,
  showsHours,
  wants,
  wantsPage,
} from "./shared-pages";
import type { Blueprint } from "./types";

/** A shop, practice or workshop that people visit or call. */
export const LOCAL_BUSINESS: Blueprint = {
  pages: (brief) => {
    const t = sharedText(brief);
    const home = homePage(brief, brief.name, (ctx) => {
      const w = wordsOf(ctx.lang);
      const blocks = {
        items: () =>
          itemsSection(ctx, ctx.copy.itemsWord, ctx.copy.items.slice(0, 4), {
            short: true,
            more: { href: "services.html", label: w.seeAll },
          }),
        values: () => valuesSection(ctx, t.why, 4),
        story: () => (wants(brief, "story") ? storySection(ctx, t.story, 1) : null),
        steps: () => stepsSection(ctx, t.how),
        gallery: () => (brief.wanted.includes("gallery") ? gallerySection(ctx, w.gallery) : null),
        hours: () => (showsHours(brief) ? hoursSection(ctx) : null),
      };
      const order = ctx.rng.fork("order").pick([
        ["items", "values", "story", "gallery", "hours"],
        ["values", "items", "gallery", "steps", "hours"],
        ["story", "items", "gallery", "values", "hours"],
        ["items", "story", "steps", "gallery", "hours"],
      ] as const);
      return [
        homeHero(
          ctx,
          ["split", "banner", "editorial", "block", "poster", "parade", "ledger", "stage"],
          "services.html",
        ),
        ...order.map((name) => blocks[name]()),
        wants(brief, "faq") ? faqSection(ctx, w.faq, 4) : null,
        brief.wanted.includes("newsletter") ? newsletterSection(ctx) : null,
        ctaSection(ctx),
      ];
    });
    return [
      home,
      itemsPage(brief, "services.html", ["list", "index", "cards"]),
      aboutPage(brief),
      ...(wantsPage(brief, "faq") ? [faqPage(brief)] : []),
      contactPage(brief),
    ];
  },
};
