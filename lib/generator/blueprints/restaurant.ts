import { ctaSection } from "../sections/cta";
import { faqSection } from "../sections/faq";
import { gallerySection } from "../sections/gallery";
import { hoursSection } from "../sections/hours";
import { itemsSection } from "../sections/items";
import { stepsSection } from "../sections/steps";
import { storySection } from "../sections/story";
import { valuesSection } from "../sections/values";
import { wordsOf } from "../words";
import { homeHero, inOrder } from "./home-hero";
import { aboutPage, contactPage, homePage, itemsPage, sharedText, showsHours, wants } from "./shared-pages";
import type { Blueprint } from "./types";

/** A place to eat: what is cooking, the room, and a table to book. */
export const RESTAURANT: Blueprint = {
  pages: (brief) => {
    const t = sharedText(brief);
    const home = homePage(brief, brief.name, (ctx) => {
      const w = wordsOf(ctx.lang);
      return [
        homeHero(ctx, ["split", "banner", "editorial", "poster", "ledger", "block", "parade", "stage"], "menu.html"),
        ...inOrder(ctx, [
          () =>
            itemsSection(ctx, ctx.copy.itemsWord, ctx.copy.items.slice(0, 4), {
              short: true,
              variants: ["list", "index", "feature", "cards"],
              more: { href: "menu.html", label: w.seeAll },
            }),
          () => (wants(brief, "story") ? storySection(ctx, t.story, 1) : null),
          () => (wants(brief, "gallery") ? gallerySection(ctx, w.gallery) : null),
          () => valuesSection(ctx, t.why, 3),
        ]),
        showsHours(brief) ? hoursSection(ctx) : null,
        brief.wanted.includes("faq") ? faqSection(ctx, w.faq, 4) : null,
        brief.wanted.includes("steps") ? stepsSection(ctx, t.how) : null,
        ctaSection(ctx),
      ];
    });
    return [home, itemsPage(brief, "menu.html", ["list"]), aboutPage(brief), contactPage(brief, "booking")];
  },
};
