import type { Trade } from "../types";

export const ARCHITECT: Trade = {
  id: "architect",
  family: "studio",
  blueprint: "portfolio",
  words: [
    "architects?",
    "architecture",
    "architectes?",
    "interior design(er)?",
    "architecte d'interieur",
    "decorateur",
    "decoratrice",
    "urban planning",
    "landscape architect",
    "engineer(ing)? office",
  ],
  palettes: ["#3b4a3f #f4f4ef", "#9a4a2a #f8f4ef", "#2f3b52 #f5f5f3", "#5b5348 #f6f4ef"],
  types: ["grotesk", "modern", "editorial", "mono"],
  motifs: ["tower", "house", "arch", "column", "pencil", "chair"],
  en: {
    label: "architecture studio",
    names: ["Atelier Nord", "Lowline", "Common Room Architects", "Field Office"],
    headlines: [
      "Rooms first, façades later",
      "Building less, and better{in}",
      "Old houses, new uses",
      "Light, proportion, and a place for the coats",
    ],
    leads: [
      "{name} designs houses, conversions and public rooms{in} that age well and are easy to mend.",
      "We begin with how a day is spent and end with a door handle.",
    ],
    items: [
      "Feasibility | What the site allows, what it costs, in three weeks. | 1900",
      "Conversions | New life for structures that are still good. | 12000",
      "Houses | From first sketch to keys. | 24000",
      "Interiors | Light, storage, material, made to measure. | 5400",
      "Competitions | Alone or with partners. | 8000",
      "Site supervision | Someone who reads the drawings and the weather. | 6500",
    ],
    values: [
      "Keep what stands | The greenest wall is the one already built.",
      "Details at full size | We draw one to one before anyone orders steel.",
    ],
    story: [
      "A plan is a promise about mornings. We ask where you drink your coffee before we ask how many square metres.",
      "The studio builds models from card and leftover timber. They are quicker than words.",
    ],
    faq: [
      "When should we involve you? | Before you buy. An hour on site can save a year.",
      "Do you take on small jobs? | Yes: a window, a stair, a kitchen wall. Small is where details matter.",
    ],
  },
  fr: {
    label: "atelier d’architecture",
    names: ["Atelier Nord", "Ligne Basse", "Chambre Commune", "Bureau des Champs"],
    headlines: [
      "Les pièces d’abord, les façades ensuite",
      "Construire moins, et mieux{in}",
      "De vieilles maisons, de nouveaux usages",
      "La lumière, la proportion, et où poser les manteaux",
    ],
    leads: [
      "{name} dessine des maisons, des transformations et des lieux publics{in} qui vieillissent bien et se réparent.",
      "Nous partons de la façon dont se passe une journée et finissons par une poignée de porte.",
    ],
    items: [
      "Faisabilité | Ce que permet le terrain, à quel prix, en trois semaines. | 1800",
      "Transformations | Une nouvelle vie pour des structures encore bonnes. | 11000",
      "Maisons | Du premier croquis aux clés. | 23000",
      "Intérieurs | Lumière, rangement, matière, sur mesure. | 5000",
      "Concours | Seuls ou associés. | 7500",
      "Suivi de chantier | Quelqu’un qui lit les plans et la météo. | 6000",
    ],
    values: [
      "Garder ce qui tient | Le mur le plus écologique est celui qui est déjà là.",
      "Le détail grandeur nature | Nous dessinons à l’échelle un avant de commander l’acier.",
    ],
    story: [
      "Un plan est une promesse sur les matins. Nous demandons où vous buvez votre café avant de compter les mètres carrés.",
      "L’atelier fabrique des maquettes en carton et en chutes de bois. Elles vont plus vite que les mots.",
    ],
    faq: [
      "Quand faut-il vous appeler ? | Avant d’acheter. Une heure sur place peut sauver une année.",
      "Prenez-vous de petits projets ? | Oui : une fenêtre, un escalier, un mur de cuisine. Le détail s’y voit le mieux.",
    ],
  },
};
