import type { BlueprintId } from "@/lib/schemas/blueprint";
import { BLUEPRINT_KEYWORDS } from "./blueprint-keywords";

/** Where in a prompt a word counts more: people say what they want first and describe it afterwards. */
const OPENING_CHARS = 120;

/**
 * Guesses the project type from a prompt in English or French, by counting keywords: one that names a type weighs
 * more than one that hints at it, and one in the opening counts twice. `landing-page` when nothing is found.
 */
export function guessBlueprint(prompt: string): BlueprintId {
  const text = ` ${fold(prompt)} `;
  const opening = text.slice(0, OPENING_CHARS);
  let best: BlueprintId = "landing-page";
  let bestScore = 0;
  for (const { id, keywords } of BLUEPRINT_KEYWORDS) {
    let score = 0;
    for (const { keyword, weight } of keywords) {
      if (!has(text, keyword)) continue;
      score += has(opening, keyword) ? weight * 2 : weight;
    }
    if (score > bestScore) [best, bestScore] = [id, score];
  }
  return best;
}

/** Lower case, no accents, words between single spaces. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A whole word or phrase, also in its plural. */
function has(text: string, keyword: string): boolean {
  return text.includes(` ${keyword} `) || text.includes(` ${keyword}s `);
}
