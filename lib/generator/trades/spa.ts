import type { Trade } from "../types";

export const SPA: Trade = {
  id: "spa",
  family: "care",
  blueprint: "local-business",
  words: ["spa", "massages?", "sauna", "wellness", "bien-etre", "hammam"],
  near: ["sophrologie", "reiki", "naturopath[e]?"],
  palettes: ["#4f6f5b #f5f6f0", "#8a5a44 #faf5f0", "#2f6473 #f3f7f7", "#6b5b8a #f7f6f9"],
  types: ["elegant", "serif", "modern", "editorial"],
  motifs: ["stones", "lotus", "candle", "leaf", "wave", "bed"],
  en: {
    label: "house of rest",
    names: ["Still Water", "The Warm Room", "Slow House", "Moss & Steam"],
    headlines: [
      "An afternoon with nothing in it",
      "Warm water, quiet rooms{in}",
      "Rest is a place. Here is the address",
      "Leave the clock at the door",
    ],
    leads: [
      "{name} offers {p1}, {p2} and long silences{in}.",
      "Few rooms, thick walls, good linen. Stay an hour or stay the night.",
    ],
    items: [
      "Deep massage | Slow pressure where the week has settled. | 85",
      "Warm stones | River basalt, heated, placed with care. | 95",
      "Steam and scrub | Salt, olive oil, an hour of heat. | 70",
      "Morning quiet | Breathing, stretching, tea. | 25",
      "Double room | Garden view, breakfast until eleven. | 140",
      "Day for two | Steam, massage, lunch, no plan. | 260",
    ],
    values: [
      "Phones sleep here | There is a drawer for them, lined with felt.",
      "Linen, wood, stone | Materials that get better when they are used.",
    ],
    story: [
      "The house was a laundry. We kept the steam, the tiles and the idea that people should leave lighter than they came.",
    ],
    faq: [
      "What should I bring? | Nothing. Robes, towels and slippers are here, in every size.",
      "Is talking allowed? | Quietly, in the tea room. Elsewhere the house does the talking.",
    ],
  },
  fr: {
    label: "maison de repos",
    names: ["Eau Calme", "La Chambre Chaude", "Maison Lente", "Mousse & Vapeur"],
    headlines: [
      "Un après-midi avec rien dedans",
      "De l’eau chaude, des pièces calmes{in}",
      "Le repos est un lieu. Voici l’adresse",
      "Laissez l’heure à la porte",
    ],
    leads: [
      "{name} propose {p1}, {p2} et de longs silences{in}.",
      "Peu de chambres, des murs épais, du beau linge. Une heure ou une nuit.",
    ],
    items: [
      "Massage profond | Une pression lente là où la semaine s’est posée. | 80",
      "Pierres chaudes | Du basalte de rivière, chauffé, posé avec soin. | 90",
      "Vapeur et gommage | Sel, huile d’olive, une heure de chaleur. | 65",
      "Calme du matin | Souffle, étirements, thé. | 22",
      "Chambre double | Vue jardin, petit-déjeuner jusqu’à onze heures. | 130",
      "Journée à deux | Vapeur, massage, déjeuner, aucun plan. | 240",
    ],
    values: [
      "Ici les téléphones dorment | Un tiroir les attend, doublé de feutre.",
      "Lin, bois, pierre | Des matières qui s’améliorent à l’usage.",
    ],
    story: [
      "La maison était une buanderie. Nous avons gardé la vapeur, les carreaux et l’idée que l’on repart plus léger.",
    ],
    faq: [
      "Que faut-il apporter ? | Rien. Peignoirs, serviettes et chaussons sont là, à toutes les tailles.",
      "Peut-on parler ? | Doucement, au salon de thé. Ailleurs, c’est la maison qui parle.",
    ],
  },
};
