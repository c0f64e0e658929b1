import type { Trade } from "../../types";
import { CHOCOLATE } from "../chocolate";
import { WINE } from "../wine";
import { niche } from "./niche";

const BREWERY = niche(
  WINE,
  {
    id: "brewery",
    words: [
      "brewery",
      "craft beers?",
      "craft brewery",
      "microbrewery",
      "brasserie artisanale",
      "microbrasserie",
      "brasseurs?",
      "brasseuse",
      "beers?",
      "bieres?",
      "taproom",
    ],
    palettes: ["#9a5a00 #fff8ea", "#2f5340 #f5f7f0", "#1f3a5f #f5f5f0", "#a2351f #fbf4ee"],
    types: ["bold", "grotesk", "quirky", "geometric"],
    motifs: ["pint", "hops", "wheat", "bottle", "glass", "drop"],
  },
  {
    label: "brewery",
    headlines: [
      "Malt, hops, yeast, patience",
      "Fresh from the tank{in}",
      "Beer with a point of view",
      "Poured where it was brewed{in}",
    ],
    leads: [
      "{name} brews {p1}, {p2} and the odd experiment{in}.",
      "{name}: beer in small brews{in}, best drunk fresh and in company.",
    ],
    items: [
      "Pale | Light, bitter enough, easy to finish. | 4.5",
      "Saison | Dry, peppery, made for long tables. | 5",
      "Stout | Roast, coffee, a soft landing. | 5",
      "Sour cherry | Tart, pink, gone by autumn. | 6",
      "Lager | Slow and clear. | 4.5",
      "Mixed six | One of each, and one more of the best. | 26",
    ],
  },
  {
    label: "brasserie artisanale",
    headlines: [
      "Du malt, du houblon, de la patience",
      "Tout droit de la cuve{in}",
      "Une bière qui a son avis",
      "Servie là où elle est brassée{in}",
    ],
    leads: [
      "{name} brasse {p1}, {p2} et quelques essais{in}.",
      "{name} : de petits brassins{in}, à boire frais et à plusieurs.",
    ],
    items: [
      "Blonde | Légère, juste assez amère. | 4",
      "Saison | Sèche, poivrée, faite pour les longues tablées. | 4.5",
      "Stout | Torréfiée, du café, un atterrissage doux. | 4.5",
      "Aigre à la cerise | Vive, rose, finie à l’automne. | 5.5",
      "Lager | Lente et claire. | 4",
      "Carton de six | Une de chaque, et une de plus de la meilleure. | 24",
    ],
  },
);

const ICE_CREAM = niche(
  CHOCOLATE,
  {
    id: "ice-cream",
    blueprint: "local-business",
    words: ["ice cream", "ice cream (parlour|parlor|shop)", "gelato", "gelateria", "glacier", "glaces?", "sorbets?"],
    palettes: ["#b8325f #fff5f7", "#0f6f73 #f1faf8", "#b4531a #fff8ee", "#5a3fa0 #f9f6fd"],
    types: ["rounded", "quirky", "geometric"],
    motifs: ["cone", "lemon", "sun", "chocolate", "glass", "leaf"],
  },
  {
    label: "ice cream parlour",
    headlines: [
      "Two scoops, then a walk",
      "Cold, and made from scratch{in}",
      "The queue is part of it{in}",
      "Fruit, milk, sugar, cold",
    ],
    leads: [
      "{name} churns {p1}, {p2} and a flavour that changes with the weather{in}.",
      "{name}: ice cream churned in the shop{in}, until the tubs are empty.",
    ],
    items: [
      "Pistachio | Green only because nuts are. | 3.5",
      "Lemon sorbet | Sharp enough to wake you. | 3",
      "Dark chocolate | More cocoa than sugar. | 3.5",
      "Vanilla | With the seeds left in. | 3",
      "Strawberry | When there are strawberries. | 3.5",
      "Salted caramel | Taken one shade darker. | 3.5",
    ],
  },
  {
    label: "glacier",
    headlines: [
      "Deux boules, puis une promenade",
      "Du froid, fait ici{in}",
      "La file fait partie du plaisir{in}",
      "Du fruit, du lait, du sucre, du froid",
    ],
    leads: [
      "{name} turbine {p1}, {p2} et un parfum qui change avec le temps{in}.",
      "{name} : des glaces turbinées sur place{in}, jusqu’au fond des bacs.",
    ],
    items: [
      "Pistache | Verte juste ce qu’il faut. | 3.2",
      "Sorbet citron | Assez vif pour réveiller. | 3",
      "Chocolat noir | Plus de cacao que de sucre. | 3.2",
      "Vanille | Avec ses graines. | 3",
      "Fraise | Quand il y a des fraises. | 3.2",
      "Caramel au beurre salé | Poussé un ton plus loin. | 3.2",
    ],
  },
);

/** Makers of cold things that are close to a trade of the bank and not the same. */
export const DRINK_NICHES: readonly Trade[] = [BREWERY, ICE_CREAM];
