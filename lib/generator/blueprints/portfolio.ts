import { html } from "../html";
import { arrowLink, sectionFrame } from "../sections/common";
import { ctaSection } from "../sections/cta";
import { itemsSection } from "../sections/items";
import { pageHead } from "../sections/page-head";
import { storySection } from "../sections/story";
import { workArt, worksSection } from "../sections/works";
import type { Brief } from "../types";
import { valuesSection } from "../sections/values";
import { wordsOf } from "../words";
import { homeHero, inOrder } from "./home-hero";
import { aboutPage, contactPage, homePage, sharedText } from "./shared-pages";
import type { Blueprint, PlannedPage } from "./types";
import { worksOf, worksTitle, type BankWork } from "./works-bank";

/** Each has a page of its own; the rest of the bank is left to other portfolios. */
const COUNT = 4;

function workPage(brief: Brief, work: BankWork, index: number, next: { href: string; title: string }): PlannedPage {
  return {
    path: `work-${index + 1}.html`,
    kind: "work",
    label: work.title,
    inMenu: false,
    heading: work.title,
    description: work.summary,
    build: (ctx) => [
      pageHead(ctx, work.title, null, work.kind),
      sectionFrame(
        "work",
        html`<h2 id="work-title" class="sr-only">${work.title}, ${work.kind}</h2>
          <div class="aspect-[4/3] w-full overflow-hidden rounded-theme-lg md:aspect-[2/1]">
            ${workArt(ctx, index, 1500, 750)}
          </div>
          <div class="mx-auto mt-12 max-w-2xl space-y-6 text-lg text-pretty">
            ${work.paragraphs.map((text) => html`<p>${text}</p>`)}
          </div>
          <div class="mt-12 grid gap-5 md:grid-cols-2">
            <div class="aspect-square overflow-hidden rounded-theme-lg">${workArt(ctx, index, 800, 800, 2)}</div>
            <div class="aspect-square overflow-hidden rounded-theme-lg">${workArt(ctx, index, 800, 800, 3)}</div>
          </div>
          <div class="mt-12 flex flex-wrap justify-between gap-4 border-t border-line pt-6">
            ${arrowLink("index.html#works", wordsOf(ctx.lang).work)}
            ${arrowLink(next.href, `${wordsOf(ctx.lang).next}: ${next.title}`)}
          </div>`,
      ),
    ],
  };
}

/** Work first: pieces with pages of their own, then the person and how to reach them. */
export const PORTFOLIO: Blueprint = {
  pages: (brief) => {
    const t = sharedText(brief);
    const bank = worksOf(brief).slice(0, COUNT);
    const works = bank.map((work, index) => ({ ...work, href: `work-${index + 1}.html` }));
    const home = homePage(brief, brief.name, (ctx) => [
      homeHero(ctx, ["editorial", "parade", "split", "poster", "ledger", "banner", "block", "stage"], "#works"),
      worksSection(ctx, wordsOf(ctx.lang).work, worksTitle(ctx.lang, "selected"), works),
      ...inOrder(ctx, [
        () => storySection(ctx, t.story, 1),
        () =>
          itemsSection(ctx, ctx.copy.itemsWord, ctx.copy.items.slice(0, 6), {
            variants: ["index", "list", "cards", "feature"],
          }),
        () => valuesSection(ctx, t.why, 3),
      ]),
      ctaSection(ctx),
    ]);
    const details = bank.map((work, index) => {
      const following = (index + 1) % bank.length;
      return workPage(brief, work, index, {
        href: `work-${following + 1}.html`,
        title: bank[following]?.title ?? work.title,
      });
    });
    return [home, ...details, aboutPage(brief), contactPage(brief)];
  },
};
