import type { Trade } from "../types";

export const CHOCOLATE: Trade = {
  id: "chocolate",
  family: "food",
  blueprint: "online-store",
  words: ["chocolate", "chocolatier", "chocolaterie", "chocolats?"],
  near: ["confiserie", "confectionery"],
  palettes: ["#6a2c1a #fbf5f0", "#8c2f5a #fdf4f7", "#23594f #f5f6f2", "#a6521d #fff7ee"],
  types: ["elegant", "serif", "quirky", "editorial"],
  motifs: ["chocolate", "bean", "cone", "cake", "jar", "heart"],
  en: {
    label: "chocolate maker",
    names: ["Dark Matter", "Cocoa & Salt", "The Tempering Room", "Half Past Seventy"],
    headlines: [
      "Chocolate that tastes of where it grew",
      "From bean to bar, in one small room{in}",
      "A square is enough. Two are better",
      "{p1}, and other good reasons",
    ],
    leads: [
      "{name} makes {p1}, {p2} and {p3}{in}, from beans we can trace and sugar we can count.",
      "Snap, melt, finish: we work on all three, a few kilos at a time.",
    ],
    items: [
      "Dark bar 72% | Red fruit, long finish, a clean snap. | 6.5",
      "Milk bar with salt | Creamy, with crystals that crackle. | 6.5",
      "Box of twelve | Ganaches and pralines, the season decides which. | 19",
      "Hazelnut spread | Mostly hazelnuts, as it should be. | 9.8",
      "Candied orange | Peel cooked for three days, dipped by hand. | 8.4",
      "Hot chocolate flakes | For milk, water or a spoon. | 11",
      "Almond bark | Thin, rough, broken and not cut. | 7.5",
      "Tasting set | Five origins, five squares each, with notes. | 24",
    ],
    values: [
      "Beans with an address | Origin, grower and harvest stand on the back of each bar.",
      "Two ingredients, sometimes three | Cocoa, sugar, and milk where it says milk.",
    ],
    story: [
      "A slow granite wheel turns day and night in the back room. After three days the grain is gone and the fruit is still there.",
      "We began with one bar and the wish to taste the difference between two harvests.",
    ],
    faq: [
      "Does chocolate travel in summer? | We ship on cool days only and add a cold pack when we must.",
      "What is vegan? | All dark bars, the orange and the almond bark.",
    ],
  },
  fr: {
    label: "chocolaterie",
    names: ["Cacao & Sel", "La Tempéreuse", "Noir Soixante-Dix", "L’Atelier Fève"],
    headlines: [
      "Un chocolat qui a le goût de sa terre",
      "De la fève à la tablette, dans une petite pièce{in}",
      "Un carré suffit. Deux, c’est mieux",
      "Casser, fondre, attendre",
    ],
    leads: [
      "{name} prépare {p1}, {p2} et {p3}{in}, avec des fèves que l’on sait situer et un sucre que l’on sait compter.",
      "La casse, la fonte, la finale : nous travaillons les trois, quelques kilos à la fois.",
    ],
    items: [
      "Tablette noire 72 % | Fruits rouges, longue finale, une casse nette. | 6.2",
      "Tablette lait et sel | Crémeuse, avec des cristaux qui craquent. | 6.2",
      "Coffret de douze | Ganaches et pralinés, au gré de la saison. | 18",
      "Pâte à tartiner | Des noisettes surtout, comme il se doit. | 9.5",
      "Orangettes | Une écorce confite trois jours, trempée à la main. | 8",
      "Copeaux à boire | Pour le lait, l’eau ou la cuillère. | 10.5",
      "Plaque aux amandes | Fine, brute, cassée et non coupée. | 7.2",
      "Dégustation | Cinq origines, cinq carrés chacune, avec des notes. | 22",
    ],
    values: [
      "Des fèves avec une adresse | Origine, producteur et récolte sont au dos de chaque tablette.",
      "Deux ingrédients, parfois trois | Du cacao, du sucre, et du lait quand il est écrit lait.",
    ],
    story: [
      "Une meule de granit tourne jour et nuit dans l’arrière-boutique. Au bout de trois jours, le grain a disparu, le fruit est resté.",
      "Tout a commencé par une tablette et l’envie de goûter la différence entre deux récoltes.",
    ],
    faq: [
      "Le chocolat voyage-t-il en été ? | Nous n’expédions que les jours frais, avec une poche froide s’il le faut.",
      "Qu’est-ce qui est végétal ? | Toutes les tablettes noires, les orangettes et la plaque aux amandes.",
    ],
  },
};
