import type { Trade } from "../types";

export const SOFTWARE: Trade = {
  id: "software",
  family: "tech",
  blueprint: "saas-marketing",
  words: [
    "platform",
    "plateforme",
    "tool",
    "outil",
    "startup",
    "api",
    "developers",
    "dashboard",
    "analytics",
    "automation",
    "ai",
    "ia",
    "crm",
    "project management",
    "gestion de projet",
    "team",
    "workflow",
  ],
  near: ["saas", "software", "logiciel", "app", "application"],
  palettes: ["#4f46e5", "#0f766e", "#c2410c", "#1d4ed8", "#7c2d92", "#15803d"],
  types: ["tech", "geometric", "modern", "grotesk", "sans"],
  motifs: ["window", "chart", "speech", "bolt", "gear", "shield"],
  en: {
    label: "software for teams",
    names: ["Tallyline", "Quietdesk", "Overlay", "Northbeam", "Plainboard"],
    headlines: [
      "{name} keeps the work in one place",
      "Less chasing, more finishing",
      "The calm way to run a busy team",
      "One screen that knows what is next",
    ],
    leads: [
      "{name} brings {p1}, {p2} and {p3} together, so that nobody has to ask where things stand.",
      "Open it in the morning, see what needs you, close it again. {name} does the remembering.",
    ],
    items: [
      "Shared boards | Work as cards, lists or a timeline: the same data, three views. | ",
      "Automatic reports | Written on Friday, sent on Monday, understood at once. | ",
      "Reminders with manners | They come once, at the right moment, to the right person. | ",
      "Search that finds | Names, numbers, half a sentence: results while you type. | ",
      "Open interfaces | A documented API and webhooks for everything. | ",
      "Roles and rooms | Guests see their part, and nothing of yours. | ",
    ],
    values: [
      "Ready before lunch | Import a spreadsheet and the first board builds itself.",
      "One price per team | No counting of heads when a colleague only reads along.",
    ],
    story: [
      "We build slowly and release weekly. Each change is used by our own team for a month before anyone else meets it.",
    ],
    faq: [
      "Is there a free trial? | Two weeks, all features, no card.",
      "Can we host it ourselves? | On the largest plan, yes, with the same updates.",
    ],
  },
  fr: {
    label: "logiciel pour équipes",
    names: ["Tallyline", "Bureau Calme", "Overlay", "Cap Nord", "Tableau Clair"],
    headlines: [
      "{name} garde le travail au même endroit",
      "Moins de relances, plus de choses finies",
      "La façon calme de mener une équipe occupée",
      "Un écran qui sait ce qui vient",
    ],
    leads: [
      "{name} réunit l’essentiel de votre équipe, pour que personne n’ait à demander où l’on en est.",
      "On l’ouvre le matin, on voit ce qui nous attend, on le referme. {name} se souvient.",
    ],
    items: [
      "Tableaux partagés | Cartes, listes ou frise : les mêmes données, trois vues. | ",
      "Rapports automatiques | Écrits le vendredi, envoyés le lundi, compris aussitôt. | ",
      "Rappels polis | Ils viennent une fois, au bon moment, à la bonne personne. | ",
      "Une recherche qui trouve | Noms, chiffres, demi-phrases : des résultats en tapant. | ",
      "Interfaces ouvertes | Une API documentée et des webhooks pour tout. | ",
      "Rôles et espaces | Les invités voient leur part, et rien de la vôtre. | ",
    ],
    values: [
      "Prêt avant midi | Importez un tableur, le premier tableau se construit.",
      "Un prix par équipe | On ne compte pas les têtes qui ne font que lire.",
    ],
    story: [
      "Nous construisons lentement et publions chaque semaine. Chaque nouveauté sert un mois chez nous avant d’arriver chez vous.",
    ],
    faq: [
      "Y a-t-il un essai ? | Deux semaines, toutes les fonctions, sans carte.",
      "Peut-on l’héberger soi-même ? | Avec la plus grande formule, oui, et les mêmes mises à jour.",
    ],
  },
};
