import { fold } from "./language";

/** Colour words, English and French, each with the accent it means. Longer names come first, so that "navy blue" is not "blue". */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\bnavy( blue)?\b|\bbleu (marine|nuit|fonce|profond)\b|\bmidnight( blue)?\b|\b(dark|deep) blue\b/, "#1f3a6e"],
  [/\bsky( blue)?\b|\bbleu ciel\b/, "#2f86c9"],
  [/\b(electric|royal|cobalt) blue\b|\bbleu (electrique|roi|cobalt)\b/, "#2746e0"],
  [
    /\bforest( green)?\b|\bdark green\b|\bdeep green\b|\bvert (foret|fonce|sapin|bouteille)\b|\bbottle green\b/,
    "#1f5c42",
  ],
  [/\bolive\b/, "#69702a"],
  [/\bsage( green)?\b|\b(vert )?sauge\b/, "#5f7d62"],
  [/\bmint( green)?\b|\b(vert )?menthe\b/, "#1f9d7a"],
  [/\blime\b|\bcitron vert\b/, "#6a9a12"],
  [/\bemerald\b|\bemeraude\b/, "#0b8f63"],
  [/\bteal\b|\bpetrol\b|\bbleu canard\b|\bpetrole\b/, "#0f766e"],
  [/\bturquoise\b|\bcyan\b|\baqua\b/, "#0e8fa3"],
  [/\bterracotta\b|\bterre cuite\b|\bclay\b|\bargile\b/, "#b5532f"],
  [/\brust\b|\brouille\b|\bcopper\b|\bcuivre\b/, "#a4491f"],
  [
    /\bburgundy\b|\bbordeaux color\b|\bcouleur bordeaux\b|\brouge bordeaux\b|\bmaroon\b|\bwine red\b|\blie de vin\b/,
    "#7a1f38",
  ],
  [/\bcoral\b|\bcorail\b/, "#d9553f"],
  [/\bpeach\b|\bpeche couleur\b|\babricot\b|\bapricot\b/, "#d9743a"],
  [/\bmustard\b|\bmoutarde\b|\bochre\b|\bocre\b/, "#b07d12"],
  [/\bgold(en)?\b|\bdore[es]*\b|\bcouleur or\b/, "#a67c1a"],
  [/\bmagenta\b|\bfuchsia\b/, "#c0267f"],
  [/\blavender\b|\blavande\b/, "#7a63c2"],
  [/\blilac\b|\blilas\b|\bmauve\b/, "#8e5fa8"],
  [/\bindigo\b/, "#4a43c9"],
  [/\bplum\b|\bprune\b|\baubergine\b/, "#6b2f63"],
  [/\bchocolate( brown)?\b(?! (cake|bar|shop))|\bbrown\b|\bmarron\b|\bbrun\b/, "#7a4a2a"],
  [/\bbeige\b|\bcream\b|\bcreme couleur\b|\bsand\b|\bsable\b/, "#9a7443"],
  [/\bcharcoal\b|\banthracite\b|\bgraphite\b/, "#3d4450"],
  [/\bgr[ae]y\b|\bgris\b/, "#56606e"],
  [/\bblack and white\b|\bnoir et blanc\b|\bmonochrom\w*\b/, "#2b2b2e"],
  [/\bblack\b|\bnoire?s?\b/, "#26262a"],
  [/\bblue\b|\bbleu\w*\b/, "#2559c7"],
  [/\bgreen\b|\bverte?s?\b/, "#2c7a45"],
  [/\bred\b|\brouges?\b/, "#c4302b"],
  [/\byellow\b|\bjaunes?\b/, "#c99a06"],
  [/\borange\b(?! juice)/, "#d9640f"],
  [/\bpurple\b|\bviolet\w*\b|\bpourpre\b/, "#7034c0"],
  [/\bpink\b|\brose\b(?! (garden|water))/, "#cf3d78"],
];

const WITH_COLOUR =
  /colou?r|palette|accent|couleur|teinte|tons?\b|theme|tones?\b|make it|en |look|style|scheme|shade|brand/;

/** Hex colours in a text as #rrggbb, in order. */
export function readHexColours(text: string): string[] {
  return [...text.matchAll(/#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b/g)].map((match) => {
    const digits = match[1] ?? "";
    const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
    return `#${full.toLowerCase()}`;
  });
}

/** The accents that colour words in a text mean; `strict` asks for a word such as "palette" near by, because a product may be called red. */
export function readColourWords(text: string, strict: boolean): string[] {
  const folded = fold(text);
  const found: { at: number; hex: string }[] = [];
  for (const [pattern, hex] of NAMED) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const around = folded.slice(Math.max(0, match.index - 32), match.index + match[0].length + 24);
    const alone =
      /(^|[,.;]\s*)$/.test(folded.slice(0, match.index)) &&
      /^\s*([,.;]|$)/.test(folded.slice(match.index + match[0].length));
    if (strict && !alone && !WITH_COLOUR.test(around)) continue;
    if (found.some((entry) => Math.abs(entry.at - match.index) < 8)) continue;
    found.push({ at: match.index, hex });
  }
  return found.toSorted((left, right) => left.at - right.at).map((entry) => entry.hex);
}
