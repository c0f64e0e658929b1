import { type Direction, DIRECTIONS } from "@/lib/schemas/build-options";
import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { fromHex, toHex } from "@/lib/schemas/colour";
import { HERO_TEMPLATES, type HeroTemplate, lookOf, type StyleDirection } from "@/lib/schemas/style-direction";
import type { Theme } from "@/lib/schemas/theme";
import { consideredBrief, writtenLanguages } from "../plan/considered-brief";
import { directTheme, readLook, sayDirection } from "../plan/look";
import { plannedBasis } from "../plan/planned-site";
import { createRandom } from "../random";

/** How a direction stands on a page: its first screen, its ground in OKLCH, and how its accent is drawn. */
type Manner = {
  readonly template: HeroTemplate;
  readonly ground: { readonly l: number; readonly c: number };
  /** Degrees that the accent is turned by, and its lightness. */
  readonly accent: { readonly turn: number; readonly l: number };
};

const MANNERS: Readonly<Record<Direction, Manner>> = {
  minimal: { template: "center", ground: { l: 1, c: 0 }, accent: { turn: 0, l: 0.3 } },
  editorial: { template: "column", ground: { l: 0.965, c: 0.018 }, accent: { turn: 20, l: 0.42 } },
  classic: { template: "column", ground: { l: 0.975, c: 0.012 }, accent: { turn: -60, l: 0.36 } },
  soft: { template: "center", ground: { l: 0.95, c: 0.028 }, accent: { turn: -40, l: 0.55 } },
  bold: { template: "poster", ground: { l: 0.2, c: 0.045 }, accent: { turn: 110, l: 0.78 } },
  technical: { template: "split", ground: { l: 0.17, c: 0.02 }, accent: { turn: 180, l: 0.76 } },
};
const LIGHT: readonly Direction[] = ["editorial", "soft", "minimal", "classic"];
const DARK: readonly Direction[] = ["bold", "technical"];

/**
 * Three directions for a first build: the planned look, one on a light ground and one on a dark ground, each with a first
 * screen and type of its own. What the person chose (palette, type, both grounds) stays in all of them. Deterministic.
 */
export function proposeDirections(asked: BuiltinOptions): StyleDirection[] {
  const options = asked.options ?? {};
  const brief = consideredBrief(asked, writtenLanguages(options).langs[0] ?? null);
  const plan = asked.planning && "plan" in asked.planning ? asked.planning.plan : { tone: "", direction: "" };
  const { copy } = plannedBasis(brief, asked.seed, plan);
  const planned = readLook(plan.direction, brief.theme);
  const rng = createRandom(`${asked.seed}:${brief.key}:directions`);
  const eyebrow = copy.label.charAt(0).toLocaleUpperCase() + copy.label.slice(1);
  const hero = { eyebrow, title: copy.headline, text: copy.lead, action: copy.cta };
  const shown = (direction: Direction | null, theme: Theme, template: HeroTemplate): StyleDirection => ({
    name: sayDirection(direction, brief.lang),
    theme,
    hero: { ...hero, template },
  });
  const known = planned.direction === null ? null : MANNERS[planned.direction].template;
  const others: StyleDirection[] = [];
  for (const group of [DARK, LIGHT]) {
    const looks = [...rng.shuffle(group), ...rng.shuffle(DIRECTIONS)]
      .filter((one) => one !== planned.direction)
      .map((one) => shown(one, inManner(planned.theme, one, options), MANNERS[one].template));
    const free = looks.filter(({ hero: { template } }) => ![known, ...others.map(templateOf)].includes(template));
    const taken = [planned.theme, ...others.map(({ theme }) => theme)];
    const next =
      free.find(({ theme }) => taken.every(({ type }) => type !== theme.type)) ??
      free.find(({ theme }) => taken.every((one) => lookOf(one) !== lookOf(theme)));
    if (next) others.push(next);
  }
  // What the trade suggests has the first screen that is left.
  const left = HERO_TEMPLATES.find((template) => !others.map(templateOf).includes(template)) ?? "split";
  return [shown(planned.direction, planned.theme, known ?? left), ...others.toReversed()];
}

function templateOf({ hero }: StyleDirection): HeroTemplate {
  return hero.template;
}

/** A theme in a direction, on that direction's ground and with an accent that reads there. */
function inManner(theme: Theme, direction: Direction, options: NonNullable<BuiltinOptions["options"]>): Theme {
  const { background: _, scheme: _scheme, ...directed } = directTheme(theme, direction, options.type !== undefined);
  if (options.palette) return { ...directed, ...groundOf(theme) };
  const { ground, accent } = MANNERS[direction];
  const { c, h } = fromHex(theme.accent);
  const colour = toHex({ l: accent.l, c: Math.max(c, 0.09), h: (h + accent.turn + 360) % 360 });
  const hasBoth = options.features?.includes("dark-mode") ?? false;
  const scheme = ground.l < 0.5 ? "dark" : "light";
  return { ...directed, accent: colour, background: toHex({ ...ground, h }), scheme: hasBoth ? "auto" : scheme };
}

function groundOf({ background, scheme }: Theme): Partial<Theme> {
  return { ...(background === undefined ? {} : { background }), ...(scheme === undefined ? {} : { scheme }) };
}
