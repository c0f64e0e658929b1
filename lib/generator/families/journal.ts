import type { FamilyText, Lang } from "../types";

/** Blogs and journals. */
export const JOURNAL: Record<Lang, FamilyText> = {
  en: {
    itemsTitle: ["What you will read here", "Subjects", "The shelves", "Regular columns"],
    valuesTitle: ["How this is written", "House rules", "Before anything is published", "What to expect"],
    stepsTitle: ["How an article comes about", "From note to page", "Slow by design"],
    storyTitle: ["Who writes here", "Why this journal", "A notebook, opened"],
    faqTitle: ["For readers", "Asked by letter", "A few answers"],
    contactTitle: ["Write to the editor", "Send a question", "Letters"],
    contactLead: [
      "Questions, corrections, a good recipe for a rainy Sunday: all letters are read.",
      "If something here is wrong, please say so. Corrections are printed.",
    ],
    ctaTitle: ["Read the next one first", "Stay for the quiet ones", "A letter when there is something to say"],
    ctaLead: [
      "New articles by email when they are ready, and never more often.",
      "No tracking, no tricks: a letter, and a link to leave.",
    ],
    cta: ["Write to us", "Get the letter", "Send a question"],
    itemsWord: "Subjects",
    values: [
      "Tried before told | Nothing is recommended here that has not been done at least twice.",
      "No sponsored words | What is praised was paid for by the writer.",
      "Long enough, not longer | Most articles take the time of one cup of tea.",
      "Corrected in the open | Mistakes are marked and dated, never quietly removed.",
    ],
    steps: [
      "A note | Every piece begins as a line in a notebook. || A test | It is tried, repeated and doubted. || A draft | Written by hand, shortened on the screen. || A page | Published when it is ready.",
    ],
    faq: [
      "How often is there something new? | When it is ready, and not before.",
      "May I quote an article? | Yes, with the name and a link.",
      "Can I suggest a subject? | Please do. Many of the best pieces began as a reader's letter.",
      "Do you accept guest articles? | Rarely, and only from people who have done the thing themselves.",
    ],
    story: [
      "{name} is a notebook that got out of hand. It collects what worked, what didn't and what was learned on the way.",
      "There is no schedule and no sponsor. That leaves room for subjects that take a season to understand.",
    ],
    itemTexts: [
      "Notes on {item}, from practice and not from theory.",
      "{item}, step by step, with the mistakes left in.",
      "What we learned about {item} the slow way.",
      "{item} for beginners, without talking down.",
      "A closer look at {item}.",
      "Tools and habits for {item}.",
    ],
  },
  fr: {
    itemsTitle: ["Ce que vous lirez ici", "Les sujets", "Les rayons", "Les rubriques"],
    valuesTitle: ["Comment c’est écrit", "Les règles de la maison", "Avant de publier", "À quoi s’attendre"],
    stepsTitle: ["Comment naît un article", "De la note à la page", "Lentement, exprès"],
    storyTitle: ["Qui écrit ici", "Pourquoi ce journal", "Un carnet, ouvert"],
    faqTitle: ["Pour les lecteurs", "Demandé par lettre", "Quelques réponses"],
    contactTitle: ["Écrire à la rédaction", "Poser une question", "Courrier"],
    contactLead: [
      "Questions, corrections, une bonne recette pour dimanche pluvieux : toutes les lettres sont lues.",
      "Une erreur ? Dites-le. Les corrections sont publiées.",
    ],
    ctaTitle: ["Lire le prochain en premier", "Rester pour les plus calmes", "Une lettre quand il y a de quoi"],
    ctaLead: [
      "Les nouveaux articles par e-mail quand ils sont prêts, jamais plus souvent.",
      "Ni suivi ni ruse : une lettre, et un lien pour partir.",
    ],
    cta: ["Nous écrire", "Recevoir la lettre", "Poser une question"],
    itemsWord: "Sujets",
    values: [
      "Essayé avant d’être dit | Rien n’est recommandé ici qui n’ait été fait au moins deux fois.",
      "Aucun mot payé | Ce qui est loué ici a été acheté par qui l’écrit.",
      "Assez long, pas davantage | La plupart des articles durent le temps d’une tasse de thé.",
      "Corrigé au grand jour | Les erreurs sont signalées et datées, jamais effacées en silence.",
    ],
    steps: [
      "Une note | Chaque texte commence par une ligne dans un carnet. || Un essai | On essaie, on recommence, on doute. || Un brouillon | Écrit à la main, raccourci à l’écran. || Une page | Publiée quand elle est prête.",
    ],
    faq: [
      "À quel rythme paraissent les articles ? | Quand ils sont prêts, pas avant.",
      "Puis-je citer un article ? | Oui, avec le nom et un lien.",
      "Puis-je proposer un sujet ? | Bien sûr. Beaucoup des meilleurs textes sont nés d’une lettre.",
      "Publiez-vous des invités ? | Rarement, et seulement qui a fait la chose soi-même.",
    ],
    story: [
      "{name} est un carnet qui a débordé. On y trouve ce qui a marché, ce qui n’a pas marché et ce que l’on a appris en chemin.",
      "Ni calendrier ni commanditaire : il reste de la place pour les sujets qui demandent une saison.",
    ],
    itemTexts: [
      "Des notes tirées de la pratique plus que de la théorie.",
      "Pas à pas, avec les erreurs laissées en place.",
      "Ce que nous avons appris lentement.",
      "Pour débuter, sans condescendance.",
      "Un regard de plus près.",
      "Des outils et des habitudes.",
    ],
  },
};
