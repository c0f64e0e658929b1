import { guessBlueprint } from "@/lib/blueprints";
import { countTokens } from "@/lib/credits/meter.ts";
import { PRICE_BOOK } from "@/lib/credits/price-book.ts";
import { assemblePrompt, loadPromptParts } from "@/lib/generation/prompts";
import { versionChanges } from "@/lib/generation/version-changes.ts";
import { type Outcome, run } from "@/lib/generator/test-runs.ts";
import { sha256 } from "@/lib/platform/crypto.ts";
import { THEME_PATH, themeMark } from "@/lib/schemas/theme.ts";
import { atLeast, atMost, type BenchRow, withoutGoal } from "./support/rows.ts";

const TURNS = 50;
/** The kinds of changes that come again and again; the first and the last of each are compared. */
const CYCLE = 6;
const BRIEFS = [
  "A bakery in Lyon called Miette with sourdough, tarts and a small café",
  "SaaS that checks contracts, with three plans",
  "Online shop selling second-hand books",
] as const;
const MODEL = "gpt-5";
/** What a change is shown of a project at most, with a model of the usual context (`file-token-budget.ts`). */
const FILE_TOKENS = 24_000;
/** A provider keeps beginnings of 1,024 tokens and more, 128 at a time (OpenAI's guide to prompt caching). */
const CACHED_FROM_TOKENS = 1_024;
const CACHED_BY_TOKENS = 128;
const SEEN_VERSIONS = 30;
const NOTE =
  "no model was asked. Prompts are the product's own; the files and answers are the built-in generator's.\n" +
  `  Costs are ${MODEL}'s, without margin, with the beginning that a prompt shares with the one before taken from the cache.`;

type Turn = { promptTokens: number; sharedTokens: number; usd: number; filesTokens: number };

/**
 * What 50 changes in a row on one project cost, change by change: the length of the prompt, how much of its beginning
 * stays from one to the next, and what that comes to in money; at the beginning and at the end.
 */
export default async function turnsBench(): Promise<{ name: string; rows: BenchRow[]; note: string }> {
  const rows: BenchRow[] = [];
  for (const brief of BRIEFS) rows.push(...rowsOf(guessBlueprint(brief), await walk(brief)));
  return { name: "turns", rows, note: NOTE };
}

function rowsOf(name: string, turns: readonly Turn[]): BenchRow[] {
  const early = turns.slice(CYCLE, 2 * CYCLE);
  const late = turns.slice(-CYCLE);
  const growth = (of: (turn: Turn) => number): number => mean(late.map(of)) / mean(early.map(of));
  const tokens = (part: readonly Turn[]): number[] => part.map(({ promptTokens }) => promptTokens);
  const cents = (part: readonly Turn[]): number[] => part.map(({ usd }) => usd * 100);
  const shares = turns.slice(1).map(({ sharedTokens, promptTokens }) => (100 * sharedTokens) / promptTokens);
  return [
    withoutGoal(
      `${name}: files, turns 7 to 12`,
      early.map(({ filesTokens }) => filesTokens),
      "tokens",
    ),
    withoutGoal(
      `${name}: files, turns 45 to 50`,
      late.map(({ filesTokens }) => filesTokens),
      "tokens",
    ),
    withoutGoal(`${name}: prompt, turns 7 to 12`, tokens(early), "tokens"),
    withoutGoal(`${name}: prompt, turns 45 to 50`, tokens(late), "tokens"),
    atMost(`${name}: prompt, last to first`, [growth((turn) => turn.promptTokens)], 1.15, "×"),
    atLeast(`${name}: beginning shared with the turn before`, shares, 40, "%"),
    withoutGoal(`${name}: cost, turns 7 to 12`, cents(early), "¢"),
    withoutGoal(`${name}: cost, turns 45 to 50`, cents(late), "¢"),
    atMost(`${name}: cost, last to first`, [growth(({ usd }) => usd)], 1.25, "×"),
  ];
}

/** Builds a project and changes it 50 times, as the product would; what each change's prompt was like. */
async function walk(brief: string): Promise<Turn[]> {
  const parts = await loadPromptParts();
  const blueprint = guessBlueprint(brief);
  let site = run({ request: brief, seed: 7, blueprint });
  const history: { prompt: string; summary: string }[] = [{ prompt: brief, summary: site.summary }];
  const versions = [versionOf(site, 1)];
  const turns: Turn[] = [];
  let before = "";
  for (let number = 1; number <= TURNS; number += 1) {
    const request = requestOf(number);
    const files = filesOf(site);
    const { changedAt } = versionChanges(versions.slice(-SEEN_VERSIONS));
    const input = { nonce: "k3f9", mode: "quick", blueprint, request, history, files, changedAt } as const;
    const prompt = textOf(assemblePrompt(parts, { ...input, fileTokenBudget: FILE_TOKENS }));
    const told = history.map((turn) => turn.prompt);
    const after = run({ request, seed: 7, blueprint, before: site, history: told });
    turns.push(measure({ prompt, before, answer: after.text, files }));
    before = prompt;
    history.push({ prompt: request, summary: after.summary });
    if (filesOf(after).some(({ path, text }) => files.find((file) => file.path === path)?.text !== text))
      versions.push(versionOf(after, versions.length + 1));
    site = after;
  }
  return turns;
}

/** Changes that leave the project about as large as it was. */
function requestOf(number: number): string {
  const colours = ["green", "blue", "red", "orange", "purple"];
  const requests = [
    `Change the title to House number ${number}`,
    `Make the accent colour ${colours[Math.floor(number / 6) % colours.length]}`,
    `Rewrite the headline: Made by hand, ${number} times a day`,
    "Add a FAQ",
    number % 12 < 6 ? "Use a serif font" : "Use a sans-serif font",
    "Remove the FAQ",
  ];
  return requests[number % CYCLE] ?? "";
}

type Measured = { prompt: string; before: string; answer: string; files: readonly { text: string }[] };

function measure({ prompt, before, answer, files }: Measured): Turn {
  const promptTokens = countTokens(prompt);
  const shared = countTokens(prompt.slice(0, sharedChars(prompt, before)));
  const sharedTokens = shared < CACHED_FROM_TOKENS ? 0 : shared - (shared % CACHED_BY_TOKENS);
  const price = PRICE_BOOK[MODEL];
  if (!price) throw new Error(`${MODEL} has no price.`);
  const usd =
    ((promptTokens - sharedTokens) * price.inputPerMillionUsd +
      sharedTokens * price.cachedInputPerMillionUsd +
      countTokens(answer) * price.outputPerMillionUsd) /
    1e6;
  return { promptTokens, sharedTokens, usd, filesTokens: files.reduce((sum, { text }) => sum + countTokens(text), 0) };
}

function sharedChars(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function filesOf({ files, theme }: Outcome): { path: string; text: string }[] {
  return [...files, [THEME_PATH, themeMark(theme)] as const].map(([path, text]) => ({ path, text }));
}

function versionOf(site: Outcome, number: number): Parameters<typeof versionChanges>[0][number] {
  return { number, origin: "run", files: filesOf(site).map(({ path, text }) => ({ path, sha256: sha256(text) })) };
}

function textOf(prompt: ReturnType<typeof assemblePrompt>): string {
  return prompt
    .flatMap(({ content }) =>
      typeof content === "string" ? [content] : content.map((part) => ("text" in part ? part.text : "")),
    )
    .join("\n");
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
