import type { Trade } from "../types";

export const WINE: Trade = {
  id: "wine",
  family: "shop",
  blueprint: "online-store",
  words: [
    "wine",
    "winery",
    "vineyard",
    "cave a vins?",
    "caviste",
    "vins?",
    "vigneron",
    "domaine viticole",
    "cider",
    "cidre",
  ],
  palettes: ["#6d1f3c #faf5f3", "#2f5a3a #f6f6ef", "#8a3b12 #fcf6ee", "#3a2a55 #f7f5f8"],
  types: ["elegant", "editorial", "serif", "classic"],
  motifs: ["bottle", "glass", "grapes", "cheese", "leaf", "candle"],
  en: {
    label: "wine shop",
    names: ["Second Glass", "Root & Vine", "The Open Cork", "Low Cellar"],
    headlines: [
      "Wines made by people, not by laboratories",
      "Tell us what you are cooking",
      "A bottle with something to say{in}",
      "Low shelves, long conversations",
    ],
    leads: [
      "{name} keeps a cellar of growers we have visited{in}, from Tuesday bottles to ones worth waiting for.",
      "Say what is on the stove and what you would like to spend. We find the bottle.",
    ],
    items: [
      "Everyday red | Bright fruit, light tannin, good with nearly everything. | 11",
      "Chalky white | Salt, lemon peel, a long clean line. | 14",
      "Pet-nat rosé | Cloudy, dry, gone in half an hour. | 17",
      "Cellar red | Dark and patient. Open it two hours early. | 29",
      "Mixed case of six | Two reds, two whites, one bubble, one surprise. | 84",
      "Vermouth | Made by a winemaker, drunk with ice and orange. | 22",
      "Cheese for the bottle | Three pieces, chosen to match. | 18",
      "Tasting evening | Six glasses, bread, and the story behind each. | 38",
    ],
    values: [
      "Farmed by hand | Low yields, living soil, as little sulphur as the wine will bear.",
      "Tasted blind first | The label comes off before we decide.",
      "Honest about price | Ask for something good at the price you have in mind.",
    ],
    story: [
      "Twice a year we close for a week and drive to the cellars. Most of what is on the shelf was tasted next to the barrel.",
      "We sell what we drink, which is why the shelf changes and the advice doesn't.",
    ],
    faq: [
      "How should I store a bottle? | Lying down, in the dark, away from the stove. A cupboard on the north side is fine.",
      "Do you lend glasses for parties? | Yes, with any order of twelve bottles. Bring them back unwashed.",
    ],
  },
  fr: {
    label: "cave à vins",
    names: ["Second Verre", "Le Bouchon Libre", "Racine & Vigne", "La Cave Basse"],
    headlines: [
      "Des vins faits par des gens",
      "Dites-nous ce que vous cuisinez",
      "Une bouteille qui a quelque chose à dire{in}",
      "Étagères basses, longues conversations",
    ],
    leads: [
      "{name} garde en cave des vignerons que nous avons rencontrés{in}, du vin du mardi à celui qu’on attend.",
      "Dites ce qui mijote et ce que vous voulez dépenser. Nous trouvons la bouteille.",
    ],
    items: [
      "Rouge de tous les jours | Fruit vif, tanin léger, à l’aise avec presque tout. | 9.5",
      "Blanc de craie | Sel, zeste de citron, une ligne longue et nette. | 13",
      "Rosé pétillant naturel | Trouble, sec, bu en une demi-heure. | 15",
      "Rouge de garde | Sombre et patient. À ouvrir deux heures avant. | 27",
      "Carton de six | Deux rouges, deux blancs, une bulle, une surprise. | 78",
      "Vermouth | Fait par un vigneron, bu avec glace et orange. | 19",
      "Fromages pour la bouteille | Trois morceaux choisis pour l’accord. | 16",
      "Soirée de dégustation | Six verres, du pain, et l’histoire de chacun. | 35",
    ],
    values: [
      "Cultivés à la main | De petits rendements, un sol vivant, aussi peu de soufre que le vin le permet.",
      "Goûtés à l’aveugle | L’étiquette se cache avant que l’on décide.",
      "Francs sur le prix | Il y a toujours quelque chose de bon sous les douze.",
    ],
    story: [
      "Deux fois par an, nous fermons une semaine pour rouler jusqu’aux caves. Presque tout ce qui est en rayon a été goûté près du fût.",
      "Nous vendons ce que nous buvons : le rayon change, le conseil non.",
    ],
    faq: [
      "Comment garder une bouteille ? | Couchée, dans le noir, loin du four. Un placard au nord convient.",
      "Prêtez-vous des verres ? | Oui, pour toute commande de douze bouteilles. Rapportez-les sans les laver.",
    ],
  },
};
