import type { Trade } from "../../types";
import { COFFEE } from "../coffee";
import { WINE } from "../wine";
import { niche } from "./niche";

const TEA = niche(
  COFFEE,
  {
    id: "tea",
    words: [
      "tea",
      "tea ?house",
      "tea ?room",
      "tea shop",
      "the vert",
      "salon de the",
      "maison de the",
      "matcha",
      "oolong",
      "herbal teas?",
      "tisanes?",
      "infusions?",
    ],
    palettes: ["#4a6b3a #f7f8f0", "#7a4b2a #fbf6ef", "#2f6160 #f3f8f6", "#8a3b52 #fcf5f5"],
    types: ["serif", "elegant", "quirky", "editorial"],
    motifs: ["teapot", "leaf", "cup", "jar", "cake", "lemon"],
  },
  {
    label: "tea house",
    headlines: [
      "Leaves, water, time",
      "A second pot is always possible",
      "Sit down while it steeps{in}",
      "Tea, poured without hurry",
    ],
    leads: [
      "{name} pours {p1}, {p2} and whatever the season suggests{in}.",
      "{name}: leaf teas{in}, a quiet room and water at the right temperature.",
    ],
    items: [
      "Oolong | Rolled leaves that open over several pours. | 9",
      "First-flush green | Fresh, grassy, at its best in spring. | 11",
      "Smoked black | Pine, depth, a little milk if you like. | 8",
      "Matcha | Whisked to order, with something sweet beside it. | 14",
      "Verbena and mint | No caffeine, all evening. | 7",
      "Jasmine pearls | Hand-rolled, to be watched as much as drunk. | 12",
      "Glass teapot | Small enough for one, large enough for two. | 28",
      "Tasting box | Five teas, a few cups of each. | 24",
    ],
    values: [
      "Whole leaves | They need room to open, so the pots are generous.",
      "Water matters | Each tea has its temperature and its minutes, written on the tin.",
    ],
  },
  {
    label: "salon de thé",
    headlines: [
      "Des feuilles, de l’eau, du temps",
      "On peut toujours refaire infuser",
      "Asseyez-vous pendant qu’il infuse{in}",
      "Le thé, sans se presser",
    ],
    leads: [
      "{name} sert {p1}, {p2} et ce que suggère la saison{in}.",
      "{name} : des thés en feuilles{in}, une salle calme et de l’eau à la bonne température.",
    ],
    items: [
      "Oolong | Des feuilles roulées qui s’ouvrent au fil des infusions. | 9",
      "Vert de printemps | Frais, herbacé, au mieux de sa saison. | 11",
      "Noir fumé | Du pin, de la profondeur, un nuage de lait si l’on veut. | 8",
      "Matcha | Battu à la demande, une douceur à côté. | 14",
      "Verveine et menthe | Sans théine, pour toute la soirée. | 7",
      "Perles de jasmin | Roulées à la main, à regarder autant qu’à boire. | 12",
      "Théière en verre | Assez petite pour un, assez grande pour deux. | 28",
      "Coffret découverte | Cinq thés, quelques tasses de chacun. | 24",
    ],
    values: [
      "Des feuilles entières | Elles ont besoin de place, nos théières sont généreuses.",
      "L’eau compte | Chaque thé a sa température et ses minutes, notées sur la boîte.",
    ],
  },
);

const BIKE_CAFE = niche(
  COFFEE,
  {
    id: "bike-cafe",
    words: ["bike cafe", "cycle cafe", "cycling cafe", "velo[- ]?cafe", "cafe[- ]?velo", "cafe velos?", "bicycle cafe"],
    blueprint: "local-business",
    motifs: ["bike", "cup", "wrench", "cake", "gear", "bean"],
  },
  {
    label: "bike café",
    headlines: [
      "Coffee first, then the derailleur",
      "Park the bike, keep the helmet hair",
      "Two wheels, one good espresso{in}",
      "Repairs in one corner, cake in the other",
    ],
    leads: [
      "{name} pours coffee and trues wheels{in}, often at the same time.",
      "Drop off the bike, sit down, watch it being put right: {name}{in}.",
    ],
    items: [
      "Espresso | Short, round, on its own. | 2.5",
      "Flat white | Two shots, milk like silk. | 3.8",
      "Cake of the day | Asked about before the ride is over. | 4",
      "Puncture, while you wait | A new tube and a coffee's worth of time. | 15",
      "Brakes and gears | Adjusted, cleaned, tested round the block. | 35",
      "Ride breakfast | Eggs, bread, fruit: enough for the hills. | 11",
    ],
  },
  {
    label: "café vélo",
    headlines: [
      "D’abord un café, ensuite le dérailleur",
      "Posez le vélo, gardez le sourire",
      "Deux roues, un bon expresso{in}",
      "Un coin pour réparer, l’autre pour goûter",
    ],
    leads: [
      "{name} sert du café et dévoile des roues{in}, souvent en même temps.",
      "Déposez le vélo, asseyez-vous, regardez-le se faire soigner : {name}{in}.",
    ],
    items: [
      "Expresso | Court, rond, tout seul. | 2",
      "Flat white | Deux expressos, un lait soyeux. | 3.5",
      "Gâteau du jour | On en parle avant la fin de la sortie. | 4",
      "Crevaison, sur place | Une chambre neuve, le temps d’un café. | 14",
      "Freins et vitesses | Réglés, nettoyés, essayés autour du pâté de maisons. | 32",
      "Petit déjeuner de route | Œufs, pain, fruits : de quoi passer les côtes. | 10",
    ],
  },
);

const WINE_BAR = niche(
  WINE,
  {
    id: "wine-bar",
    family: "table",
    blueprint: "restaurant",
    words: ["wine bar", "bar a vins?", "natural wine bar", "cave a manger"],
    motifs: ["glass", "bottle", "grapes", "cheese", "plate", "candle"],
  },
  {
    label: "wine bar",
    headlines: [
      "One more glass, one more plate",
      "Open bottles, low light{in}",
      "Stay for the second glass{in}",
      "Good wine deserves something to eat",
    ],
    leads: [
      "{name} opens bottles{in} and puts small plates beside them.",
      "Wines by the glass, a few plates, somebody to ask: {name}{in}.",
    ],
    items: [
      "White by the glass | Fresh, saline, a good way in. | 7",
      "Red by the glass | Light and served a little cool. | 7",
      "Orange by the glass | For the curious. | 8",
      "Cheese, three kinds | With bread and something sharp. | 13",
      "Cured meats | Sliced when you ask. | 14",
      "Anchovies, butter, toast | Three things that belong together. | 9",
      "Beans, herbs, lemon | Warm, with good oil. | 8",
      "Chocolate and salt | With the last sip. | 6",
    ],
  },
  {
    label: "bar à vins",
    headlines: [
      "Encore un verre, encore une assiette",
      "Des bouteilles ouvertes, une lumière basse{in}",
      "Restez pour le deuxième verre{in}",
      "Un bon vin appelle quelque chose à manger",
    ],
    leads: [
      "{name} ouvre des bouteilles{in} et pose de petites assiettes à côté.",
      "Des vins au verre, quelques assiettes, quelqu’un à qui demander : {name}{in}.",
    ],
    items: [
      "Blanc au verre | Frais, salin, une bonne entrée. | 6",
      "Rouge au verre | Léger, servi un peu frais. | 6",
      "Orange au verre | Pour les curieux. | 7",
      "Fromages, trois sortes | Du pain, et quelque chose de vif. | 12",
      "Charcuteries | Tranchées à la demande. | 13",
      "Anchois, beurre, pain grillé | Trois choses faites pour s’entendre. | 9",
      "Haricots, herbes, citron | Tièdes, avec une bonne huile. | 8",
      "Chocolat et sel | Avec la dernière gorgée. | 6",
    ],
  },
);

/** Counters and bars that are close to a trade of the bank and not the same. */
export const COUNTER_NICHES: readonly Trade[] = [TEA, BIKE_CAFE, WINE_BAR];
