import type { TypePairId } from "@/lib/schemas/theme";
import { fold } from "./language";

const TYPES: readonly (readonly [RegExp, TypePairId])[] = [
  [/\bmono(space)?\b|\bcode font\b|\bterminal\b|\bchasse fixe\b/, "mono"],
  [/\bsans[- ]serif\b|\bsans font\b|\bsans empattements?\b/, "sans"],
  [/\bslab\b|\bclassic\b|\btraditional\b|\bclassique\b|\btraditionnel\w*\b/, "classic"],
  [/\bserifs?\b|\bempattements?\b/, "serif"],
  [/\beditorial\b|\bmagazine\b|\bnewspaper\b|\bjournal\b/, "editorial"],
  [/\belegant\w*\b|\bluxur\w+\b|\brefined\b|\braffine\w*\b|\bluxe\b|\bchic\b/, "elegant"],
  [/\bplayful\b|\bfun\b|\bquirky\b|\bludique\b|\bamusant\w*\b|\bespiegle\b|\boriginal\w*\b/, "quirky"],
  [/\brounded\b|\bfriendly\b|\bsoft font\b|\barrondie?s?\b|\bconvivial\w*\b|\bdouce?\b/, "rounded"],
  [/\bbold\b|\bheavy\b|\bstrong type\b|\bimpact\b|\baudacieu\w+\b|\bgrasse?\b|\bfort caractere\b/, "bold"],
  [/\bfuturistic\b|\btechy?\b|\bhigh[- ]tech\b|\bfuturiste\b/, "tech"],
  [/\bgeometric\b|\bgeometrique\b/, "geometric"],
  [/\bgrotes[kq]u?e?\b|\bbrutalis\w+\b|\bswiss\b|\bsuisse\b/, "grotesk"],
  [/\bminimal\w*\b|\bmodern\b|\bmoderne\b|\bclean\b|\bepure\w*\b|\bsobre\b/, "modern"],
];

/** The type pair a text asks for, or null. */
export function readType(text: string): TypePairId | null {
  const folded = fold(text);
  return TYPES.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** The corner radius in px a text asks for, or null. */
export function readRadius(text: string): number | null {
  const folded = fold(text);
  const px =
    /(\d{1,2})\s?px (?:radius|corners?)|(?:radius|corners?|arrondis?|rayon)(?: of| de| a| to)? (\d{1,2})\s?px/.exec(
      folded,
    );
  if (px !== null) return Math.min(32, Number(px[1] ?? px[2] ?? 8));
  if (
    /\b(sharp|square[d]?|straight|hard)\b.{0,16}\b(corners?|edges?|angles?)\b|\bangles? droits?\b|\bcoins? carres?\b|\bno (rounded|round) corners?\b|\bsans arrondis?\b/.test(
      folded,
    )
  )
    return 0;
  if (/\b(more|very) round(ed|er)?\b|\brounder\b|\bplus (arrondi|rond)\w*\b|\bpill\b|\btres arrondi\w*\b/.test(folded))
    return 24;
  if (
    /\bround(ed)? (corners?|edges?|buttons?|cards?)\b|\b(coins?|angles?|bords?) (arrondis?|ronds?)\b|\barrondis\b/.test(
      folded,
    )
  )
    return 16;
  if (/\bless round(ed)?\b|\bmoins (arrondi|rond)\w*\b/.test(folded)) return 4;
  return null;
}

/** The colour scheme a text asks for, or null. */
export function readScheme(text: string): "dark" | "light" | "auto" | null {
  const folded = fold(text);
  if (
    /\b(light and dark|dark and light|clair et sombre|sombre et clair|follow(s)? the system|automatique)\b/.test(folded)
  )
    return "auto";
  if (
    /\bdark (mode|theme|background|scheme|design|look|site|website|style|landing|page)\b|\b(mode|theme|fond|style|design|site) (sombre|noir|nuit)\b|\bin dark\b(?! (?:blue|green|red|purple|violet|brown|gr[ae]y|pink|orange|teal|gold))|\bmoody\b|\bmake it dark\b(?!er)|\ben sombre\b/.test(
      folded,
    )
  )
    return "dark";
  if (
    /\blight (mode|theme|background|scheme|design|look)\b|\b(mode|theme|fond|style|design) (clair|blanc)\b|\bwhite background\b|\bmake it light\b(?!er)|\ben clair\b/.test(
      folded,
    )
  )
    return "light";
  return null;
}
