import type { Trade } from "../types";

export const VEGETARIAN: Trade = {
  id: "vegetarian",
  family: "table",
  blueprint: "restaurant",
  words: [
    "vegan",
    "vegetarian",
    "vegetarien",
    "vegetarienne",
    "vegetal",
    "plant[- ]based",
    "salad",
    "healthy",
    "brunch",
  ],
  palettes: ["#3a6b35 #f7f8ef", "#c0571b #fff7ec", "#7a3b69 #fbf5f9", "#0f6b63 #f2f8f5"],
  types: ["rounded", "quirky", "geometric", "serif"],
  motifs: ["leafbowl", "pepper", "lemon", "tomato", "bowl", "leaf"],
  en: {
    label: "kitchen",
    names: ["Green Hour", "Second Helping", "Root Kitchen", "Plenty"],
    headlines: [
      "Vegetables that don't apologise",
      "Bright plates, warm bread{in}",
      "Spice, smoke, lemon, and a place to sit",
      "Lunch that keeps you awake",
    ],
    leads: [
      "{name} cooks {p1}, {p2} and whatever the market insists on{in}.",
      "Big flavours, small waste, and a table that fills up with plates.",
    ],
    items: [
      "Charred cauliflower | Tahini, pickled onion, a fistful of herbs. | 13",
      "Chickpeas, tomato, cumin | Slow, soft and deeply red, with flatbread. | 12",
      "Market bowl | Grains, five vegetables, one sharp dressing. | 14",
      "Mushroom tacos | Smoked, crisp at the edges, lime on the side. | 12",
      "Green shakshuka | Eggs, spinach, feta, toast. | 13",
      "Aubergine, miso, sesame | Grilled until it gives in. | 14",
      "Lemon posset | Three ingredients, one clean taste. | 7",
      "Kombucha on tap | Brewed in the cellar, changes weekly. | 5",
    ],
    values: [
      "The whole vegetable | Leaves, stalks and peel find their way onto the plate.",
      "Spices ground here | Toasted in the morning, gone by night.",
      "Plates to share | Order a few, put them in the middle.",
    ],
    story: [
      "We cook with a lot of acid, a lot of herbs and very little fuss. It started as lunch for friends who were tired of side dishes.",
      "Two growers plant for us. When they have too much of something, it becomes the special.",
    ],
    faq: [
      "Is everything vegan? | Most of it. Eggs and cheese are marked and can usually be left out.",
      "Can I come with a dog? | To the tables outside, yes. There is a bowl of water by the door.",
    ],
  },
  fr: {
    label: "cantine",
    names: ["L’Heure Verte", "Seconde Assiette", "Racines", "Plein Bol"],
    headlines: [
      "Des légumes qui ne s’excusent pas",
      "Assiettes vives, pain chaud{in}",
      "Épices, fumée, citron, et de quoi s’asseoir",
      "Un déjeuner qui tient éveillé",
    ],
    leads: [
      "{name} cuisine {p1}, {p2} et tout ce que le marché impose{in}.",
      "De grands goûts, peu de restes, et une table qui se couvre d’assiettes.",
    ],
    items: [
      "Chou-fleur brûlé | Tahini, oignon mariné, une poignée d’herbes. | 12",
      "Pois chiches, tomate, cumin | Lents, fondants, très rouges, avec une galette. | 11",
      "Bol du marché | Céréales, cinq légumes, une sauce vive. | 13",
      "Tacos aux champignons | Fumés, croustillants, citron vert à côté. | 11.5",
      "Chakchouka verte | Œufs, épinards, feta, pain grillé. | 12.5",
      "Aubergine, miso, sésame | Grillée jusqu’à ce qu’elle cède. | 13",
      "Crème au citron | Trois ingrédients, un goût net. | 6.5",
      "Kombucha pression | Brassé à la cave, change chaque semaine. | 4.5",
    ],
    values: [
      "Le légume entier | Feuilles, tiges et peaux trouvent le chemin de l’assiette.",
      "Des épices moulues ici | Torréfiées le matin, finies le soir.",
      "À partager | Commandez-en plusieurs, posez-les au milieu.",
    ],
    story: [
      "Nous cuisinons avec beaucoup d’acide, beaucoup d’herbes et très peu de manières. Au début, c’était le déjeuner d’amis las des garnitures.",
      "Deux maraîchers plantent pour nous. Quand ils ont trop de quelque chose, cela devient le plat du jour.",
    ],
    faq: [
      "Tout est-il végétal ? | Presque. Œufs et fromages sont signalés et s’enlèvent souvent.",
      "Puis-je venir avec un chien ? | Aux tables du dehors, oui. Une gamelle d’eau attend près de la porte.",
    ],
  },
};
