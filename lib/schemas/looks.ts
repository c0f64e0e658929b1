/** What can be chosen of an element's look by hand: each choice is a class of the theme's own. */
export const LOOKS = {
  background: ["bg-page", "bg-surface", "bg-sunken", "bg-accent", "bg-accent-soft"],
  color: ["text-ink", "text-muted", "text-accent-ink", "text-on-accent", "text-on-accent-soft"],
  insideY: ["py-0", "py-2", "py-4", "py-8", "py-12", "py-16", "py-24", "py-section"],
  insideX: ["px-0", "px-2", "px-4", "px-6", "px-8", "px-12", "px-16", "px-gutter"],
  above: ["mt-0", "mt-2", "mt-4", "mt-8", "mt-12", "mt-16", "mt-24"],
  below: ["mb-0", "mb-2", "mb-4", "mb-8", "mb-12", "mb-16", "mb-24"],
} as const;
export const LOOK_NAMES = ["background", "color", "insideY", "insideX", "above", "below"] as const;
type Look = (typeof LOOK_NAMES)[number] | "size" | "align";
export type Looks = Partial<Record<Look, string>>;

/** The text colour that can be read on each background. */
const ON: Readonly<Record<string, string>> = {
  "bg-page": "text-ink",
  "bg-surface": "text-ink",
  "bg-sunken": "text-ink",
  "bg-accent": "text-on-accent",
  "bg-accent-soft": "text-on-accent-soft",
};

/** The same at other widths and in the dark; not while something is pointed at. */
const VARIANTS = String.raw`^(?:(?:sm|md|lg|xl|2xl|dark|light|(?:max|min)-[\w[\].-]+):)*`;
const COLOUR = String.raw`(?:white|black|transparent|current|inherit|page|ink|surface|sunken|muted|line|accent(?:-ink|-soft|-\d+)?|on-accent(?:-soft)?|[a-z]+-\d{2,3}|\[(?:#|rgb|hsl|oklch|color:|var\().*\])(?:/[\w.[\]%]+)?$`;
const SIZE = String.raw`(?:-?\w[\w./-]*|\[.*\])$`;

/** The classes that say the same thing as a look's, and would say it against it. */
const RIVALS: Readonly<Record<Look, RegExp>> = {
  background: new RegExp(`${VARIANTS}bg-${COLOUR}`),
  color: new RegExp(`${VARIANTS}text-${COLOUR}`),
  insideY: new RegExp(`${VARIANTS}p[ytb]-${SIZE}`),
  insideX: new RegExp(`${VARIANTS}p[xlrse]-${SIZE}`),
  above: new RegExp(`${VARIANTS}-?mt-${SIZE}`),
  below: new RegExp(`${VARIANTS}-?mb-${SIZE}`),
  size: new RegExp(String.raw`${VARIANTS}text-(?:xs|sm|base|lg|\d?xl|hero|title|lead|\[(?:[\d.]+|clamp).*\])(?:/.+)?$`),
  align: new RegExp(`${VARIANTS}text-(?:left|right|center|start|end|justify)$`),
};

/** The looks that an element's classes give it now, as far as they can be chosen here. */
export function looksOf(classes: string): Looks {
  const own = classes.split(/\s+/);
  const looks: Looks = {};
  for (const look of LOOK_NAMES) {
    const found = LOOKS[look].find((name) => own.includes(name));
    if (found) looks[look] = found;
  }
  return looks;
}

/** A background together with the text colour that can be read on it. */
export function withBackground(looks: Looks, background: string): Looks {
  const color = ON[background];
  return { ...looks, background, ...(color === undefined ? {} : { color }) };
}

/** Classes with other looks; an empty look takes what said it away. Everything else stays as it is. */
export function withLooks(classes: string, looks: Looks): string {
  let own = classes.split(/\s+/).filter((name) => name !== "");
  for (const look of [...LOOK_NAMES, "size", "align"] as const) {
    const wanted = looks[look];
    if (wanted === undefined || own.includes(wanted)) continue;
    own = own.filter((name) => !RIVALS[look].test(name));
    if (wanted !== "") own.push(wanted);
  }
  return own.join(" ");
}
