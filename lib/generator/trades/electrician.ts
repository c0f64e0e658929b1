import type { Trade } from "../types";

export const ELECTRICIAN: Trade = {
  id: "electrician",
  family: "craft",
  blueprint: "local-business",
  words: ["electrician", "electrical", "electricien", "electricite"],
  near: ["solar", "solaire", "photovoltaique", "lighting", "locksmith", "serrurier"],
  palettes: ["#8a6d00 #fdfaec", "#1f4fbf #f5f7fc", "#c2410c #fff6ef", "#33363f #f5f5f2"],
  types: ["bold", "tech", "grotesk", "geometric"],
  motifs: ["bolt", "house", "sun", "wrench", "key", "window"],
  en: {
    label: "electrician",
    names: ["Bright Circuit", "Line & Load", "Ninth Fuse", "Good Current"],
    headlines: [
      "Light, power, and the fuse that stays in",
      "Wiring you never have to think about{in}",
      "Safe by the evening",
      "We find the fault before you find the candles",
    ],
    leads: [
      "{name} wires, tests and repairs{in}: homes, shops and the odd old farmhouse.",
      "From {p1} to {p2}, with a drawing of what we did.",
    ],
    items: [
      "Fault finding | Measured circuit by circuit until the culprit is known. | 95",
      "New fuse board | Labelled, tested, with room to grow. | 780",
      "Sockets and lights | Where you need them, level and earthed. | 70",
      "Kitchen wiring | Planned with your fitter, ready on the day. | 650",
      "Solar on the roof | Sized by your use and not by the catalogue. | 7900",
      "Car charger | Mounted, registered and explained. | 990",
    ],
    values: [
      "A test report each time | You get the measured values on paper.",
      "Walls stay walls | We look for the way that needs no chasing first.",
    ],
    story: [
      "We like boards that a stranger can read: every fuse named, every line drawn. It takes ten minutes more and saves an hour in ten years.",
    ],
    faq: [
      "The fuse keeps going. Is it dangerous? | It is doing its job. Unplug everything on that circuit and write to us before you switch it on again.",
      "Do you certify older work? | Yes, after measuring it. If something must change, you get a list by urgency.",
    ],
  },
  fr: {
    label: "électricien",
    names: ["Bon Courant", "Ligne Claire", "Neuvième Fusible", "Circuit"],
    headlines: [
      "La lumière, la force, et un disjoncteur qui tient",
      "Une installation à laquelle on ne pense plus{in}",
      "En sécurité avant ce soir",
      "Nous trouvons la panne avant que vous ne trouviez les bougies",
    ],
    leads: [
      "{name} installe, contrôle et répare{in} : logements, commerces, et parfois une vieille ferme.",
      "Chaque intervention se termine par un schéma de ce qui a été fait.",
    ],
    items: [
      "Recherche de panne | Mesurée circuit par circuit, jusqu’au coupable. | 90",
      "Tableau neuf | Étiqueté, testé, avec de la place. | 750",
      "Prises et éclairages | Où il faut, d’aplomb, à la terre. | 65",
      "Électricité de cuisine | Prévue avec votre cuisiniste, prête le jour dit. | 620",
      "Solaire en toiture | Dimensionné par votre usage, pas par le catalogue. | 7600",
      "Borne de recharge | Posée, déclarée, expliquée. | 950",
    ],
    values: [
      "Un rapport à chaque fois | Les valeurs mesurées, sur papier.",
      "Les murs restent des murs | Nous cherchons d’abord le passage sans saignée.",
    ],
    story: [
      "Nous aimons les tableaux qu’un inconnu peut lire : chaque départ nommé, chaque ligne dessinée. Dix minutes de plus, une heure gagnée dans dix ans.",
    ],
    faq: [
      "Le disjoncteur saute sans cesse. Est-ce grave ? | Il fait son travail. Débranchez tout sur ce circuit et écrivez-nous avant de le remettre.",
      "Attestez-vous une ancienne installation ? | Oui, après mesure. S’il faut changer, vous avez une liste par urgence.",
    ],
  },
};
