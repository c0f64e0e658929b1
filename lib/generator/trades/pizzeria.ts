import type { Trade } from "../types";

export const PIZZERIA: Trade = {
  id: "pizzeria",
  family: "table",
  blueprint: "restaurant",
  words: ["pizza", "pizzeria", "neapolitan", "napolitaine"],
  palettes: ["#b3261e #fff7f0", "#2f6b3c #fbf8ee", "#c2570c #fff6ea", "#1d4e5f #f7f6ef"],
  types: ["bold", "quirky", "serif", "rounded", "geometric"],
  motifs: ["pizza", "tomato", "leaf", "glass", "bottle", "cheese"],
  en: {
    label: "pizzeria",
    names: ["Forno Nove", "Doppio Zero", "Ninety Seconds", "Sale Grosso"],
    headlines: [
      "Ninety seconds in a very hot oven",
      "Dough that slept for two days",
      "Flour, fire, tomato{in}",
      "Pull up a chair, tear off a piece",
    ],
    leads: [
      "{name} bakes pizza{in} on dough that rises for forty-eight hours, in an oven that never cools.",
      "Come for {p1}; order {p2} for the middle of the table.",
    ],
    items: [
      "Margherita | Tomato, mozzarella, basil. The one we are judged by. | 11",
      "Marinara | Tomato, garlic, oregano, no cheese and no regrets. | 9",
      "Nduja and honey | Soft, hot sausage, smoked cheese, a thread of honey. | 15",
      "Potato and rosemary | White pizza, thin slices, crisp edges. | 13",
      "Burrata, tomatoes | Torn open at the table, with good oil. | 12",
      "Tagliatelle, slow ragù | Fresh pasta, four hours of sauce. | 16",
      "Seasonal salad | Bitter leaves, lemon, shaved cheese. | 8",
      "Tiramisù | From the big tray, with strong coffee. | 7",
    ],
    values: [
      "Two days of dough | Long, cold rising makes a crust that is light and keeps nobody awake.",
      "Wood, then nothing else | The oven is lit in the morning and carries us through the night.",
      "Tomatoes with a name | One growing region, crushed by hand.",
    ],
    story: [
      "The oven came in pieces and was built where it stands. It weighs as much as a small van and sets the rhythm of the house.",
      "We weigh the dough, stretch it by hand and stop there. Rolling pins are for other things.",
    ],
    faq: [
      "Is there a gluten-free base? | We don't bake one: there is too much flour in the air. The burrata, the salads and the desserts are safe to discuss.",
      "Can I take pizza away? | Write or ask at the counter. On busy evenings, order ahead.",
    ],
  },
  fr: {
    label: "pizzeria",
    names: ["Forno Nove", "Double Zéro", "Quatre-Vingt-Dix Secondes", "Sale Grosso"],
    headlines: [
      "Quatre-vingt-dix secondes dans un four brûlant",
      "Une pâte qui a dormi deux jours",
      "Farine, feu, tomate{in}",
      "Prenez une chaise, déchirez un morceau",
    ],
    leads: [
      "{name} cuit ses pizzas{in} sur une pâte qui lève quarante-huit heures, dans un four qui ne refroidit jamais.",
      "On vient pour la première pizza de la carte, on en commande une autre pour le milieu de la table.",
    ],
    items: [
      "Margherita | Tomate, mozzarella, basilic. Celle sur laquelle on nous juge. | 10.5",
      "Marinara | Tomate, ail, origan, sans fromage et sans regret. | 9",
      "Nduja et miel | Saucisse douce et piquante, fromage fumé, un fil de miel. | 14.5",
      "Pomme de terre et romarin | Pizza blanche, fines tranches, bords croustillants. | 13",
      "Burrata, tomates | Ouverte à table, avec une bonne huile. | 12",
      "Tagliatelle, ragù lent | Pâtes fraîches, quatre heures de sauce. | 16",
      "Salade de saison | Feuilles amères, citron, copeaux de fromage. | 8",
      "Tiramisù | Du grand plat, au café serré. | 7",
    ],
    values: [
      "Deux jours de pâte | Une levée longue et froide donne une croûte légère qui laisse dormir.",
      "Du bois, rien d’autre | Le four s’allume le matin et nous porte jusqu’à la nuit.",
      "Des tomates qui ont un nom | Une seule région, écrasées à la main.",
    ],
    story: [
      "Le four est arrivé en morceaux et a été monté sur place. Il pèse autant qu’une camionnette et donne le rythme de la maison.",
      "La pâte est pesée, étirée à la main, et c’est tout. Les rouleaux servent à autre chose.",
    ],
    faq: [
      "Avez-vous une pâte sans gluten ? | Non : trop de farine vole ici. La burrata, les salades et les desserts peuvent se discuter.",
      "Peut-on emporter ? | Demandez au comptoir ou par message. Les soirs chargés, commandez à l’avance.",
    ],
  },
};
