import type { Trade } from "../types";

export const GARAGE: Trade = {
  id: "garage",
  family: "craft",
  blueprint: "local-business",
  words: ["garage", "mechanic", "mecanicien", "car repair", "auto repair", "carrosserie", "cars?", "voitures?"],
  near: ["motorcycles?", "motos?", "tyres", "pneus?"],
  palettes: ["#b3261e #f7f5f3", "#1f3f6e #f4f6f8", "#3a3d45 #f5f5f3", "#a35a00 #fdf8ee"],
  types: ["bold", "tech", "grotesk"],
  motifs: ["car", "gear", "wrench", "bolt", "key", "hammer"],
  en: {
    label: "garage",
    names: ["Second Gear", "Northside Motors", "Torque & Tea", "The Pit"],
    headlines: [
      "Your car, explained and repaired",
      "Honest repairs for any make{in}",
      "You see the worn part before you see the bill",
      "In the morning, out by evening",
    ],
    leads: [
      "{name} services and repairs all makes{in}, old and new, at prices agreed before we lift the bonnet.",
      "Bring the noise, the light or the letter from the inspection. We take it from there.",
    ],
    items: [
      "Yearly service | Oil, filters, fluids and a list of what comes next. | 190",
      "Brakes | Pads, discs, fluid; tested on the road. | 240",
      "Inspection check | We look before the inspector does. | 60",
      "Tyres | Changed, balanced, stored until spring. | 70",
      "Clutch and gearbox | Diagnosed first, priced second, opened last. | 690",
      "Pre-purchase look | Forty minutes that can save a year. | 85",
    ],
    values: [
      "Old parts in a box | We show you what came out, and why.",
      "Used parts where sensible | Tested, and cheaper than new. You choose.",
    ],
    story: [
      "We have two lifts, one pit and a long memory for noises. Most faults announce themselves; you only have to listen.",
    ],
    faq: [
      "Is there a replacement car? | Two small ones and three bicycles. Ask when you book.",
      "Do you repair hybrids and electric cars? | Chassis, brakes and climate, yes. For battery work we tell you where to go.",
    ],
  },
  fr: {
    label: "garage",
    names: ["Seconde", "La Fosse", "Couple & Café", "Garage du Nord"],
    headlines: [
      "Votre voiture, expliquée et réparée",
      "Des réparations franches, toutes marques{in}",
      "Vous voyez la pièce usée avant la facture",
      "Déposée le matin, rendue le soir",
    ],
    leads: [
      "{name} entretient et répare toutes les marques{in}, anciennes ou récentes, à un prix convenu avant d’ouvrir le capot.",
      "Apportez le bruit, le voyant ou la lettre du contrôle. Nous faisons le reste.",
    ],
    items: [
      "Révision annuelle | Huile, filtres, niveaux, et la liste de la suite. | 180",
      "Freins | Plaquettes, disques, liquide ; essayés sur route. | 230",
      "Avant contrôle | Nous regardons avant le contrôleur. | 55",
      "Pneus | Changés, équilibrés, gardés jusqu’au printemps. | 65",
      "Embrayage et boîte | Diagnostic d’abord, prix ensuite, ouverture enfin. | 660",
      "Avis avant achat | Quarante minutes qui peuvent sauver une année. | 80",
    ],
    values: [
      "Les pièces dans une boîte | Nous montrons ce qui est sorti, et pourquoi.",
      "L’occasion quand elle se tient | Testée, et moins chère que le neuf. À vous de choisir.",
    ],
    story: [
      "Deux ponts, une fosse et une bonne mémoire des bruits. La plupart des pannes s’annoncent ; il suffit d’écouter.",
    ],
    faq: [
      "Prêtez-vous une voiture ? | Deux petites et trois vélos. À demander en réservant.",
      "Réparez-vous les hybrides ? | Châssis, freins, climatisation, oui. Pour la batterie, nous disons où aller.",
    ],
  },
};
