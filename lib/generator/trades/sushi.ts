import type { Trade } from "../types";

export const SUSHI: Trade = {
  id: "sushi",
  family: "table",
  blueprint: "restaurant",
  words: ["sushi", "japanese", "japonais", "japonaise", "ramen", "izakaya"],
  palettes: ["#b4282d #f8f6f2", "#1c3d5a #f5f7f7", "#29524a #f4f6f1", "#2c2c34 #f6f5f2"],
  types: ["modern", "grotesk", "editorial", "elegant"],
  motifs: ["bowl", "fish", "leaf", "plate", "bottle", "wave"],
  en: {
    label: "Japanese kitchen",
    names: ["Kumo", "Eight Seats", "Ash & Rice", "Umi Counter"],
    headlines: [
      "Rice first. Everything else follows",
      "A counter, a knife, the morning's fish",
      "Small bowls, deep broth{in}",
      "Quiet food for loud days",
    ],
    leads: [
      "{name} cooks behind an open counter{in}: warm rice, cold fish and broth that began yesterday.",
      "Sit at the counter for {p1}, or take a table and order {p2} to share.",
    ],
    items: [
      "Eight-piece nigiri | What the boat brought, on rice at body temperature. | 24",
      "Ramen in dark broth | Eighteen hours of bones, an egg, spring onion. | 15",
      "Vegetable ramen | Kombu, mushrooms, sesame, just as deep. | 14",
      "Gyoza | Pleated by hand, fried on one side only. | 8",
      "Cucumber, plum, sesame | Cold, crisp and slightly sour. | 6",
      "Grilled mackerel | Salt, fire, grated radish. | 17",
      "Chirashi | A bowl of rice with the best cuts of the day. | 22",
      "Black sesame ice cream | Nutty, not very sweet. | 6",
    ],
    values: [
      "Fish from day boats | Bought each morning, never more than we serve that evening.",
      "Rice has its own cook | Washed, rested, seasoned. It takes longer than the fish.",
      "No show | The knives are sharp, the voices low.",
    ],
    story: [
      "The counter was cut from a single tree and seats as many people as one pair of hands can serve.",
      "We cook the way we were taught: few gestures, repeated until they are right.",
    ],
    faq: [
      "Can you serve without raw fish? | Yes. A third of the menu is cooked, and as much is vegetable.",
      "Is the counter reserved? | From Thursday to Saturday, yes. Tables are kept for those who drop in.",
    ],
  },
  fr: {
    label: "table japonaise",
    names: ["Kumo", "Huit Places", "Cendre & Riz", "Comptoir Umi"],
    headlines: [
      "Le riz d’abord. Le reste suit",
      "Un comptoir, un couteau, le poisson du matin",
      "Petits bols, bouillon profond{in}",
      "Une cuisine calme pour les jours bruyants",
    ],
    leads: [
      "{name} cuisine derrière un comptoir ouvert{in} : riz tiède, poisson froid, bouillon commencé la veille.",
      "Au comptoir pour regarder, à table pour partager : la carte est la même.",
    ],
    items: [
      "Huit nigiri | Ce que le bateau a rapporté, sur un riz tiède. | 22",
      "Ramen au bouillon brun | Dix-huit heures d’os, un œuf, de la cive. | 14.5",
      "Ramen végétal | Kombu, champignons, sésame, tout aussi profond. | 13.5",
      "Gyoza | Plissés à la main, dorés d’un seul côté. | 8",
      "Concombre, prune, sésame | Froid, croquant, à peine acide. | 6",
      "Maquereau grillé | Sel, feu, radis râpé. | 16",
      "Chirashi | Un bol de riz et les plus belles coupes du jour. | 21",
      "Glace au sésame noir | Presque noisette, peu sucrée. | 6",
    ],
    values: [
      "Poisson de petits bateaux | Acheté chaque matin, jamais plus que le service du soir.",
      "Un cuisinier pour le riz | Lavé, reposé, assaisonné. Cela prend plus de temps que le poisson.",
      "Pas de spectacle | Les couteaux coupent, les voix restent basses.",
    ],
    story: [
      "Le comptoir vient d’un seul arbre et compte autant de places que deux mains peuvent servir.",
      "Nous cuisinons comme on nous l’a appris : peu de gestes, répétés jusqu’à ce qu’ils soient justes.",
    ],
    faq: [
      "Peut-on manger sans poisson cru ? | Oui. Un tiers de la carte est cuit, un autre végétal.",
      "Faut-il réserver le comptoir ? | Du jeudi au samedi, oui. Les tables restent à qui passe la porte.",
    ],
  },
};
