import type { Tone } from "@/lib/schemas/build-options";
import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { fromHex, toHex } from "@/lib/schemas/colour";
import type { Theme } from "@/lib/schemas/theme";
import { fold } from "../brief/language";
import { nextTheme, sayTheme } from "../follow-up/change-theme";
import { readTone, sayTone } from "../plan/look";
import type { Lang } from "../types";

/** A direction's look after the words beside its name: its theme, a tone that they name, and what was not understood. */
export type Beside = { readonly theme: Theme; readonly tone: Tone | null; readonly missed: readonly string[] };

const BETWEEN = /[,;:.!?\n]+|(?<!\p{L})(?:but|and|with|mais|et|avec)(?!\p{L})/iu;
/** What a clause may hold beside a wish. */
const FILLER =
  /\b(i|we|you|it|that|this|one|the|an?|is|like|love|take|choose|want|prefer|please|thanks?|ok|okay|yes|direction|look|style|make|go|for|in|to|je|j|nous|on|ce|cela|celle|celui|la|le|les|l|une?|est|aime|prends|prenons|choisis|veux|voudrais|prefere|plait|s|il|te|vous|merci|oui|en|pour)\b/g;
const MAX_CHARS = 2_000;

/** Reads what a person said beside the name of the direction that they chose; null where they said nothing of it. */
export function readBeside({ direction, directionWords, isInBrand }: BuiltinOptions): Beside | null {
  if (!direction || directionWords === undefined) return null;
  const escaped = direction.name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const name = new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, "giu");
  const words = directionWords.slice(0, MAX_CHARS).replace(name, ",");
  // An answer to something else.
  if (words === directionWords.slice(0, MAX_CHARS)) return null;
  let { theme } = direction;
  let tone: Tone | null = null;
  const missed: string[] = [];
  for (const clause of words.split(BETWEEN).map((part) => part.trim())) {
    // The colours and the type of a brand stand.
    const next = isInBrand === true ? theme : onGround(theme, nextTheme(theme, clause));
    const heard = readTone(clause);
    const isChanged = JSON.stringify(next) !== JSON.stringify(theme);
    if (!isChanged && heard === null && !isEmpty(clause)) missed.push(clause);
    theme = next;
    tone = heard ?? tone;
  }
  return { theme, tone, missed };
}

function isEmpty(clause: string): boolean {
  return (
    fold(clause)
      .replace(FILLER, "")
      .replace(/[^a-z0-9#]/g, "") === ""
  );
}

/** Another accent takes the direction's ground along into its hue, as light or dark as it was. */
function onGround(before: Theme, after: Theme): Theme {
  const ground = before.background;
  if (ground === undefined || after.background !== undefined || after.scheme !== before.scheme) return after;
  const { l, c } = fromHex(ground);
  return { ...after, background: toHex({ l, c, h: fromHex(after.accent).h }) };
}

/** What was followed of those words, and what was left aside. */
export function sayBeside(asked: BuiltinOptions, lang: Lang): string[] {
  const beside = readBeside(asked);
  if (!beside || !asked.direction) return [];
  const { theme, tone, missed } = beside;
  const { name, theme: chosen } = asked.direction;
  const pick = (en: string, fr: string): string => (lang === "fr" ? fr : en);
  const isNewGround = theme.background !== chosen.background && theme.accent === chosen.accent;
  // A ground that only goes along with its accent is no wish of anybody's.
  const ground = isNewGround || theme.background === undefined ? {} : { background: theme.background };
  const followed = sayTheme({ ...chosen, ...ground }, theme, lang);
  if (tone) followed.push(pick(`tone: ${sayTone(tone, lang)}`, `ton : ${sayTone(tone, lang)}`));
  const wishes = followed.join(", ");
  const done = pick(`As you asked, “${name}” has ${wishes}.`, `Comme demandé, « ${name} » a reçu : ${wishes}.`);
  const left = pick(`I left this aside: ${missed.join("; ")}.`, `J’ai laissé de côté : ${missed.join(" ; ")}.`);
  return [...(followed.length > 0 ? [done] : []), ...(missed.length > 0 ? [left] : [])];
}
