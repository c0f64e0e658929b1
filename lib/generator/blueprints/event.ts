import { contactSection } from "../sections/contact";
import { ctaSection } from "../sections/cta";
import { faqSection } from "../sections/faq";
import { drawHero } from "../sections/heroes";
import { pageHead } from "../sections/page-head";
import { pricingSection, type Offer } from "../sections/pricing";
import { contactHref } from "../sections/common";
import { scheduleSection } from "../sections/schedule";
import { stepsSection } from "../sections/steps";
import { storySection } from "../sections/story";
import { valuesSection } from "../sections/values";
import type { Brief } from "../types";
import { wordsOf } from "../words";
import { contactPage, homePage, sharedText, wants } from "./shared-pages";
import type { Blueprint, PlannedPage } from "./types";

const TEXTS = {
  en: {
    tickets: "Tickets",
    ticketsTitle: "Pay what fits",
    ticketsLead: "Three prices for the same seat. Nobody asks which one you took.",
    unit: "a person",
    programmeLead: "The order of things. Small changes are possible; the breaks stay.",
    offers: [
      { name: "Reduced", price: 35, text: "For those who need it.", includes: ["All sessions", "Food and coffee"] },
      {
        name: "Regular",
        price: 85,
        text: "Covers what your seat costs.",
        includes: ["All sessions", "Food and coffee", "Notes afterwards"],
      },
      {
        name: "Supporter",
        price: 140,
        text: "Pays for someone else's seat as well.",
        includes: ["All of the above", "Our thanks, in person"],
      },
    ],
  },
  fr: {
    tickets: "Billets",
    ticketsTitle: "Payez selon vos moyens",
    ticketsLead: "Trois prix pour la même place. Personne ne demande lequel est le vôtre.",
    unit: "par personne",
    programmeLead: "L’ordre des choses. De petits changements sont possibles ; les pauses restent.",
    offers: [
      { name: "Réduit", price: 30, text: "Pour qui en a besoin.", includes: ["Tout le programme", "Repas et café"] },
      {
        name: "Plein",
        price: 75,
        text: "Couvre le coût de votre place.",
        includes: ["Tout le programme", "Repas et café", "Les notes ensuite"],
      },
      {
        name: "Soutien",
        price: 120,
        text: "Offre aussi la place d’une autre personne.",
        includes: ["Tout cela", "Nos remerciements, de vive voix"],
      },
    ],
  },
} as const;

function programmePage(brief: Brief): PlannedPage {
  const w = wordsOf(brief.lang);
  const t = TEXTS[brief.lang];
  return {
    path: "programme.html",
    kind: "schedule",
    label: w.schedule,
    inMenu: true,
    heading: w.schedule,
    description: t.programmeLead,
    build: (ctx) => [
      pageHead(ctx, w.schedule, t.programmeLead, brief.date ?? ctx.copy.label),
      scheduleSection(ctx, w.when, ctx.copy.takeTitle("items"), ctx.copy.items.slice(4, 12)),
      stepsSection(ctx, sharedText(brief).how),
      ctaSection(ctx),
    ],
  };
}

/** Something that happens on a day: when, where, what, and a place to keep. */
export const EVENT_BLUEPRINT: Blueprint = {
  pages: (brief) => {
    const s = sharedText(brief);
    const t = TEXTS[brief.lang];
    const home = homePage(brief, brief.name, (ctx) => {
      const w = wordsOf(ctx.lang);
      const offers: Offer[] = t.offers.map((offer) => ({ ...offer, unit: t.unit }));
      const when = [brief.date, brief.city].filter((part) => part !== null).join(", ");
      return [
        drawHero(ctx.rng.fork("hero").pick(["block", "editorial", "poster", "parade", "ledger"]), ctx, {
          kicker: when === "" ? ctx.copy.label : when,
          title: brief.nameGiven ? brief.name : ctx.copy.headline,
          lead: brief.nameGiven ? `${ctx.copy.headline}. ${ctx.copy.lead}` : ctx.copy.lead,
          primary: { href: contactHref(ctx), label: ctx.copy.cta },
          secondary: { href: "programme.html", label: w.schedule },
          facts: [
            ...(brief.date === null ? [] : [{ title: w.when, text: brief.date }]),
            ...(brief.city === null ? [] : [{ title: w.where, text: brief.address ?? brief.city }]),
            { title: w.what, text: ctx.copy.label },
          ],
        }),
        scheduleSection(ctx, w.schedule, ctx.copy.takeTitle("items"), ctx.copy.items.slice(0, 4)),
        valuesSection(ctx, s.why, 4),
        wants(brief, "story") ? storySection(ctx, s.story, 2) : null,
        wants(brief, "pricing") ? pricingSection(ctx, t.tickets, t.ticketsTitle, t.ticketsLead, offers) : null,
        wants(brief, "faq") ? faqSection(ctx, w.faq, 4) : null,
        brief.wanted.includes("contact") ? contactSection(ctx, w.register) : ctaSection(ctx),
      ];
    });
    return [home, programmePage(brief), contactPage(brief)];
  },
};
