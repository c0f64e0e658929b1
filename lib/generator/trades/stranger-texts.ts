import type { Brief, FamilyId, Lang, TradeText } from "../types";
import { plainItems } from "./plain-items";

type Opening = Pick<TradeText, "headlines" | "leads">;
type Kind = "event" | "person" | "studio" | "tech" | "table" | "shop" | "any";

/** What an opening says of a business nobody knows: {label} is the brief's own word for it, {cap} the same with a capital. */
const OPENINGS: Record<Lang, Record<Kind, Opening>> = {
  en: {
    any: {
      headlines: [
        "Your {label}{in}",
        "In good hands{in}",
        "Let us begin with what you need",
        "{cap}{in}: ask, and we explain",
        "Good work, plainly explained{in}",
      ],
      leads: [
        "What {name} does{in}, how it works and how to reach us: all of it on a few clear pages.",
        "{name}{in}: careful work, plain words and an open ear.",
      ],
    },
    shop: {
      headlines: [
        "Chosen with care, packed by hand",
        "{p1}, {p2} and little else",
        "Things worth unwrapping",
        "Fewer things, better ones",
      ],
      leads: [
        "{name} sells {p1} and {p2}, chosen one by one.",
        "{name} keeps a short range and knows each piece of it.",
      ],
    },
    table: {
      headlines: [
        "Sit down, we are cooking{in}",
        "{p1}, {p2} and a place to sit",
        "A kitchen with its own mind{in}",
        "Come hungry, stay a while",
      ],
      leads: ["{name} is a place to eat{in}: {label}, cooked to order.", "{name} cooks {p1}, {p2} and more{in}."],
    },
    event: {
      headlines: ["Save the date{in}", "A day to look forward to{in}", "Come early, stay late", "Bring somebody along"],
      leads: [
        "{name}{in}: what happens, when, and how to be there.",
        "Everything about {name} in one place: the programme, the way there and how to take part.",
      ],
    },
    person: {
      headlines: [
        "Hello, I am {name}",
        "{cap}, with both feet in the work",
        "Careful work, clear words",
        "{name}, {label}{in}",
      ],
      leads: [
        "{name}, {label}{in}. This page says what I do, how I do it and how to reach me.",
        "What I do as {label}, what I have learned from it, and how to get in touch.",
      ],
    },
    studio: {
      headlines: [
        "Work worth a second look{in}",
        "Made slowly, shown plainly",
        "{cap}{in}",
        "Looking first, making after",
      ],
      leads: [
        "{name}, {label}{in}: finished pieces, ongoing ones, and a way to get in touch.",
        "A small selection of work by {name}, and the thoughts behind it.",
      ],
    },
    tech: {
      headlines: [
        "Made for {audience}",
        "{name}, and the day runs lighter",
        "Less to keep in your head",
        "Built around the way {audience} work",
      ],
      leads: [
        "{name} is {label}: one place for what you keep track of today in five.",
        "Made with {audience} in mind: {name} keeps the everyday in order.",
      ],
    },
  },
  fr: {
    any: {
      headlines: [
        "Votre {label}{in}",
        "Entre de bonnes mains{in}",
        "Commençons par ce qu’il vous faut",
        "{cap}{in}, en toute simplicité",
      ],
      leads: [
        "Ce que fait {name}{in}, comment cela se passe et comment nous joindre : tout tient en quelques pages claires.",
        "{name}{in} : un travail soigné, des mots simples, une oreille ouverte.",
      ],
    },
    shop: {
      headlines: [
        "Choisi avec soin, emballé à la main",
        "Des choses qui méritent d’être déballées",
        "Moins de choses, mais mieux",
        "Une petite boutique qui a du goût",
      ],
      leads: [
        "{name} : une gamme courte, choisie pièce par pièce.",
        "Chez {name}, peu de choses, et l’on connaît chacune.",
      ],
    },
    table: {
      headlines: [
        "Asseyez-vous, on cuisine{in}",
        "Une cuisine qui a son caractère{in}",
        "Venez avec faim, restez un peu",
        "Des assiettes franches{in}",
      ],
      leads: [
        "{name}, {label}{in} : une cuisine préparée à la commande.",
        "On vient chez {name}{in} pour manger, on reste pour parler.",
      ],
    },
    event: {
      headlines: ["Gardez la date{in}", "Un jour à attendre{in}", "Venez tôt, restez tard", "Amenez quelqu’un"],
      leads: [
        "{name}{in} : ce qui s’y passe, quand, et comment en être.",
        "Tout {name} au même endroit : le programme, le chemin, la façon de participer.",
      ],
    },
    person: {
      headlines: [
        "Bonjour, je suis {name}",
        "{cap}, les mains dans le métier",
        "Un travail soigné, des mots clairs",
        "{name}, {label}{in}",
      ],
      leads: [
        "{name}, {label}{in}. Cette page dit ce que je fais, comment je le fais et comment me joindre.",
        "Mon métier, ce qu’il m’a appris, et la façon de me joindre.",
      ],
    },
    studio: {
      headlines: [
        "Un travail qui se regarde deux fois{in}",
        "Fait lentement, montré simplement",
        "{cap}{in}",
        "Regarder d’abord, faire ensuite",
      ],
      leads: [
        "{name}, {label}{in} : des pièces finies, d’autres en cours, et une adresse pour écrire.",
        "Un petit choix de travaux de {name}, et ce qu’il y a derrière.",
      ],
    },
    tech: {
      headlines: [
        "Pensé pour {audience}",
        "{name}, et la journée s’allège",
        "Moins de choses à garder en tête",
        "Un outil à la mesure de votre métier",
      ],
      leads: [
        "{name} : {label}. Un seul endroit pour ce que l’on suit aujourd’hui en cinq.",
        "{name} met de l’ordre dans le quotidien, sans changer vos habitudes.",
      ],
    },
  },
};

const KINDS: Readonly<Partial<Record<FamilyId, Kind>>> = {
  event: "event",
  person: "person",
  studio: "studio",
  tech: "tech",
  table: "table",
  shop: "shop",
  food: "shop",
};

/** The words of a business that no bank knows, built around `label`; `base` lends its names. */
export function strangerText(base: TradeText, family: FamilyId, label: string, lang: Brief["lang"]): TradeText {
  const opening = OPENINGS[lang][KINDS[family] ?? "any"];
  return {
    label,
    names: base.names,
    headlines: opening.headlines,
    leads: opening.leads,
    items:
      family === "tech" || family === "event" || family === "person" || family === "journal"
        ? base.items
        : plainItems(family, lang),
    values: [],
    story: [],
    faq: [],
  };
}
