import { cartScript } from "../behaviour/cart";
import { hashText } from "../random";
import { ctaSection } from "../sections/cta";
import { faqSection } from "../sections/faq";
import { pageHead } from "../sections/page-head";
import { stepsSection } from "../sections/steps";
import { cartButton, cartPanel, storeSection } from "../sections/store";
import { storySection } from "../sections/story";
import { valuesSection } from "../sections/values";
import type { Brief } from "../types";
import { wordsOf } from "../words";
import { homeHero, inOrder } from "./home-hero";
import { aboutPage, contactPage, homePage, sharedText, wants } from "./shared-pages";
import type { Blueprint, PlannedPage } from "./types";

/** Products on the shop's page, where there are so many: what is left over makes two shops of a trade differ. */
const SHOWN = 9;

function shopPage(brief: Brief): PlannedPage {
  const fr = brief.lang === "fr";
  const t = sharedText(brief);
  const label = fr ? "Boutique" : "Shop";
  return {
    path: "shop.html",
    kind: "items",
    label,
    inMenu: true,
    heading: label,
    description: t.itemsText,
    build: (ctx) => [
      pageHead(ctx, fr ? "Toute la boutique" : "The whole shop", ctx.copy.takeLead("lead") ?? t.itemsText, label),
      storeSection(
        ctx,
        label,
        ctx.copy.takeTitle("items"),
        ctx.copy.items.slice(0, ctx.copy.items.length < SHOWN ? 6 : SHOWN),
        true,
      ),
      wants(brief, "faq") ? faqSection(ctx, wordsOf(ctx.lang).faq, 3) : null,
    ],
  };
}

/** A shop with a cart that works in the page and says honestly that no payment is connected. */
export const ONLINE_STORE: Blueprint = {
  pages: (brief) => {
    const t = sharedText(brief);
    const home = homePage(brief, brief.name, (ctx) => [
      homeHero(ctx, ["split", "banner", "block", "parade", "ledger", "editorial", "poster", "stage"], "shop.html"),
      storeSection(ctx, ctx.copy.itemsWord, ctx.copy.takeTitle("items"), ctx.copy.items.slice(0, 4), false),
      ...inOrder(ctx, [
        () => valuesSection(ctx, t.why, 4),
        () => storySection(ctx, t.story, 1),
        () => stepsSection(ctx, t.how),
      ]),
      wants(brief, "faq") ? faqSection(ctx, wordsOf(ctx.lang).faq, 4) : null,
      ctaSection(ctx),
    ]);
    return [home, shopPage(brief), aboutPage(brief), contactPage(brief)];
  },
  headerExtra: cartButton,
  after: cartPanel,
  script: (brief) => cartScript(brief.lang, brief.currency, hashText(brief.name).toString(36)),
};
