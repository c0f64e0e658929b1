import { readColourWords } from "@/lib/generator/brief/colours.ts";
import type { BenchRow } from "@/bench/support/rows.ts";
import type { BuiltSample } from "./build-sample.ts";
import { compareSites, type Likeness } from "./likeness.ts";
import type { Measure, Measured } from "./measure-sample.ts";
import { CATEGORIES, MIN_SCORE } from "./run-lighthouse.ts";
import { BRIEFS, nameOf } from "./samples.ts";

/** Two sites of one brief that share more than this look or read alike. */
const MAX_LIKENESS = 0.5;

const MEASURES: readonly (readonly [Measure, string])[] = [
  ["axe", "axe, every page in light and dark"],
  ["html", "not valid HTML"],
  ["overflow", "too wide at 320, 768 or 1280 px"],
  ["buttons", "buttons that do nothing"],
  ["checks", "static checks (links, anchors, names …)"],
  ["errors", "errors and missing files"],
  ["repeats", "paragraphs that stand twice"],
];

type Pair = Likeness & { names: string; hasOneLook: boolean };

/** Every two sites of one brief in one mode. */
export function likenesses(built: readonly BuiltSample[]): Pair[] {
  return built.flatMap((one, index) =>
    built.slice(index + 1).flatMap((other) => {
      const isSameBrief = (["blueprint", "lang", "mode"] as const).every(
        (key) => one.sample[key] === other.sample[key],
      );
      if (!isSameBrief) return [];
      const names = `${nameOf(one.sample)} and ${nameOf(other.sample)}`;
      const { blueprint, lang } = one.sample;
      const isNamed = readColourWords(BRIEFS[blueprint][lang], true).length > 0;
      const hasOneLook = !isNamed && one.theme.accent === other.theme.accent && one.theme.type === other.theme.type;
      return [{ names, hasOneLook, ...compareSites(one, other) }];
    }),
  );
}

/** The bench's table: findings a site, the worst last; scores the same; how alike two seeds are. */
export function builtinRows(measured: readonly Measured[], pairs: readonly Pair[]): BenchRow[] {
  const found = MEASURES.map(([id, figure]) =>
    worst(
      figure,
      "0",
      measured.map(({ findings }) => findings[id].length),
      Math.max,
      "",
      (most) => most === 0,
    ),
  );
  const scored = measured.flatMap(({ lighthouse }) => (lighthouse ? [lighthouse.scores] : []));
  const isHigh = (least: number): boolean => least >= MIN_SCORE;
  const scores = CATEGORIES.map((id) => {
    const samples = scored.map((one) => one[id]);
    return worst(`Lighthouse ${id}, phone`, `≥ ${MIN_SCORE}`, samples, Math.min, "", isHigh);
  });
  const alike = worst(
    "likeness of two seeds",
    `≤ ${MAX_LIKENESS}`,
    pairs.map(({ all }) => all),
    Math.max,
    "",
    (most) => most <= MAX_LIKENESS,
  );
  const oneLook = pairs.map(({ hasOneLook }) => Number(hasOneLook));
  const looks = worst("pairs of one colour and typeface", "0", oneLook, Math.max, "", (most) => most === 0);
  return [...found, ...(scored.length > 0 ? scores : []), ...(pairs.length > 0 ? [alike, looks] : [])];
}

/** A row whose last figure is the worst sample, by which it is judged. */
function worst(
  figure: string,
  goal: string,
  samples: readonly number[],
  pick: (...values: number[]) => number,
  unit: string,
  isGood: (value: number) => boolean,
): BenchRow {
  const sorted = samples.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const last = pick(...samples);
  return { figure, goal, median, p95: last, unit, ok: isGood(last) };
}

/** Everything that is not as it should be, a line each. */
export function problemsOf(measured: readonly Measured[], pairs: readonly Pair[]): string[] {
  const found = measured.flatMap(({ name, findings, lighthouse }) => [
    ...MEASURES.flatMap(([id]) => findings[id].map((line) => `${name}, ${id}: ${line}`)),
    ...CATEGORIES.flatMap((id) => {
      const score = lighthouse?.scores[id] ?? 100;
      return score >= MIN_SCORE ? [] : [`${name}, Lighthouse ${id} ${score}: ${lighthouse?.lost.join(", ")}`];
    }),
  ]);
  const alike = pairs.filter(({ all }) => all > MAX_LIKENESS);
  const oneLook = pairs.filter(({ hasOneLook }) => hasOneLook);
  return [
    ...found,
    ...oneLook.map(({ names }) => `${names} have one colour and one typeface`),
    ...alike.map(
      ({ names, structure, copy }) => `${names} are alike: structure ${structure.toFixed(2)}, copy ${copy.toFixed(2)}`,
    ),
  ];
}
