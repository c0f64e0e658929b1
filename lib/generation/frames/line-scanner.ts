import { MAX_DIRECTIVE_BYTES } from "./limits";
import { utf8Length } from "./utf8";

/** What the scanner tells of a stream; a directive comes without its marker and line end, null when it is too long. */
export type LineSink = { text(text: string): void; directive(line: string | null): void };

/**
 * Splits a stream into text and directive lines (`@@nonce word …` in column 0). Text passes at once; held back are
 * only a line's start that can still become a marker, and a directive line of at most 16 KiB until its end.
 * Linear: every unit is searched a bounded number of times, whatever the chunks.
 */
export class LineScanner {
  readonly #marker: string;
  readonly #lineMarker: string;
  readonly #sink: LineSink;
  #held = "";
  #directive: string | null = null;
  #column0 = true;

  constructor(nonce: string, sink: LineSink) {
    this.#marker = `@@${nonce} `;
    this.#lineMarker = `\n${this.#marker}`;
    this.#sink = sink;
  }

  push(chunk: string): void {
    const plain = this.#directive === null && this.#held === "" && !chunk.includes("\n");
    if (plain && !(this.#column0 && chunk.startsWith("@"))) {
      this.#column0 = false;
      this.#sink.text(chunk);
      return;
    }
    const input = this.#held + chunk;
    this.#held = "";
    for (let at = 0; at < input.length;) at = this.#step(input, at);
  }

  /** Ends the stream. A line without a line break counts when `whole`, and is dropped after a cut if it was held. */
  end(whole: boolean): void {
    if (!whole) return;
    if (this.#directive !== null) this.#finishDirective();
    else if (this.#held !== "") this.#sink.text(this.#held);
  }

  #step(input: string, at: number): number {
    if (this.#directive !== null) return this.#readDirective(input, at);
    if (this.#column0) {
      const match = this.#matchMarker(input, at);
      if (match === "maybe") {
        this.#held = input.slice(at);
        return input.length;
      }
      if (match === "yes") {
        this.#directive = "";
        return at + this.#marker.length;
      }
    }
    return this.#readText(input, at);
  }

  #matchMarker(input: string, at: number): "yes" | "no" | "maybe" {
    const left = input.length - at;
    if (left <= this.#marker.length) return this.#marker.startsWith(input.slice(at)) ? "maybe" : "no";
    if (!input.startsWith(this.#marker, at)) return "no";
    return /\s/.test(input.charAt(at + this.#marker.length)) ? "no" : "yes";
  }

  #readText(input: string, at: number): number {
    const next = input.indexOf(this.#lineMarker, at);
    const lineStart = next < 0 ? input.lastIndexOf("\n") + 1 : next + 1;
    const tail = input.length - lineStart;
    const stops = next >= 0 || (lineStart > at && tail <= this.#marker.length);
    const end = stops ? lineStart : input.length;
    this.#column0 = end === lineStart && lineStart > at;
    this.#sink.text(input.slice(at, end));
    return end;
  }

  #readDirective(input: string, at: number): number {
    const lineBreak = input.indexOf("\n", at);
    const end = lineBreak < 0 ? input.length : lineBreak;
    // One unit more than the limit leaves room for the CR of a CRLF; past that the line is too long anyway.
    const room = MAX_DIRECTIVE_BYTES + 2 - (this.#directive?.length ?? 0);
    this.#directive += input.slice(at, Math.min(end, at + room));
    if (lineBreak < 0) return end;
    this.#finishDirective();
    return lineBreak + 1;
  }

  #finishDirective(): void {
    const line = (this.#directive ?? "").replace(/\r$/, "");
    this.#directive = null;
    this.#column0 = true;
    this.#sink.directive(utf8Length(line) > MAX_DIRECTIVE_BYTES ? null : line);
  }
}
