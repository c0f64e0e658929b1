import type { Trade } from "../types";

export const PLUMBER: Trade = {
  id: "plumber",
  family: "craft",
  blueprint: "local-business",
  words: [
    "plumb(er|ing)",
    "plombier",
    "plomberie",
    "heating",
    "chauffagiste",
    "chauffage",
    "boiler",
    "bathroom",
    "salle de bains",
    "drains?",
  ],
  palettes: ["#0f5f8c #f3f7f9", "#1c4d6b #f6f6f1", "#b4471a #fff7f0", "#0f766e"],
  types: ["bold", "grotesk", "modern", "geometric"],
  motifs: ["drop", "wrench", "gear", "house", "wave", "hammer"],
  en: {
    label: "plumber",
    names: ["Tap & Trap", "Dry House", "Copperline", "Flow & Sons"],
    headlines: [
      "Dry floors, warm rooms{in}",
      "The leak stops here",
      "Water where you want it, and nowhere else",
      "One call before it reaches the ceiling",
    ],
    leads: [
      "{name} mends leaks, clears drains and fits bathrooms{in}, with a price before the first turn of the wrench.",
      "Dripping, blocked or cold: tell us what you see and we bring the right part.",
    ],
    items: [
      "Leaks and burst pipes | Found, stopped and repaired, usually in one visit. | 90",
      "Blocked drains | Cleared by hand or by machine, camera check included. | 110",
      "Taps and toilets | Repaired where it makes sense, replaced where it doesn't. | 75",
      "Boiler service | Cleaned, measured, written down. | 120",
      "New bathroom | Planned with you, built in eight to twelve days. | 6800",
      "Water pressure | Measured at every tap, balanced for the house. | 85",
    ],
    values: [
      "Shut-off first | On the phone we tell you which valve to close, before we drive.",
      "The van is stocked | Nine of ten repairs need a part we already carry.",
    ],
    story: [
      "Old houses have pipes that follow nobody's plan. We have drawn a good many of them by now, and we leave you the drawing.",
    ],
    faq: [
      "Water is running. What now? | Close the main valve, usually near the meter, open a tap downstairs and write to us with your street.",
      "Do you do small jobs? | Most of them are small. A dripping tap is a good reason to write.",
    ],
  },
  fr: {
    label: "plombier",
    names: ["Robinet & Siphon", "Maison Sèche", "Cuivre", "Le Joint"],
    headlines: [
      "Des sols secs, des pièces chaudes{in}",
      "La fuite s’arrête ici",
      "L’eau où vous la voulez, et nulle part ailleurs",
      "Un message avant que le plafond ne goutte",
    ],
    leads: [
      "{name} répare les fuites, débouche et installe des salles de bains{in}, avec un prix avant le premier tour de clé.",
      "Ça goutte, ça bouche, c’est froid : dites ce que vous voyez, nous apportons la bonne pièce.",
    ],
    items: [
      "Fuites et canalisations | Trouvées, arrêtées, réparées, souvent en une visite. | 85",
      "Débouchage | À la main ou à la machine, contrôle caméra compris. | 105",
      "Robinets et WC | Réparés quand c’est sensé, remplacés sinon. | 70",
      "Entretien de chaudière | Nettoyée, mesurée, notée. | 115",
      "Salle de bains | Pensée avec vous, posée en huit à douze jours. | 6500",
      "Pression d’eau | Mesurée à chaque robinet, équilibrée pour la maison. | 80",
    ],
    values: [
      "Couper d’abord | Par téléphone, nous disons quelle vanne fermer avant de partir.",
      "La camionnette est pleine | Neuf réparations sur dix demandent une pièce que nous avons déjà.",
    ],
    story: [
      "Les vieilles maisons ont des tuyaux qui ne suivent aucun plan. Nous en avons dessiné beaucoup, et nous vous laissons le dessin.",
    ],
    faq: [
      "L’eau coule. Que faire ? | Fermez l’arrivée générale, près du compteur, ouvrez un robinet en bas et écrivez-nous votre rue.",
      "Faites-vous les petits travaux ? | Surtout ceux-là. Un robinet qui goutte est une bonne raison d’écrire.",
    ],
  },
};
