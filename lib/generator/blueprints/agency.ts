import { ctaSection } from "../sections/cta";
import { faqSection } from "../sections/faq";
import { itemsSection } from "../sections/items";
import { stepsSection } from "../sections/steps";
import { storySection } from "../sections/story";
import { valuesSection } from "../sections/values";
import { worksSection } from "../sections/works";
import { wordsOf } from "../words";
import { homeHero, inOrder } from "./home-hero";
import { aboutPage, contactPage, homePage, itemsPage, sharedText, wants } from "./shared-pages";
import type { Blueprint } from "./types";
import { worksOf, worksTitle } from "./works-bank";

/** A studio that sells thinking and making: what it does, how, and what that looks like. */
export const AGENCY: Blueprint = {
  pages: (brief) => {
    const t = sharedText(brief);
    const home = homePage(brief, brief.name, (ctx) => {
      const w = wordsOf(ctx.lang);
      const works = worksOf(brief)
        .slice(0, 4)
        .map((work) => ({ ...work, href: null }));
      return [
        homeHero(
          ctx,
          ["editorial", "parade", "block", "banner", "split", "ledger", "poster", "stage"],
          "services.html",
        ),
        ...inOrder(ctx, [
          () =>
            itemsSection(ctx, ctx.copy.itemsWord, ctx.copy.items.slice(0, 6), {
              short: true,
              variants: ["index", "zigzag", "list", "cards"],
            }),
          () => (wants(brief, "works") ? worksSection(ctx, w.work, worksTitle(ctx.lang, "field"), works) : null),
          () => stepsSection(ctx, t.how),
          () => valuesSection(ctx, t.why, 4),
        ]),
        brief.wanted.includes("story") ? storySection(ctx, t.story, 1) : null,
        wants(brief, "faq") ? faqSection(ctx, w.faq, 4) : null,
        ctaSection(ctx),
      ];
    });
    const services = itemsPage(brief, "services.html", ["zigzag", "cards"]);
    return [home, services, aboutPage(brief), contactPage(brief)];
  },
};
