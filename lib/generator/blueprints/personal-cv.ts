import { contactSection } from "../sections/contact";
import { faqSection } from "../sections/faq";
import { itemsSection } from "../sections/items";
import { skillsSection } from "../sections/skills";
import { stepsSection } from "../sections/steps";
import { storySection } from "../sections/story";
import { valuesSection } from "../sections/values";
import { worksSection } from "../sections/works";
import { wordsOf } from "../words";
import { homeHero, inOrder } from "./home-hero";
import { homePage, wants } from "./shared-pages";
import type { Blueprint, PlannedPage } from "./types";
import { pageHead } from "../sections/page-head";
import { ctaSection } from "../sections/cta";
import { worksOf, worksTitle } from "./works-bank";

const TEXTS = {
  en: {
    skills: "Skills",
    skillsTitle: "What I bring",
    work: "Projects",
    workLead: "Pieces of work from beside the daily work.",
    how: "First steps",
    me: "About me",
    why: "Ways of working",
  },
  fr: {
    skills: "Compétences",
    skillsTitle: "Ce que j’apporte",
    work: "Projets",
    workLead: "Quelques travaux, à côté du travail de chaque jour.",
    how: "Premiers pas",
    me: "À propos de moi",
    why: "Façons de faire",
  },
} as const;

/** One person: who they are, what they can do, how to reach them. */
export const PERSONAL_CV: Blueprint = {
  pages: (brief) => {
    const t = TEXTS[brief.lang];
    const home = homePage(brief, brief.name, (ctx) => {
      const w = wordsOf(ctx.lang);
      return [
        homeHero(ctx, ["editorial", "split", "parade", "ledger"], "#skills"),
        ...inOrder(ctx, [
          () => skillsSection(ctx, t.skills, t.skillsTitle),
          () => itemsSection(ctx, ctx.copy.itemsWord, ctx.copy.items.slice(0, 6), { variants: ["list", "index"] }),
          () => storySection(ctx, t.me, 3),
          () => valuesSection(ctx, t.why, 4),
        ]),
        wants(brief, "faq") ? faqSection(ctx, w.faq, 4) : null,
        contactSection(ctx, w.contact),
      ];
    });
    const projects: PlannedPage = {
      path: "projects.html",
      kind: "gallery",
      label: t.work,
      inMenu: true,
      heading: t.work,
      description: t.workLead,
      build: (ctx) => [
        pageHead(ctx, t.work, t.workLead, brief.name),
        worksSection(
          ctx,
          t.work,
          worksTitle(ctx.lang, "field"),
          worksOf(brief)
            .slice(0, 4)
            .map((work) => ({ ...work, href: null })),
        ),
        stepsSection(ctx, t.how),
        ctaSection(ctx),
      ],
    };
    return [home, projects];
  },
};
