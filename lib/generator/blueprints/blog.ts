import { fillText } from "../fill-text";
import { createRandom } from "../random";
import { html, type Html } from "../html";
import { arrowLink, picture, sectionFrame } from "../sections/common";
import { drawHero } from "../sections/heroes";
import { itemsSection } from "../sections/items";
import { newsletterSection } from "../sections/newsletter";
import { pageHead } from "../sections/page-head";
import { postsSection, type Post } from "../sections/posts";
import { storySection } from "../sections/story";
import type { Brief } from "../types";
import { wordsOf } from "../words";
import { ARTICLES } from "./articles-bank";
import { TRAVEL_ARTICLES } from "./articles-travel";
import { inOrder } from "./home-hero";
import { aboutPage, contactPage, homePage, sharedText } from "./shared-pages";
import type { Blueprint, PlannedPage } from "./types";

const COUNT = 3;

interface Article extends Post {
  readonly parts: readonly string[];
}

function articlesOf(brief: Brief): Article[] {
  const bank = brief.trade[brief.lang].items.map((line) => line.split(" | ")[0] ?? "");
  const names = [...brief.products.map((product) => product.name), ...bank];
  const subject = (index: number): string => (names[index] ?? brief.name).toLocaleLowerCase();
  const fill = { p1: subject(0), p2: subject(1), p3: subject(2) };
  const bankOfTrade = brief.trade.id === "travel" ? TRAVEL_ARTICLES : ARTICLES;
  // Chosen by number, so that a translation has the same ones.
  const rng = createRandom(`${brief.seed}:${brief.raw}`).fork("articles");
  const chosen = rng.shuffle([...bankOfTrade[brief.lang].keys()]).slice(0, COUNT);
  return chosen.flatMap((number, index) => {
    const filled = fillText(bankOfTrade[brief.lang][number] ?? "", fill);
    if (filled === null) return [];
    const [title = "", excerpt = "", minutes = "4", ...parts] = filled.split(" || ");
    return [{ title, excerpt, minutes, subject: names[number % 3] ?? "", href: `article-${index + 1}.html`, parts }];
  });
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function articleBody(parts: readonly string[]): Html {
  return html`<div class="mx-auto max-w-2xl space-y-6 text-lg text-pretty">
    ${parts.map((part) => (part.startsWith("## ") ? html`<h2 class="pt-6 font-display text-2xl md:text-3xl">${part.slice(3)}</h2>` : html`<p>${part}</p>`))}
  </div>`;
}

function articlePage(brief: Brief, article: Article, index: number, next: Article): PlannedPage {
  const w = wordsOf(brief.lang);
  return {
    path: article.href,
    kind: "post",
    label: article.title,
    inMenu: false,
    heading: capital(article.title),
    description: article.excerpt,
    build: (ctx) => [
      pageHead(ctx, capital(article.title), null, `${capital(article.subject)}, ${article.minutes} ${w.minutes}`),
      sectionFrame(
        "article",
        html`<div class="mb-12 aspect-[4/3] w-full overflow-hidden rounded-theme-lg md:aspect-[21/9]">
            ${picture(ctx, index, 1600, 686)}
          </div>
          ${articleBody(article.parts)}
          <div class="mx-auto mt-14 flex max-w-2xl flex-wrap justify-between gap-4 border-t border-line pt-6">
            ${arrowLink("index.html#posts", w.backToAll)} ${arrowLink(next.href, capital(next.title))}
          </div>`,
        "",
        false,
      ),
    ],
  };
}

/** A journal: the newest article first, three real ones to read, the person who writes. */
export const BLOG: Blueprint = {
  pages: (brief) => {
    const t = sharedText(brief);
    const articles = articlesOf(brief).map((article) => ({ ...article, title: capital(article.title) }));
    const [first] = articles;
    const home = homePage(brief, brief.name, (ctx) => {
      const w = wordsOf(ctx.lang);
      return [
        drawHero(
          ctx.rng.fork("hero").pick(["editorial", "split", "banner", "parade", "poster", "ledger", "block"]),
          ctx,
          {
            kicker: ctx.copy.label,
            title: brief.nameGiven ? brief.name : ctx.copy.headline,
            lead: ctx.copy.lead,
            primary: { href: first?.href ?? "#posts", label: w.readMore },
            secondary: { href: "about.html", label: w.about },
            facts: [],
          },
        ),
        postsSection(ctx, w.newest, w.blog, articles),
        ...inOrder(ctx, [
          () =>
            itemsSection(ctx, ctx.copy.itemsWord, ctx.copy.items.slice(0, 4), {
              variants: ["list", "index", "cards", "feature"],
            }),
          () => storySection(ctx, t.story, 1),
          () => newsletterSection(ctx),
        ]),
      ];
    });
    const pages = articles.map((article, index) =>
      articlePage(brief, article, index, articles[(index + 1) % articles.length] ?? article),
    );
    return [home, ...pages, aboutPage(brief), contactPage(brief)];
  },
};
