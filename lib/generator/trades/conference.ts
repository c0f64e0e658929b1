import type { Trade } from "../types";

export const CONFERENCE: Trade = {
  id: "conference",
  family: "event",
  blueprint: "event",
  words: [
    "conference",
    "conferences?",
    "summit",
    "sommet",
    "meetup",
    "hackathon",
    "workshops?",
    "ateliers?",
    "colloque",
    "seminar",
    "seminaire",
    "event",
    "evenement",
    "trade fair",
    "salon professionnel",
    "talks?",
  ],
  palettes: ["#c8102e #f7f5f1", "#3b2fd0", "#0b6e4f #f3f7f2", "#d9480f", "#17181c #f4f3ef"],
  types: ["bold", "grotesk", "tech", "editorial", "quirky"],
  motifs: ["mic", "speech", "ticket", "globe", "book", "sun"],
  en: {
    label: "conference",
    names: ["Openframe", "Fieldwork", "Common Ground", "Longform"],
    headlines: [
      "Two days of people who build things",
      "Good talks, long breaks{in}",
      "One room. One track. Many questions",
      "Come with a problem, leave with three answers",
    ],
    leads: [
      "{name} brings together people who work on {p1}, {p2} and what comes after{in}.",
      "Short talks, hands-on sessions and the kind of corridor that makes a conference worth it.",
    ],
    items: [
      "Opening conversation | Two people, one disagreement, an open microphone. | ",
      "What we got wrong | Lessons from projects that did not go to plan. | ",
      "Hands-on session | Bring a laptop or a notebook, leave with a result. | ",
      "Lightning round | Eight ideas, five minutes each. | ",
      "Tools in the open | Demonstrations you can touch, no slides allowed. | ",
      "Walk and talk | Groups of four, one question, a lap around the block. | ",
      "Closing panel | What changes on Monday morning. | ",
      "Dinner together | Long tables, no seating plan. | ",
    ],
    values: [
      "Speakers stay | Everyone on stage is there all day. Ask them at lunch.",
      "Notes for all | Shared minutes, written during the talk, corrected after it.",
    ],
    story: [
      "The first edition had forty chairs and one projector. The number of chairs grew; the idea stayed in one room.",
    ],
    faq: [
      "Who is it for? | People who do the work, whatever their title says.",
      "Can I propose a talk? | Please do. Half a page is enough.",
    ],
  },
  fr: {
    label: "conférence",
    names: ["Cadre Ouvert", "Terrain", "Lieu Commun", "Longue Forme"],
    headlines: [
      "Deux jours avec des gens qui font",
      "De bonnes interventions, de longues pauses{in}",
      "Une salle. Un fil. Beaucoup de questions",
      "Venez avec un problème, repartez avec trois réponses",
    ],
    leads: [
      "{name} réunit{in} celles et ceux qui travaillent le sujet, et ce qui vient après.",
      "Des interventions courtes, des ateliers, et ce genre de couloir qui fait la valeur d’une rencontre.",
    ],
    items: [
      "Conversation d’ouverture | Deux personnes, un désaccord, un micro ouvert. | ",
      "Ce que nous avons raté | Les leçons de projets qui ont dévié. | ",
      "Atelier pratique | Apportez un ordinateur ou un carnet, repartez avec un résultat. | ",
      "Tour éclair | Huit idées, cinq minutes chacune. | ",
      "Outils à découvert | Des démonstrations à toucher, sans diapositives. | ",
      "Marcher et parler | Par quatre, une question, un tour du quartier. | ",
      "Table ronde finale | Ce qui change lundi matin. | ",
      "Dîner ensemble | De longues tables, pas de plan. | ",
    ],
    values: [
      "Les intervenants restent | Toutes les personnes sur scène sont là la journée. Posez vos questions à midi.",
      "Des notes pour tous | Prises pendant, corrigées après.",
    ],
    story: [
      "La première édition comptait quarante chaises et un projecteur. Les chaises ont augmenté, l’idée est restée dans une seule salle.",
    ],
    faq: [
      "À qui s’adresse la rencontre ? | À celles et ceux qui font le travail, quel que soit leur titre.",
      "Puis-je proposer une intervention ? | Bien sûr. Une demi-page suffit.",
    ],
  },
};
