import { guessBlueprint } from "@/lib/blueprints";
import type { BlueprintId } from "@/lib/schemas/blueprint";
import type { MissingFact } from "@/lib/schemas/enhance";
import { readColourWords, readHexColours } from "../brief/colours";
import { readBrief } from "../brief/read-brief";
import { readRadius, readScheme, readType } from "../brief/style-words";
import type { Brief, SectionKind } from "../types";
import { linesFor, PARTS } from "./words";

/** Nothing that is compared depends on it. */
const SEED = 1;

/**
 * A fuller prompt in the words of a thin one, by rules: what it says stays as it is, and what such a project should have
 * is put behind it, in the prompt's language. A line by which any fact of the prompt would be read otherwise is left out.
 * Deterministic, and gives its own result back unchanged. `chosen` is the type that a person chose; guessed without one.
 */
export function enhanceBrief(prompt: string, chosen: BlueprintId | null): string {
  const original = prompt.trim();
  const blueprint = chosen ?? guessBlueprint(original);
  const before = readBrief(original, SEED, blueprint);
  const parts = PARTS[blueprint].filter((part) => !before.wanted.includes(part) && !before.unwanted.includes(part));
  const expected = factsOf(before);
  let fuller = /[\p{L}\p{N})»”"’]$/u.test(original) ? `${original}.` : original;
  let separator = "\n\n";
  for (const line of linesFor(before.lang, { blueprint, family: before.trade.family, parts })) {
    const longer = `${fuller}${separator}${line}`;
    if (fuller.includes(line) || !isSame(longer, { before, expected, blueprint, chosen, parts })) continue;
    [fuller, separator] = [longer, "\n"];
  }
  return separator === "\n" ? fuller : original;
}

/** What a prompt leaves open that only the person can know, the most useful first. */
export function missingFacts(prompt: string, chosen: BlueprintId | null): MissingFact[] {
  const blueprint = chosen ?? guessBlueprint(prompt);
  const { nameGiven, city, products, hours, email, phone, date } = readBrief(prompt, SEED, blueprint);
  const isPlace = blueprint === "restaurant" || blueprint === "local-business";
  const open: [MissingFact, boolean][] = [
    ["name", !nameGiven],
    ["date", blueprint === "event" && date === null],
    ["city", (isPlace || blueprint === "event") && city === null],
    ["offer", ["restaurant", "local-business", "online-store", "agency"].includes(blueprint) && products.length === 0],
    ["hours", isPlace && hours.length === 0],
    ["contact", email === null && phone === null],
  ];
  return open.flatMap(([fact, isOpen]) => (isOpen ? [fact] : []));
}

type Reading = {
  before: Brief;
  expected: string;
  blueprint: BlueprintId;
  chosen: BlueprintId | null;
  parts: readonly SectionKind[];
};

/** Whether a longer text is read as the original was, but for the parts it asks for. */
function isSame(text: string, { before, expected, blueprint, chosen, parts }: Reading): boolean {
  if (chosen === null && guessBlueprint(text) !== blueprint) return false;
  const after = readBrief(text, SEED, blueprint);
  const allowed = new Set([...before.wanted, ...parts]);
  const keeps = (read: (words: string) => unknown): boolean =>
    read(before.raw) === null || read(before.raw) === read(text);
  return (
    after.wanted.every((part) => allowed.has(part)) &&
    [readScheme, readType, readRadius].every(keeps) &&
    factsOf(after) === expected
  );
}

/** Everything that a brief says of whoever asks, as one text to compare. A name that was invented says nothing. */
function factsOf(brief: Brief): string {
  const { raw, lang, trade, nameGiven, name, city, audience, products, unwanted, pages } = brief;
  const { email, phone, address, date, hours, currency } = brief;
  const business = [trade.id, nameGiven ? name : null, city, audience, products, currency];
  const reach = [email, phone, address, date, hours];
  return JSON.stringify([lang, business, reach, unwanted, pages, readHexColours(raw), readColourWords(raw, true)]);
}
