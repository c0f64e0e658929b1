import type { MissingFact } from "@/lib/schemas/enhance";

/** Every sentence about prompts that are made fuller. */
export const enhanceMessages = {
  signInFirst: "Sign in first.",
  usedUp: (most: number): string =>
    `The model has made ${most} prompts of yours fuller today, which is what is free in a day. Send this one as it is, or come back tomorrow.`,
  tooSlow: "The model took too long to make this fuller. Your own words are untouched; try again.",
  empty: "The model had nothing to add. Your own words are untouched.",
  button: "Enhance",
  label: "Enhance: make this prompt fuller",
  back: "Back to mine",
  backLabel: "Back to my own words",
  title: "A fuller prompt",
  intro: "Nothing is used until you say so. Change whatever you like.",
  mine: "Yours",
  fuller: "Fuller",
  writing: "Making your prompt fuller",
  nothing: "This prompt has all that could be added to it.",
  missing: (facts: readonly MissingFact[]): string => `Only you know: ${list(facts.map((fact) => FACTS[fact]))}.`,
  use: "Use this",
  keep: "Keep mine",
  again: "Try again",
};

const FACTS: Readonly<Record<MissingFact, string>> = {
  name: "the name",
  city: "the place",
  offer: "what you offer",
  hours: "the opening hours",
  date: "the date",
  contact: "an e-mail address or phone number",
};

function list(items: readonly string[]): string {
  return items.length <= 1 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}
