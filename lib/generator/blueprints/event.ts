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
import { inOrder } from "./home-hero";
import { contactPage, homePage, sharedText, wants } from "./shared-pages";
import type { Blueprint, PlannedPage } from "./types";

const TEXTS = {
  en: {
    tickets: "Tickets",
    ticketsTitle: "Three ways to come",
    ticketsLead: "Prices are given with your registration. Ask if the fare is a question.",
    unit: "a person",
    programmeLead: "A first draft of the day. Times and order may still change.",
    offers: [
      { name: "Reduced", price: null, text: "For those who need it.", includes: ["The whole programme"] },
      {
        name: "Regular",
        price: null,
        text: "The usual ticket.",
        includes: ["The whole programme", "A seat of your own"],
      },
      {
        name: "Supporter",
        price: null,
        text: "For those who would like to give a little more.",
        includes: ["The whole programme", "Our thanks, in person"],
      },
    ],
  },
  fr: {
    tickets: "Billets",
    ticketsTitle: "Trois façons de venir",
    ticketsLead: "Les prix sont donnés à l’inscription. Demandez si le tarif est une question.",
    unit: "par personne",
    programmeLead: "Une première version. Horaires et ordre peuvent encore changer.",
    offers: [
      { name: "Réduit", price: null, text: "Pour qui en a besoin.", includes: ["Tout le programme"] },
      {
        name: "Plein",
        price: null,
        text: "Le billet habituel.",
        includes: ["Tout le programme", "Une place à vous"],
      },
      {
        name: "Soutien",
        price: null,
        text: "Pour qui souhaite donner un peu plus.",
        includes: ["Tout le programme", "Nos remerciements, de vive voix"],
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
        ...inOrder(ctx, [
          () => scheduleSection(ctx, w.schedule, ctx.copy.takeTitle("items"), ctx.copy.items.slice(0, 4)),
          () => valuesSection(ctx, s.why, 4),
          () => (wants(brief, "story") ? storySection(ctx, s.story, 2) : null),
          () =>
            wants(brief, "pricing") ? pricingSection(ctx, t.tickets, t.ticketsTitle, t.ticketsLead, offers) : null,
        ]),
        wants(brief, "faq") ? faqSection(ctx, w.faq, 4) : null,
        brief.wanted.includes("contact") ? contactSection(ctx, w.register) : ctaSection(ctx),
      ];
    });
    return [home, programmePage(brief), contactPage(brief)];
  },
};
