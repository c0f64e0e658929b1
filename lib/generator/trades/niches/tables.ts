import type { Trade } from "../../types";
import { BISTRO } from "../bistro";
import { VEGETARIAN } from "../vegetarian";
import { niche } from "./niche";

const ITALIAN = niche(
  BISTRO,
  {
    id: "italian",
    words: [
      "italian",
      "italiens?",
      "italiennes?",
      "trattoria",
      "osteria",
      "pasta",
      "pates fraiches",
      "pates",
      "fresh pasta",
      "gnocchi",
      "ravioli",
    ],
    palettes: ["#8a2f1d #fbf6ec", "#35603f #f8f7ec", "#7a5212 #fcf7ea", "#6b2340 #faf5f3"],
    motifs: ["pasta", "tomato", "bottle", "cheese", "leaf", "glass"],
  },
  {
    label: "Italian restaurant",
    headlines: [
      "Pasta rolled by hand, sauce that took its time",
      "Flour, eggs, and somebody who knows when to stop",
      "The long table{in}, the Italian way",
      "A plate of pasta and a reason to stay",
    ],
    leads: [
      "{name} cooks {p1} and {p2}{in}, in a room where nobody looks at the clock.",
      "{name} is an Italian kitchen{in}: fresh pasta, a few sauces, good bottles.",
    ],
    items: [
      "Tagliatelle, slow ragù | Fresh egg pasta, meat cooked down until it is sauce. | 16",
      "Ravioli, ricotta and lemon | Butter, sage, and little else. | 15",
      "Gnocchi, tomato and basil | Potato, light as we can make it. | 14",
      "Cacio e pepe | Pecorino, pepper, pasta water. | 14",
      "Burrata and tomatoes | Good oil, bread on the side. | 12",
      "Vitello tonnato | Cold veal, tuna sauce, capers. | 14",
      "Tiramisù | With strong coffee, from the big tray. | 7",
      "Panna cotta | Cream, vanilla, the fruit of the month. | 7",
    ],
    values: [
      "Rolled in the house | The dough is flour and eggs, and hands that know the feel of it.",
      "Sauces on a low flame | Some things are only good slowly.",
    ],
  },
  {
    label: "restaurant italien",
    headlines: [
      "Des pâtes faites à la main, une sauce qui a pris son temps",
      "De la farine, des œufs et du savoir-faire",
      "La grande tablée{in}, à l’italienne",
      "Une assiette de pâtes, une raison de rester",
    ],
    leads: [
      "Chez nous{in}, {p1}, {p2} et une salle où personne ne regarde l’heure.",
      "{name}, une cuisine italienne{in} : des pâtes fraîches, quelques sauces, de bonnes bouteilles.",
    ],
    items: [
      "Tagliatelle, ragù lent | Pâtes fraîches aux œufs, viande mijotée jusqu’à devenir sauce. | 16",
      "Ravioli ricotta et citron | Beurre, sauge, et presque rien d’autre. | 15",
      "Gnocchi, tomate et basilic | De la pomme de terre, aussi légère que possible. | 14",
      "Cacio e pepe | Pecorino, poivre, eau de cuisson. | 14",
      "Burrata et tomates | Une bonne huile, du pain à côté. | 12",
      "Vitello tonnato | Veau froid, sauce au thon, câpres. | 14",
      "Tiramisù | Au café serré, servi du grand plat. | 7",
      "Panna cotta | Crème, vanille, le fruit du mois. | 7",
    ],
    values: [
      "Étalées à la maison | La pâte, c’est de la farine, des œufs et des mains qui la connaissent.",
      "Des sauces à feu doux | Certaines choses ne sont bonnes que lentement.",
    ],
  },
);

const BURGER = niche(
  VEGETARIAN,
  {
    id: "burger",
    words: [
      "burgers?",
      "burger (place|bar|joint)",
      "vegan burgers?",
      "smash burgers?",
      "burger vegan",
      "burgers? vegetal",
      "burgers? vegetaux",
    ],
    palettes: ["#b3391c #fff6ec", "#2c6b3d #f6f8ec", "#8a5a00 #fff8e6", "#5b2a86 #faf6fd"],
    types: ["bold", "quirky", "rounded", "geometric"],
    motifs: ["burger", "fries", "tomato", "leaf", "pepper", "glass"],
  },
  {
    label: "burger place",
    headlines: [
      "Crisp edges, soft bun, no apologies",
      "Two hands required",
      "Burgers worth the napkins{in}",
      "Hot off the plate{in}",
    ],
    leads: [
      "{name} makes {p1}, {p2} and sauces you will want on everything{in}.",
      "{name}: burgers pressed thin, cooked hot and eaten at once{in}.",
    ],
    items: [
      "The house smash | Pressed thin, crisp at the edges, pickles, house sauce. | 11",
      "Double | The same again, on top. | 14",
      "Mushroom and miso | Deep, dark, with a leaf for conscience. | 12",
      "Hot one | Chilli, slaw, a cool sauce to put it out. | 12",
      "Fries | Salted while hot. | 4.5",
      "Loaded fries | Sauce, crunch, herbs. | 7.5",
      "Shake | Vanilla, chocolate or the one of the month. | 6",
      "Slaw | Cabbage, lemon, seeds. | 4",
    ],
    values: [
      "Cooked when you order | Nothing waits under a lamp.",
      "Sauces from scratch | Stirred here, with names on the bottles.",
    ],
  },
  {
    label: "restaurant de burgers",
    headlines: [
      "Bords croustillants, pain moelleux, aucun regret",
      "À tenir à deux mains",
      "Des burgers qui valent les serviettes{in}",
      "Tout droit de la plaque{in}",
    ],
    leads: [
      "{name} prépare {p1}, {p2} et des sauces que l’on mettrait partout{in}.",
      "{name} : des burgers pressés fin, saisis fort, mangés tout de suite{in}.",
    ],
    items: [
      "Le smash maison | Pressé fin, bords croustillants, cornichons, sauce maison. | 11",
      "Le double | Le même, par-dessus. | 14",
      "Champignon et miso | Profond, sombre, avec une feuille pour la conscience. | 12",
      "Le piquant | Piment, chou, une sauce fraîche pour l’éteindre. | 12",
      "Frites | Salées tant qu’elles sont chaudes. | 4.5",
      "Frites garnies | Sauce, croquant, herbes. | 7.5",
      "Milk-shake | Vanille, chocolat ou celui du mois. | 6",
      "Salade de chou | Chou, citron, graines. | 4",
    ],
    values: [
      "Cuit à la commande | Rien n’attend sous une lampe.",
      "Des sauces maison | Tournées ici, avec leur nom sur la bouteille.",
    ],
  },
);

const CREPERIE = niche(
  BISTRO,
  {
    id: "creperie",
    words: ["creperie", "crepes?", "galettes?", "galettes de ble noir", "buckwheat", "pancakes?"],
    palettes: ["#7a4a14 #fcf7ea", "#1f4d6b #f5f7f6", "#8a2f3a #fbf5f0", "#3f5a2a #f8f8ee"],
    motifs: ["crepe", "wheat", "glass", "bottle", "lemon", "jar"],
  },
  {
    label: "crêperie",
    headlines: [
      "Butter, buckwheat, a very hot plate",
      "Crisp at the edge, soft in the middle",
      "First a galette, then a crêpe{in}",
      "Folded four times{in}",
    ],
    leads: [
      "{name} turns {p1} on a hot plate{in}, one at a time.",
      "Buckwheat galettes, wheat crêpes and a bowl of cider: {name}{in}.",
    ],
    items: [
      "Complète | Ham, egg, cheese: the one to start with. | 9.5",
      "Mushroom and leek | Cream, chives, buckwheat. | 10.5",
      "Goat's cheese and honey | Walnuts and a few leaves. | 11",
      "Smoked fish and lemon | With a spoon of cream. | 12",
      "Butter and sugar | Nothing to add. | 4.5",
      "Salted caramel | Made in the house. | 6",
      "Chocolate and pear | Warm, dark, shared if you must. | 7",
      "Cider, by the bowl | Dry or sweet. | 4",
    ],
  },
  {
    label: "crêperie",
    headlines: [
      "Du beurre, du blé noir, une plaque bien chaude",
      "Croustillante au bord, tendre au milieu",
      "D’abord une galette, puis une crêpe{in}",
      "Pliée en quatre{in}",
    ],
    leads: [
      "{name} tourne ses galettes une à une{in}, sur une plaque brûlante.",
      "Galettes de blé noir, crêpes de froment, une bolée : {name}{in}.",
    ],
    items: [
      "Complète | Jambon, œuf, fromage : celle par laquelle on commence. | 9.5",
      "Champignons et poireau | Crème, ciboulette, blé noir. | 10.5",
      "Chèvre et miel | Des noix, quelques feuilles. | 11",
      "Poisson fumé et citron | Avec une cuillère de crème. | 12",
      "Beurre-sucre | Rien à ajouter. | 4.5",
      "Caramel au beurre salé | Fait ici. | 6",
      "Chocolat-poire | Chaude, noire, à partager s’il le faut. | 7",
      "Bolée de cidre | Brut ou doux. | 4",
    ],
  },
);

/** Places to eat that are close to a trade of the bank and not the same. */
export const TABLE_NICHES: readonly Trade[] = [ITALIAN, BURGER, CREPERIE];
