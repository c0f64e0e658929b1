import { fold } from "../brief/language";

/** Tells whether a text holds one of the words, in whatever case and with or without accents. */
export function holdsAny(words: readonly string[]): (text: string) => boolean {
  const patterns = words.map(patternOf);
  if (patterns.length === 0) return () => false;
  return (text) => {
    const folded = fold(text);
    return patterns.some((pattern) => pattern.test(folded));
  };
}

/** Those of the words that stand in what the markup shows. */
export function wordsIn(markup: string, words: readonly string[]): string[] {
  const shown = fold(markup.replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, " ").replace(/<[^>]*>/g, " "));
  return words.filter((word) => patternOf(word).test(shown));
}

function patternOf(word: string): RegExp {
  const escaped = fold(word).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u");
}
