import type { BlueprintId } from "@/lib/schemas/blueprint";
import type { FamilyId, Lang, SectionKind } from "../types";

/**
 * What a fuller prompt says, in words that the brief's readers take for what they mean and for nothing else. Nothing in
 * here is a fact about whoever asks.
 */

/** The parts that a project of the type should have, in their order. */
export const PARTS: Readonly<Record<BlueprintId, readonly SectionKind[]>> = {
  "landing-page": ["values", "steps", "faq", "cta"],
  "saas-marketing": ["values", "steps", "faq", "cta"],
  restaurant: ["items", "story", "contact"],
  portfolio: ["works", "story", "contact"],
  agency: ["items", "works", "steps", "contact"],
  "online-store": ["items", "story", "faq"],
  blog: ["posts", "story", "newsletter"],
  event: ["schedule", "faq", "contact"],
  "personal-cv": ["experience", "skills", "contact"],
  "local-business": ["items", "story", "faq", "contact"],
};

type PartWords = Partial<Record<SectionKind, string>>;

const PART_NAMES: Readonly<Record<Lang, PartWords>> = {
  en: {
    values: "benefits",
    items: "products or services",
    story: "our story",
    steps: "the process, step by step",
    faq: "FAQ",
    contact: "contact form",
    cta: "call to action",
    schedule: "schedule",
    works: "case studies",
    posts: "latest articles",
    experience: "experience",
    skills: "skills",
    newsletter: "newsletter",
  },
  fr: {
    values: "avantages",
    items: "produits ou prestations",
    story: "notre histoire",
    steps: "la démarche, étape par étape",
    faq: "FAQ",
    contact: "formulaire de contact",
    cta: "appel à l’action",
    schedule: "programme",
    works: "réalisations",
    posts: "derniers articles",
    experience: "expérience",
    skills: "compétences",
    newsletter: "infolettre",
  },
};

const ITEMS: Readonly<Record<Lang, Partial<Record<BlueprintId, string>>>> = {
  en: { restaurant: "menu", "online-store": "collection" },
  fr: { restaurant: "carte", "online-store": "collection" },
};

/** What a part is called in the prompt of a project of that type. */
export function partName(part: SectionKind, lang: Lang, blueprint: BlueprintId): string {
  const own = part === "items" ? ITEMS[lang][blueprint] : undefined;
  return own ?? PART_NAMES[lang][part] ?? part;
}

/** How a trade of the family speaks to people. */
const VOICE: Readonly<Record<FamilyId, Readonly<Record<Lang, string>>>> = {
  food: { en: "welcoming and appetising", fr: "accueillant et gourmand" },
  table: { en: "welcoming and unhurried", fr: "accueillant et posé" },
  shop: { en: "precise and inviting", fr: "précis et engageant" },
  craft: { en: "honest and precise, by someone who knows the material", fr: "honnête et précis, celui du métier" },
  care: { en: "calm and reassuring", fr: "calme et rassurant" },
  body: { en: "encouraging and clear", fr: "encourageant et clair dans ses mots" },
  counsel: { en: "sober and plain-spoken", fr: "posé et sans jargon" },
  studio: { en: "assured and concise", fr: "sûr et concis" },
  tech: { en: "matter-of-fact, no buzzwords", fr: "factuel et sans jargon" },
  event: { en: "lively and to the point", fr: "vif et direct" },
  person: { en: "personal and direct", fr: "personnel et direct" },
  journal: { en: "curious and well observed", fr: "curieux et attentif" },
  plain: { en: "plain and welcoming", fr: "simple et accueillant" },
};

type Lines = {
  parts: (names: readonly string[]) => string;
  voice: (how: string) => string;
  look: string;
  truth: string;
};

const LINES: Readonly<Record<Lang, Lines>> = {
  en: {
    parts: (names) => `The sections are, in this order, ${names.join("; ")}.`,
    voice: (how) => `The voice is ${how}. Short sentences, concrete words, no superlatives.`,
    look: "The first screen has one strong idea, then generous space. Easy to read on a phone, by day and by night.",
    truth: "Say only what is true. No invented quotes, awards or certificates.",
  },
  fr: {
    parts: (names) => `Les sections sont, dans cet ordre, ${names.join(" ; ")}.`,
    voice: (how) => `Le ton est ${how}. Phrases courtes, mots concrets, aucun superlatif.`,
    look: "Une seule idée forte en haut, puis beaucoup d’espace. Lisible sur un téléphone, de jour et de nuit.",
    truth: "Ne dire que ce qui est vrai. Ni citations, ni récompenses, ni certificats inventés.",
  },
};

/** The lines that may be added, the most useful first. */
export function linesFor(
  lang: Lang,
  { blueprint, family, parts }: { blueprint: BlueprintId; family: FamilyId; parts: readonly SectionKind[] },
): string[] {
  const { parts: sayParts, voice, look, truth } = LINES[lang];
  const names = parts.map((part) => partName(part, lang, blueprint));
  return [...(names.length > 0 ? [sayParts(names)] : []), voice(VOICE[family][lang]), look, truth];
}
