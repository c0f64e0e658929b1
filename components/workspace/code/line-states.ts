import { type Language, type LineState, tokenizeLine } from "./tokenize";

/**
 * What each line of a file starts inside of, on demand and remembered: scrolling to the end scans a file once, and a
 * file that grows only ever scans its new lines. Only the last line may change.
 */
export class LineStates {
  private readonly states: LineState[] = [""];
  private readonly lines: readonly string[];
  private readonly language: Language;

  constructor(lines: readonly string[], language: Language) {
    this.lines = lines;
    this.language = language;
  }

  /** The state at the start of line `index`, counted from 0. */
  at(index: number): LineState {
    for (let from = this.states.length - 1; from < index; from += 1) {
      this.states.push(tokenizeLine(this.lines[from] ?? "", this.states[from] ?? "", this.language).state);
    }
    return this.states[index] ?? "";
  }
}
