import type { Trade } from "../types";

export const HAIR: Trade = {
  id: "hair",
  family: "care",
  blueprint: "local-business",
  words: [
    "hair",
    "hairdresser",
    "hair salon",
    "barber",
    "barbershop",
    "coiffeur",
    "coiffeuse",
    "coiffure",
    "salon de coiffure",
    "barbier",
  ],
  near: ["nails?", "beauty salon", "institut de beaute", "tattoo", "tatoueur", "tatoueuse"],
  palettes: ["#8a2f4d #faf5f5", "#2b2b30 #f6f4f0", "#3f5e4e #f5f5ef", "#a85b2a #fcf6ef", "#4b3f8a #f7f6fa"],
  types: ["elegant", "bold", "editorial", "modern", "quirky"],
  motifs: ["scissors", "comb", "chair", "flower", "sun", "jar"],
  en: {
    label: "hair salon",
    names: ["Parting Line", "Quiet Cut", "Salon Nine", "Loose Ends"],
    headlines: [
      "A cut that still works on day forty",
      "Hair, cut for the way you wear it{in}",
      "Sit back. We have time",
      "Good scissors, no small talk unless you like it",
    ],
    leads: [
      "{name} cuts, colours and listens{in}. Every appointment starts dry, with your hair as you really wear it.",
      "Short list, long appointments: {p1}, {p2} and honest advice.",
    ],
    items: [
      "Cut and finish | Consultation, wash, cut, and how to repeat it at home. | 58",
      "Short cut | Scissors or clippers, neck included. | 38",
      "Colour, roots | Matched by eye in daylight. | 72",
      "Highlights | Painted by hand, soft at the root. | 120",
      "Beard | Hot towel, razor, oil. | 26",
      "Children's cut | Quick, kind, with a picture book. | 24",
    ],
    values: [
      "Cut for growing out | We plan for week eight and not only for the mirror.",
      "Gentle colour | Patch-tested, low in ammonia, never left on by the clock alone.",
    ],
    story: [
      "Four chairs, north light, a playlist that changes with the weather. The kettle is always closer than the magazines.",
      "We trained in loud salons and built a quiet one.",
    ],
    faq: [
      "How long should I plan? | Fifty minutes for a cut, two to three hours for colour.",
      "Can I bring a picture? | Please do. Two are better: one you like and one you don't.",
    ],
  },
  fr: {
    label: "salon de coiffure",
    names: ["La Raie", "Coupe Calme", "Salon Neuf", "Mèche"],
    headlines: [
      "Une coupe qui tient encore au quarantième jour",
      "Des cheveux coupés comme vous les portez{in}",
      "Installez-vous. On a le temps",
      "De bons ciseaux, le silence si vous voulez",
    ],
    leads: [
      "{name} coupe, colore et écoute{in}. Chaque rendez-vous commence à sec, avec vos cheveux de tous les jours.",
      "Une courte carte, de longs rendez-vous, des conseils francs.",
    ],
    items: [
      "Coupe et coiffage | Échange, shampooing, coupe, et comment refaire chez soi. | 52",
      "Coupe courte | Ciseaux ou tondeuse, nuque comprise. | 32",
      "Couleur racines | Accordée à l’œil, à la lumière du jour. | 65",
      "Balayage | Peint à la main, doux à la racine. | 110",
      "Barbe | Serviette chaude, rasoir, huile. | 24",
      "Coupe enfant | Rapide, douce, avec un livre d’images. | 20",
    ],
    values: [
      "Coupé pour repousser | Nous pensons à la huitième semaine, pas seulement au miroir.",
      "Une couleur douce | Testée sur la peau, pauvre en ammoniaque, jamais au chronomètre seul.",
    ],
    story: [
      "Quatre fauteuils, une lumière du nord, une musique qui suit le temps. La bouilloire est plus près que les magazines.",
      "Nous avons appris dans des salons bruyants et bâti un salon calme.",
    ],
    faq: [
      "Combien de temps prévoir ? | Cinquante minutes pour une coupe, deux à trois heures pour une couleur.",
      "Puis-je apporter une photo ? | Oui. Deux, c’est mieux : une que vous aimez, une que vous n’aimez pas.",
    ],
  },
};
