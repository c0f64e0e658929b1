import type { Trade } from "../types";

export const DENTAL: Trade = {
  id: "dental",
  family: "care",
  blueprint: "local-business",
  words: ["dent(al|ist|ists)", "dentiste", "cabinet dentaire", "orthodontist"],
  near: [
    "doctor",
    "medecin",
    "medical",
    "clinic",
    "clinique",
    "physiotherap(y|ist)",
    "kine",
    "kinesitherapeute",
    "osteopath[e]?",
    "therapist",
    "psychologist",
    "psychologue",
    "pharmacy",
    "pharmacie",
    "midwife",
    "sage-femme",
    "optician",
    "opticien",
  ],
  palettes: ["#0f6f78 #f3f8f8", "#2b5fa8 #f5f8fc", "#3d6f52 #f5f8f3", "#6a4c93 #f8f6fb"],
  types: ["modern", "rounded", "sans", "geometric"],
  motifs: ["shield", "heart", "leaf", "clock", "speech", "paw"],
  en: {
    label: "practice",
    names: ["Elm Street Practice", "Northlight Care", "The Good Practice", "Linden House"],
    headlines: [
      "Care that explains itself{in}",
      "On time, gently, and in plain words",
      "Come before it hurts",
      "A practice where questions are part of the visit",
    ],
    leads: [
      "{name} looks after you{in} with time, modern instruments and sentences you can repeat at home.",
      "From {p1} to {p2}: we say what we see, what we suggest and what can wait.",
    ],
    items: [
      "First visit | An hour to look, listen and make a plan together. | 60",
      "Check-up | Thorough, quick, with pictures you can see. | 45",
      "Urgent care | A place kept free every day. | 70",
      "Preventive care | The least spectacular and most useful thing we do. | 80",
      "Follow-up | Short, to make sure it heals. | 35",
      "Family appointment | Everyone in one afternoon. | 120",
    ],
    values: [
      "We say what can wait | Not every finding needs a treatment. You get the reasons.",
      "Fear is welcome | Tell us. We go slower, explain more and stop at a raised hand.",
    ],
    story: [
      "The waiting room has six chairs because there are rarely more than two people in it. That is what a good diary looks like.",
      "We invest in instruments that show more and hurt less, and in afternoons for learning.",
    ],
    faq: [
      "Do you see children? | Gladly, from the first visit on, with as much time as they need.",
      "What should I bring? | Your card, a list of what you take, and older findings if you have them.",
    ],
  },
  fr: {
    label: "cabinet",
    names: ["Cabinet des Tilleuls", "Le Bon Cabinet", "Maison des Ormes", "Cabinet du Nord"],
    headlines: [
      "Des soins qui s’expliquent{in}",
      "À l’heure, en douceur, en mots simples",
      "Venez avant que cela fasse mal",
      "Un cabinet où les questions font partie du soin",
    ],
    leads: [
      "{name} prend soin de vous{in} avec du temps, de bons instruments et des phrases que l’on peut répéter chez soi.",
      "Nous disons ce que nous voyons, ce que nous proposons et ce qui peut attendre.",
    ],
    items: [
      "Première visite | Une heure pour regarder, écouter, prévoir ensemble. | 50",
      "Contrôle | Complet, rapide, avec des images à voir. | 35",
      "Urgence | Une place libre chaque jour. | 60",
      "Prévention | Le moins spectaculaire et le plus utile de ce que nous faisons. | 70",
      "Suivi | Court, pour s’assurer que tout guérit. | 30",
      "Rendez-vous famille | Tout le monde en un après-midi. | 110",
    ],
    values: [
      "Dire ce qui peut attendre | Tout constat n’appelle pas un soin. Vous avez les raisons.",
      "La peur est admise | Dites-le. Nous ralentissons, expliquons et cessons au premier geste.",
    ],
    story: [
      "La salle d’attente a six chaises, car elle compte rarement plus de deux personnes. C’est à cela que ressemble un bon agenda.",
      "Nous investissons dans des instruments qui montrent plus et font moins mal, et dans des après-midi pour apprendre.",
    ],
    faq: [
      "Recevez-vous les enfants ? | Avec plaisir, dès la première visite, et le temps qu’il faut.",
      "Que faut-il apporter ? | Votre carte, la liste de vos traitements, et d’anciens examens si vous en avez.",
    ],
  },
};
