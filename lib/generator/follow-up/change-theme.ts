import { readColourWords, readHexColours } from "../brief/colours";
import { fold } from "../brief/language";
import { shiftColour, warmColour } from "../brief/shift-colour";
import { readRadius, readScheme, readType } from "../brief/style-words";
import type { Theme } from "@/lib/schemas/theme";
import type { Lang } from "../types";
import { say, type Changer } from "./change";

const FONT = /\b(font|fonts|typeface|typography|type|lettering|police|typo|typographie|caracteres?)\b/;

function readColourShift(folded: string, accent: string): string | null {
  if (/\b(darker|plus (fonce|sombre)\w*)\b/.test(folded)) return shiftColour(accent, { lightness: -0.12 });
  if (/\b(lighter|brighter|plus (clair|lumineu)\w*)\b/.test(folded)) return shiftColour(accent, { lightness: 0.12 });
  if (/\b(warmer|plus chaud\w*)\b/.test(folded)) return warmColour(accent, true);
  if (/\b(cooler|colder|plus froid\w*)\b/.test(folded)) return warmColour(accent, false);
  if (/\b(more (vivid|saturated|vibrant|colou?rful)|plus (vif|vive|vives|colore)\w*)\b/.test(folded))
    return shiftColour(accent, { saturation: 0.25 });
  if (
    /\b(softer|muted|more subtle|pastel|less (vivid|saturated)|plus (doux|douce|discret)\w*|moins vi\w+)\b/.test(folded)
  )
    return shiftColour(accent, { saturation: -0.25, lightness: 0.04 });
  return null;
}

/** The theme a clause asks for, or the same one. */
export function nextTheme(theme: Theme, clause: string): Theme {
  const folded = fold(clause);
  const scheme = readScheme(clause);
  const radius = readRadius(clause);
  const aboutType = FONT.test(folded) || /\b(serif|sans|mono|empattements)\b/.test(folded);
  const type = aboutType || scheme === null ? readType(clause) : null;
  const hex = readHexColours(clause);
  const named = hex.length > 0 ? hex : readColourWords(clause, false);
  const aboutGround = /\b(background|fond|arriere-plan)\b/.test(folded) && scheme === null;
  const next: Theme = { ...theme };
  if (scheme !== null) {
    next.scheme = scheme;
    if (scheme === "dark") delete next.background;
  }
  if (named[0] !== undefined && !(scheme !== null && hex.length === 0 && /\b(black|noir|white|blanc)\b/.test(folded))) {
    if (aboutGround) next.background = named[0];
    else {
      next.accent = named[0];
      delete next.background;
    }
  } else {
    const shifted = readColourShift(folded, theme.accent);
    if (shifted !== null) {
      next.accent = shifted;
      delete next.background;
    }
  }
  if (type !== null) next.type = type;
  if (radius !== null) next.radius = radius;
  return next;
}

/** What differs between two themes, in words. */
export function sayTheme(before: Theme, after: Theme, lang: Lang): string[] {
  const pick = (en: string, fr: string): string => (lang === "fr" ? fr : en);
  const scheme = after.scheme === "dark" ? "sombre" : after.scheme === "light" ? "clair" : "automatique";
  return [
    after.accent === before.accent ? null : `accent ${after.accent}`,
    after.background === before.background || after.background === undefined
      ? null
      : pick(`background ${after.background}`, `fond ${after.background}`),
    after.scheme === before.scheme ? null : pick(`${after.scheme ?? "auto"} colours`, `couleurs : mode ${scheme}`),
    after.type === before.type ? null : pick(`“${after.type}” type`, `caractères « ${after.type} »`),
    after.radius === before.radius ? null : pick(`corners of ${after.radius} px`, `angles de ${after.radius} px`),
  ].filter((part) => part !== null);
}

/** Colours, light and dark, type and corners. */
export const changeTheme: Changer = (state, clause) => {
  const theme = nextTheme(state.theme, clause);
  if (JSON.stringify(theme) === JSON.stringify(state.theme)) return null;
  const parts = sayTheme(state.theme, theme, state.lang).join(", ");
  return {
    state: { ...state, theme },
    said: say(
      state,
      `The look has changed on every page: ${parts || "a calmer background"}.`,
      `L’apparence a changé sur toutes les pages : ${parts || "un fond plus calme"}.`,
    ),
  };
};
