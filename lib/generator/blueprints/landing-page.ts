import { contactSection } from "../sections/contact";
import { faqSection } from "../sections/faq";
import { itemsSection } from "../sections/items";
import { stepsSection } from "../sections/steps";
import { storySection } from "../sections/story";
import { valuesSection } from "../sections/values";
import { wordsOf } from "../words";
import { homeHero, inOrder } from "./home-hero";
import { aboutPage, homePage, sharedText, wants } from "./shared-pages";
import type { Blueprint } from "./types";

/** One strong page that leads to one act, and a page behind it for those who want to know more. */
export const LANDING_PAGE: Blueprint = {
  pages: (brief) => {
    const t = sharedText(brief);
    const home = homePage(brief, brief.name, (ctx) => {
      const w = wordsOf(ctx.lang);
      return [
        homeHero(ctx, ["split", "banner", "editorial", "block", "poster", "parade", "ledger", "stage"], "#items"),
        ...inOrder(ctx, [
          () => valuesSection(ctx, t.why, 4),
          () => itemsSection(ctx, ctx.copy.itemsWord, ctx.copy.items.slice(0, 6)),
          () => stepsSection(ctx, t.how),
          () => (wants(brief, "story") ? storySection(ctx, t.story, 1) : null),
        ]),
        wants(brief, "faq") ? faqSection(ctx, w.faq, 5) : null,
        contactSection(ctx, w.contact),
      ];
    });
    return [home, aboutPage(brief)];
  },
};
