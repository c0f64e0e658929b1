const MARKDOWN = /\.(?:md|mdx|markdown)$/i;
const MAX_FENCE_LINE = 256;
const MAX_HELD_BLANKS = 16 * 1024;

const OPENING = /^(`{3,}(?=[^`]*$)|~{3,})/;
const MAYBE_OPENING = /^(?:`{1,2}|~{1,2}|`{3,}[^`\n]*|~{3,}[^\n]*)$/;

/**
 * Takes a code fence off a file's body: an opening fence as the first line and, when there was one, the closing fence
 * with the blank lines after it. Everything else passes verbatim and at once; Markdown files are left alone.
 * Holds at most a fence line (256 characters) and, after a closing fence, 16 KiB of blank lines.
 */
export class FenceFilter {
  #state: "first" | "off" | "on" | "closing";
  #closing = /^$/;
  #maybeClosing = /^$/;
  #held = "";
  #lineStart = true;

  constructor(path: string) {
    this.#state = MARKDOWN.test(path) ? "off" : "first";
  }

  /** Takes a piece of the body, returns what is certain to belong to the file. */
  push(text: string): string {
    if (this.#state === "off") return text;
    if (this.#state === "first") return this.#first(this.#held + text);
    return this.#inside(text);
  }

  /** Ends the body: `whole` when it was not cut. Returns the rest that belongs to the file. */
  end(whole: boolean): string {
    const held = this.#held;
    this.#held = "";
    if (!whole || this.#state === "closing") return "";
    if (this.#state === "first") return OPENING.test(held) ? "" : held;
    return this.#closing.test(held) ? "" : held;
  }

  #first(input: string): string {
    const end = input.indexOf("\n");
    const line = (end < 0 ? input : input.slice(0, end)).replace(/\r$/, "");
    if (end < 0 && line.length <= MAX_FENCE_LINE && MAYBE_OPENING.test(line)) {
      this.#held = input;
      return "";
    }
    this.#held = "";
    const fence = end < 0 || line.length > MAX_FENCE_LINE ? undefined : OPENING.exec(line)?.[1];
    if (fence === undefined) {
      this.#state = "off";
      return input;
    }
    const char = fence.charAt(0);
    this.#closing = new RegExp(`^${char}{${fence.length},}[ \\t]*\\r?$`);
    this.#maybeClosing = new RegExp(`^${char}+[ \\t]*\\r?$`);
    this.#state = "on";
    return this.#inside(input.slice(end + 1));
  }

  #inside(text: string): string {
    let out = "";
    let input = text;
    while (input !== "") {
      if (this.#state === "closing") {
        const blank = /^[ \t\r\n]*/.exec(input)?.[0] ?? "";
        this.#held += blank;
        input = input.slice(blank.length);
        if (input === "" && this.#held.length <= MAX_HELD_BLANKS) return out;
        out += this.#release();
        continue;
      }
      const end = input.indexOf("\n");
      const piece = end < 0 ? input : input.slice(0, end + 1);
      input = input.slice(piece.length);
      out += this.#line(piece, end >= 0);
    }
    return out;
  }

  /** One line or a part of it, in the state "on". */
  #line(piece: string, whole: boolean): string {
    const line = this.#held + piece;
    const bare = whole ? line.slice(0, -1) : line;
    const candidate = this.#lineStart && bare.length <= MAX_FENCE_LINE;
    this.#held = "";
    if (candidate && (whole ? this.#closing : this.#maybeClosing).test(bare)) {
      this.#held = line;
      if (whole) this.#state = "closing";
      return "";
    }
    this.#lineStart = whole;
    return line;
  }

  /** What looked like the closing fence was not the last: it belongs to the file. */
  #release(): string {
    const held = this.#held;
    this.#held = "";
    this.#state = "on";
    this.#lineStart = held.endsWith("\n");
    return held;
  }
}
