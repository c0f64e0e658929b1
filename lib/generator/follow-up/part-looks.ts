import { type Looks, withLooks } from "@/lib/schemas/looks";
import { readColourWords, readHexColours } from "../brief/colours";
import { fold } from "../brief/language";
import { ownAttribute, withClasses } from "./part-words";

const SIZES = ["xs", "sm", "base", "lg", "xl", "2xl", "3xl", "4xl", "5xl", "6xl", "7xl", "8xl"];
/** About how large what has no size of the scale is. */
const SIZE_OF: Readonly<Record<string, string>> = {
  hero: "6xl",
  title: "4xl",
  lead: "xl",
  h1: "6xl",
  h2: "4xl",
  h3: "2xl",
};
const SPACES = ["0", "2", "4", "8", "12", "16", "24", "32"];

const BIGGER = /\b(bigger|larger|plus (grand|gros)\w*|agrandi\w*)\b/;
const SMALLER = /\b(smaller|plus petit\w*|reduis|reduire)\b/;
const MORE_SPACE = /\b(more (space|room|padding|air)|plus (d'espace|d'air|aere\w*)|roomier|airier)\b/;
const LESS_SPACE = /\b(less (space|room|padding)|moins d'espace|tighter|plus serre\w*)\b/;
const CENTRE = /\b(cent(er|re)(ed)?|centre[rz]?)\b/;
const LEFT = /\b(left[- ]align\w*|align(ed)? left|a gauche)\b/;
const GROUND = /\b(background|fond|arriere-plan)\b/;
const ACCENT = /\b(accent|brand colou?r|couleur (principale|de la marque))\b/;

/** The looks that a clause asks for; null where it asks for none. */
function looksFor(source: string, tag: string, clause: string): Looks | null {
  const folded = fold(clause);
  const classes = (ownAttribute(source, "class") ?? "").split(/\s+/);
  const looks: Looks = {};
  const sizeStep = step(folded, BIGGER, SMALLER);
  if (sizeStep !== 0) {
    const own = classes.map((name) => /^text-(\w+)$/.exec(name)?.[1] ?? "").find((size) => sizeAt(size) >= 0);
    looks.size = `text-${pick(SIZES, Math.max(0, sizeAt(own ?? SIZE_OF[tag] ?? "base")) + sizeStep)}`;
  }
  const spaceStep = step(folded, MORE_SPACE, LESS_SPACE);
  if (spaceStep !== 0) {
    const own = classes.map((name) => /^py-(\w+)$/.exec(name)?.[1] ?? "").find((space) => spaceAt(space) >= 0);
    looks.insideY = `py-${pick(SPACES, (own === undefined ? 3 : spaceAt(own)) + spaceStep)}`;
  }
  if (CENTRE.test(folded)) looks.align = "text-center";
  else if (LEFT.test(folded)) looks.align = "text-left";
  Object.assign(looks, coloursFor(folded, clause));
  return Object.keys(looks).length === 0 ? null : looks;
}

function coloursFor(folded: string, clause: string): Looks {
  const isGround = GROUND.test(folded);
  if (ACCENT.test(folded)) {
    return isGround ? { background: "bg-accent", color: "text-on-accent" } : { color: "text-accent-ink" };
  }
  const [hex] = [...readHexColours(clause), ...readColourWords(clause, false)];
  if (hex === undefined) return {};
  return isGround
    ? { background: `bg-[${hex}]`, color: isDark(hex) ? "text-white" : "text-black" }
    : { color: `text-[${hex}]` };
}

/** Whether white can be read better on a colour than black (WCAG 2.2, relative luminance). */
function isDark(hex: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}

const step = (folded: string, up: RegExp, down: RegExp): number => Number(up.test(folded)) - Number(down.test(folded));
const sizeAt = (size: string): number => SIZES.indexOf(SIZE_OF[size] ?? size);
const spaceAt = (space: string): number => (space === "section" ? 6 : SPACES.indexOf(space));
const pick = (scale: readonly string[], at: number): string => scale[Math.min(scale.length - 1, Math.max(0, at))] ?? "";

/** An element as a clause wants it to look; null where the clause says nothing of looks. */
export function restyle(source: string, tag: string, clause: string): string | null {
  const looks = looksFor(source, tag, clause);
  if (!looks) return null;
  const classes = ownAttribute(source, "class") ?? "";
  const isBold = /\b(bold(er)?|gras)\b/.test(fold(clause));
  return withClasses(source, `${withLooks(classes, looks)}${isBold ? " font-bold" : ""}`);
}
