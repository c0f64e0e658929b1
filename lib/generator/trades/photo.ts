import type { Trade } from "../types";

export const PHOTO: Trade = {
  id: "photo",
  family: "studio",
  blueprint: "portfolio",
  words: [
    "photographer",
    "photography",
    "photographe",
    "photographie",
    "film ?maker",
    "filmmaking",
    "videographer",
    "videaste",
    "realisatrice",
    "realisateur",
    "cinema",
    "documentary",
  ],
  palettes: ["#2b2b2f #f6f5f2", "#8a4a24 #f9f5f0", "#24506b #f4f6f7", "#5d3a5a #f8f5f7"],
  types: ["editorial", "modern", "elegant", "grotesk"],
  motifs: ["camera", "frame", "mountain", "film", "wave", "sun"],
  en: {
    label: "photographer",
    names: ["Ines Varga", "Noor Hadley", "Jonas Weil", "Mara Lind"],
    headlines: [
      "Pictures that take their time",
      "Light, mostly{in}",
      "I photograph people where they live and work",
      "Looking is the job",
    ],
    leads: [
      "{name} photographs portraits, places and work{in}, on film where it helps and digitally where it must.",
      "Quiet pictures of real rooms, real hands, real weather.",
    ],
    items: [
      "Portraits | An hour, one lens, daylight. | 380",
      "Houses and rooms | Empty, lived in, at two times of day. | 720",
      "Reportage | A day with people at work. | 950",
      "Weddings | From the first nerves to the last train. | 2200",
      "Prints | Baryta paper, signed, in small editions. | 160",
      "Teaching | One afternoon, your camera, your street. | 180",
    ],
    values: [
      "No flash if I can help it | Rooms have their own light. I wait for it.",
      "A small selection | You get the pictures you will keep, not hundreds to sort.",
    ],
    story: [
      "I started with a borrowed camera and one roll a month. Thirty-six pictures teach you to decide.",
      "What interests me is the moment before people remember they are being looked at.",
    ],
    faq: [
      "When do I get the pictures? | We agree on a date before the first picture is taken.",
      "May I publish them? | Privately, freely. For advertising we agree on time and place.",
    ],
  },
  fr: {
    label: "photographe",
    names: ["Inès Varga", "Noor Hadley", "Jonas Weil", "Mara Lind"],
    headlines: [
      "Des images qui prennent leur temps",
      "De la lumière, surtout{in}",
      "Photographier les gens là où ils vivent et travaillent",
      "Regarder, c’est le métier",
    ],
    leads: [
      "{name} photographie des visages, des lieux et des métiers{in}, en argentique quand cela aide, en numérique quand il le faut.",
      "Des images calmes de vraies pièces, de vraies mains, de vraie météo.",
    ],
    items: [
      "Portraits | Une heure, un objectif, la lumière du jour. | 350",
      "Maisons et intérieurs | Vides, habités, à deux heures du jour. | 680",
      "Reportage | Une journée avec des gens au travail. | 900",
      "Mariages | Du premier trac au dernier train. | 2000",
      "Tirages | Papier baryté, signés, en petites éditions. | 150",
      "Cours | Un après-midi, votre appareil, votre rue. | 160",
    ],
    values: [
      "Sans flash, autant que possible | Chaque pièce a sa lumière. Je l’attends.",
      "Une petite sélection | Trente images que vous garderez, et non trois cents à trier.",
    ],
    story: [
      "Tout a commencé par un appareil prêté et un film par mois. Trente-six vues apprennent à décider.",
      "Ce qui m’intéresse, c’est l’instant d’avant, quand on oublie encore d’être regardé.",
    ],
    faq: [
      "Quand aurai-je les images ? | Nous convenons d’une date avant la première image.",
      "Puis-je les publier ? | En privé, librement. Pour la publicité, nous convenons d’une durée et d’un lieu.",
    ],
  },
};
