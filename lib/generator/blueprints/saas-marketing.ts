import { appMock } from "../sections/app-mock";
import { ctaSection } from "../sections/cta";
import { faqSection } from "../sections/faq";
import { drawHero } from "../sections/heroes";
import { itemsSection } from "../sections/items";
import { pageHead } from "../sections/page-head";
import { pricingSection, type Offer } from "../sections/pricing";
import { stepsSection } from "../sections/steps";
import { storySection } from "../sections/story";
import { valuesSection } from "../sections/values";
import { contactHref } from "../sections/common";
import type { Html } from "../html";
import type { Brief, Ctx, Lang } from "../types";
import { wordsOf } from "../words";
import { inOrder } from "./home-hero";
import { aboutPage, contactPage, homePage, sharedText, wants } from "./shared-pages";
import type { Blueprint, PlannedPage } from "./types";

const TEXTS = {
  en: {
    home: "Begin alone, go on together",
    homeLead: "Three plans: all that changes is how many of you are at the table.",
    title: "Three sizes, one product",
    lead: "The price follows the size of your team. Ask, and you get it in writing.",
    page: "What it costs",
    pageLead: "What each plan holds. The figure comes with the first answer.",
  },
  fr: {
    home: "Commencer seul, continuer à plusieurs",
    homeLead: "Trois formules. Seul change le nombre de personnes autour de la table.",
    title: "Trois tailles, un seul produit",
    lead: "Le prix suit la taille de l’équipe. Demandez-le, il arrive par écrit.",
    page: "Ce que cela coûte",
    pageLead: "Ce que contient chaque formule. Le chiffre arrive avec la première réponse.",
  },
} as const;

const OFFERS: Record<Lang, readonly { name: string; price: null; text: string; includes: readonly string[] }[]> = {
  en: [
    {
      name: "Solo",
      price: null,
      text: "For one person with a lot going on.",
      includes: ["All features", "One account", "Help by email"],
    },
    {
      name: "Team",
      price: null,
      text: "For people who share the work.",
      includes: ["Everything in Solo", "Roles and guests", "Shared views"],
    },
    {
      name: "House",
      price: null,
      text: "For several teams under one roof.",
      includes: ["Everything in Team", "Several teams side by side", "Help with the move"],
    },
  ],
  fr: [
    {
      name: "Solo",
      price: null,
      text: "Pour une personne qui mène beaucoup de choses.",
      includes: ["Toutes les fonctions", "Un compte", "De l’aide par e-mail"],
    },
    {
      name: "Équipe",
      price: null,
      text: "Pour celles et ceux qui partagent le travail.",
      includes: ["Tout Solo", "Rôles et invités", "Des vues partagées"],
    },
    {
      name: "Maison",
      price: null,
      text: "Plusieurs équipes sous un même toit.",
      includes: ["Tout Équipe", "Plusieurs équipes côte à côte", "De l’aide pour le départ"],
    },
  ],
};

/** The three plans of a product, in the site's language. */
function softwareOffers(lang: Lang): Offer[] {
  return OFFERS[lang].map((offer) => ({ ...offer, unit: wordsOf(lang).perMonth }));
}

/** The plans as a section of their own, for any page. */
export function softwareOffersSection(ctx: Ctx): Html {
  const t = TEXTS[ctx.lang];
  return pricingSection(ctx, wordsOf(ctx.lang).pricing, t.title, t.lead, softwareOffers(ctx.lang));
}

/** The plans on the first page, in words that the page of prices doesn't use. */
function plansSection(ctx: Ctx): Html {
  const t = TEXTS[ctx.lang];
  return pricingSection(ctx, wordsOf(ctx.lang).pricing, t.home, t.homeLead, softwareOffers(ctx.lang));
}

/** The page with every price. */
export function pricingPage(brief: Brief): PlannedPage {
  const t = TEXTS[brief.lang];
  const w = wordsOf(brief.lang);
  return {
    path: "pricing.html",
    kind: "pricing",
    label: w.pricing,
    inMenu: true,
    heading: t.page,
    description: t.pageLead,
    build: (ctx) => [
      pageHead(ctx, t.page, t.pageLead, w.pricing),
      softwareOffersSection(ctx),
      faqSection(ctx, w.faq, 5),
      ctaSection(ctx),
    ],
  };
}

/** A product people subscribe to: what it does, shown on its own screen, and what it costs. */
export const SAAS_MARKETING: Blueprint = {
  pages: (brief) => {
    const t = sharedText(brief);
    const home = homePage(brief, brief.name, (ctx) => [
      drawHero(ctx.rng.fork("hero").pick(["banner", "editorial", "split", "stage"]), ctx, {
        kicker: ctx.copy.label,
        title: ctx.copy.headline,
        lead: ctx.copy.lead,
        primary: { href: contactHref(ctx), label: ctx.copy.cta },
        secondary: { href: "pricing.html", label: wordsOf(ctx.lang).pricing },
        facts: [],
        art: appMock(ctx),
      }),
      ...inOrder(ctx, [
        () =>
          itemsSection(ctx, ctx.copy.itemsWord, ctx.copy.items.slice(0, 6), {
            variants: ["cards", "feature", "index", "list", "zigzag"],
          }),
        () => stepsSection(ctx, t.how),
        () => valuesSection(ctx, t.why, 4),
        () => (brief.wanted.includes("pricing") ? plansSection(ctx) : null),
      ]),
      brief.wanted.includes("story") ? storySection(ctx, t.story, 2) : null,
      wants(brief, "faq") ? faqSection(ctx, wordsOf(ctx.lang).faq, 4) : null,
      ctaSection(ctx),
    ]);
    return [home, pricingPage(brief), aboutPage(brief), contactPage(brief)];
  },
};
