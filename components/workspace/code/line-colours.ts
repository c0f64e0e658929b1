import { type Language, type LineState, type Token, tokenizeLine } from "./tokenize";

/**
 * Colours lines on demand. The state at the start of each line is remembered, so that scrolling to the end scans a file
 * once, and a file that grows only ever scans its new lines.
 */
export class LineColours {
  private readonly states: LineState[] = [""];
  private readonly lines: readonly string[];
  private readonly language: Language;

  constructor(lines: readonly string[], language: Language) {
    this.lines = lines;
    this.language = language;
  }

  /** The tokens of line `index`, counted from 0. */
  tokensOf(index: number): Token[] {
    // The last line may still grow, so what follows from it is never remembered.
    for (let at = this.states.length - 1; at < index; at += 1) {
      this.states.push(tokenizeLine(this.lines[at] ?? "", this.states[at] ?? "", this.language).state);
    }
    return tokenizeLine(this.lines[index] ?? "", this.states[index] ?? "", this.language).tokens;
  }
}
