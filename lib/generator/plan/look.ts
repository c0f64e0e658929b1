import { type Direction, DIRECTIONS, type Tone, TONES } from "@/lib/schemas/build-options";
import { type Theme, TYPE_PAIR_IDS, type TypePairId } from "@/lib/schemas/theme";
import { readHexColours } from "../brief/colours";
import { fold } from "../brief/language";
import { readRadius, readScheme, readType } from "../brief/style-words";
import type { Lang, Style } from "../types";

type Look = { readonly type: TypePairId; readonly radius: number; readonly style: Partial<Style> };

/** What a style direction is made of; a type pair or colours that were chosen come before it. */
const LOOKS: Readonly<Record<Direction, Look>> = {
  minimal: {
    type: "modern",
    radius: 2,
    style: {
      card: "bare",
      eyebrow: "plain",
      shape: "square",
      header: "split",
      footer: "line",
      scene: "still",
      button: "theme",
    },
  },
  editorial: {
    type: "editorial",
    radius: 0,
    style: { card: "line", eyebrow: "rule", shape: "square", header: "center", footer: "wordmark", button: "theme" },
  },
  bold: {
    type: "bold",
    radius: 14,
    style: {
      card: "soft",
      eyebrow: "dot",
      shape: "leaf",
      header: "bar",
      footer: "block",
      scene: "stack",
      button: "pill",
    },
  },
  soft: {
    type: "rounded",
    radius: 24,
    style: {
      card: "surface",
      eyebrow: "dot",
      shape: "arch",
      header: "float",
      footer: "columns",
      scene: "sun",
      button: "pill",
    },
  },
  technical: {
    type: "tech",
    radius: 4,
    style: {
      card: "line",
      eyebrow: "mono",
      shape: "round",
      header: "bar",
      footer: "columns",
      scene: "grid",
      button: "theme",
    },
  },
  classic: {
    type: "classic",
    radius: 6,
    style: {
      card: "surface",
      eyebrow: "rule",
      shape: "arch",
      header: "center",
      footer: "columns",
      scene: "still",
      button: "theme",
    },
  },
};

const DIRECTION_WORDS: Readonly<Record<Direction, Readonly<Record<Lang, string>>>> = {
  minimal: { en: "Minimal", fr: "Épuré" },
  editorial: { en: "Editorial", fr: "Éditorial" },
  bold: { en: "Bold", fr: "Audacieux" },
  soft: { en: "Soft", fr: "Doux" },
  technical: { en: "Technical", fr: "Technique" },
  classic: { en: "Classic", fr: "Classique" },
};
const TONE_WORDS: Readonly<Record<Tone, Readonly<Record<Lang, string>>>> = {
  friendly: { en: "Friendly", fr: "Chaleureux" },
  expert: { en: "Expert", fr: "Expert" },
  playful: { en: "Playful", fr: "Espiègle" },
  refined: { en: "Refined", fr: "Raffiné" },
  plain: { en: "Plain", fr: "Simple" },
};

const find = <K extends string>(
  text: string,
  keys: readonly K[],
  words: Readonly<Record<K, Readonly<Record<Lang, string>>>>,
): K | null => {
  const folded = fold(text);
  return keys.find((key) => folded.includes(key) || folded.includes(fold(words[key].fr))) ?? null;
};

/** The tone that a plan's words name; null for none of ours. */
export function readTone(text: string): Tone | null {
  return find(text, TONES, TONE_WORDS);
}

/** How a tone is called in a plan. */
export function sayTone(tone: Tone, lang: Lang): string {
  return TONE_WORDS[tone][lang];
}

/** The habits that a style direction asks for. */
export function styleOf(direction: Direction | null): Partial<Style> {
  return direction === null ? {} : LOOKS[direction].style;
}

/** A theme in a direction; `keeps` names what was chosen and stays. */
export function directTheme(theme: Theme, direction: Direction | null, keepsType: boolean): Theme {
  if (direction === null) return theme;
  const { type, radius } = LOOKS[direction];
  return { ...theme, type: keepsType ? theme.type : type, radius };
}

/** How a style direction is called; null stands for what the trade suggests. */
export function sayDirection(direction: Direction | null, lang: Lang): string {
  if (direction !== null) return DIRECTION_WORDS[direction][lang];
  return lang === "fr" ? "Selon le métier" : "As the trade suggests";
}

/** A look in words that `readLook` reads back, so that a person can change any of them. */
export function sayLook(theme: Theme, direction: Direction | null, lang: Lang): string {
  const fr = lang === "fr";
  const name = sayDirection(direction, lang);
  const ground = theme.background === undefined ? "" : fr ? ` sur ${theme.background}` : ` on ${theme.background}`;
  const colours = fr ? `couleur ${theme.accent}${ground}` : `accent ${theme.accent}${ground}`;
  const type = fr ? `caractères ${theme.type}` : `${theme.type} type`;
  const corners = fr ? `arrondis de ${theme.radius} px` : `corners of ${theme.radius} px`;
  const scheme = theme.scheme === "dark" ? (fr ? ", style sombre" : ", dark look") : "";
  return `${name}${fr ? " : " : ": "}${colours}, ${type}, ${corners}${scheme}`;
}

/** What a plan's words say of the look: a direction of ours, and a theme with what they name in it. */
export function readLook(text: string, theme: Theme): { direction: Direction | null; theme: Theme } {
  const direction = find(text.split(":")[0] ?? text, DIRECTIONS, DIRECTION_WORDS);
  const folded = fold(text);
  const named = /\b([a-z]+) type\b|\bcaracteres ([a-z]+)\b/.exec(folded);
  const word = named?.[1] ?? named?.[2];
  const type = TYPE_PAIR_IDS.find((id) => id === word) ?? readType(text.split(":").slice(1).join(":")) ?? theme.type;
  const [accent = theme.accent, background] = readHexColours(text);
  const scheme = readScheme(text) ?? theme.scheme;
  const { background: _, scheme: _scheme, ...rest } = theme;
  const ground = readHexColours(text).length === 0 ? theme.background : background;
  return {
    direction,
    theme: {
      ...rest,
      accent,
      type,
      radius: readRadius(text) ?? theme.radius,
      ...(ground === undefined ? {} : { background: ground }),
      ...(scheme === undefined ? {} : { scheme }),
    },
  };
}
