import { frameMessages } from "@/messages/frames-en";
import { EditBody, type EditStep } from "./edit-body";
import type { FrameEvent } from "./events";
import { FenceFilter } from "./fence-filter";
import { isNonce } from "./create-nonce";
import { LineScanner } from "./line-scanner";
import { readDirective, type Directive } from "./read-directive";
import { TreeBudget } from "./tree-budget";

export type FrameParserOptions = {
  /** The project's nonce: 4 to 8 characters of lower-case Crockford base32. */
  nonce: string;
  /** Path → UTF-8 bytes of the files that are there already, so that the tree's limits count them too. */
  tree?: Iterable<readonly [string, number]>;
};

type State =
  | { open: "nothing" }
  | { open: "body"; kind: "page" | "file"; path: string; fence: FenceFilter }
  | { open: "edit"; path: string; body: EditBody }
  | { open: "discard" };

const NOTHING: State = { open: "nothing" };
const DISCARD: State = { open: "discard" };

/**
 * Turns a model's text stream into frame events. Any split of the stream gives the same events once neighbouring
 * `prose` and `delta` pieces are joined; `push` and `end` never throw, whatever the stream holds.
 * Throws RangeError in the constructor when the nonce is not one.
 */
export class FrameParser {
  readonly #scanner: LineScanner;
  readonly #budget: TreeBudget;
  #state: State = NOTHING;
  #events: FrameEvent[] = [];
  #ended = false;

  constructor({ nonce, tree = [] }: FrameParserOptions) {
    if (!isNonce(nonce)) throw new RangeError("The nonce must be 4 to 8 characters of lower-case Crockford base32.");
    this.#budget = new TreeBudget(tree);
    this.#scanner = new LineScanner(nonce, {
      text: (text) => this.#text(text),
      directive: (line) => this.#directive(line === null ? tooLong : readDirective(line)),
    });
  }

  /** True while a page, a file or an edit has been begun and not ended. */
  get isOpen(): boolean {
    return this.#state.open === "body" || this.#state.open === "edit";
  }

  /** Takes the next piece of the stream, of any length, and returns what it says. After `end`: nothing. */
  push(chunk: string): FrameEvent[] {
    if (this.#ended || chunk === "") return [];
    this.#scanner.push(chunk);
    return this.#takeEvents();
  }

  /**
   * Ends the stream. "stop": the model had finished, so an open page or file is complete. "cut": anything else; an
   * open page or file closes as incomplete and a held-back partial line is dropped. An open edit fails either way.
   */
  end(kind: "stop" | "cut"): FrameEvent[] {
    if (this.#ended) return [];
    const whole = kind === "stop";
    this.#scanner.end(whole);
    this.#ended = true;
    if (this.#state.open === "edit") this.#failEdit(this.#state.path, frameMessages.edit.unfinished);
    this.#closeBody(whole);
    this.#state = NOTHING;
    return this.#takeEvents();
  }

  #takeEvents(): FrameEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #text(text: string): void {
    const state = this.#state;
    if (state.open === "body") this.#body(state.path, state.fence.push(text));
    else if (state.open === "edit") this.#editStep(state.path, state.body.add(text));
    else if (state.open === "nothing") this.#piece({ type: "prose", text });
  }

  #directive(directive: Directive): void {
    const state = this.#state;
    if (directive.word === "find" || directive.word === "with" || directive.word === "end") {
      return this.#part(directive.word);
    }
    if (state.open === "edit") this.#failEdit(state.path, frameMessages.edit.interrupted);
    this.#closeBody(true);
    this.#state = NOTHING;
    this.#start(directive);
  }

  /** `find`, `with` and `end`: parts of an edit; `end` also closes a page or file. */
  #part(word: "find" | "with" | "end"): void {
    const state = this.#state;
    if (state.open === "edit") this.#editStep(state.path, state.body.take(word));
    else {
      this.#closeBody(true);
      // After a failed frame its own find, with and end follow; they are part of what is discarded.
      const expected = state.open === "discard" || (word === "end" && state.open === "body");
      if (!expected)
        this.#fail(word === "end" ? frameMessages.directive.nothingOpen : frameMessages.directive.outside(word));
      else if (word !== "end") this.#state = DISCARD;
    }
    if (word === "end") this.#state = NOTHING;
  }

  #start(directive: Exclude<Directive, { word: "find" | "with" | "end" }>): void {
    switch (directive.word) {
      case "page":
        return this.#openPage(directive);
      case "file":
        return this.#open("file", directive.path, { type: "file.opened", path: directive.path });
      case "edit":
        this.#state = { open: "edit", path: directive.path, body: new EditBody() };
        return;
      case "delete":
        this.#budget.remove(directive.path);
        this.#events.push({ type: "delete", path: directive.path });
        return;
      case "rename":
        this.#budget.rename(directive.from, directive.to);
        this.#events.push({ type: "rename", from: directive.from, to: directive.to });
        return;
      case "theme":
        this.#events.push({ type: "theme", theme: directive.theme });
        return;
      case "plan":
        this.#events.push({ type: "plan", plan: directive.plan });
        return;
      case "ask":
        this.#events.push({ type: "ask", question: directive.question, options: directive.options });
        return;
      case "done":
        this.#events.push({ type: "done", summary: directive.summary, next: directive.next });
        return;
      case "bad":
        this.#fail(directive.reason, directive.path);
    }
  }

  #openPage(page: Extract<Directive, { word: "page" }>): void {
    if (page.problem !== null) this.#events.push({ type: "error", path: page.path, reason: page.problem });
    this.#open("page", page.path, { type: "page.opened", path: page.path, meta: page.meta });
  }

  #open(kind: "page" | "file", path: string, event: FrameEvent): void {
    const reason = this.#budget.open(path);
    if (reason !== null) return this.#fail(reason, path);
    this.#events.push(event);
    this.#state = { open: "body", kind, path, fence: new FenceFilter(path) };
  }

  /** Reports a frame error and discards what belongs to the frame, up to the next directive. */
  #fail(reason: string, path?: string): void {
    this.#events.push(path === undefined ? { type: "error", reason } : { type: "error", path, reason });
    this.#state = DISCARD;
  }

  #failEdit(path: string, reason: string): void {
    this.#events.push({ type: "edit.failed", path, reason });
    this.#state = DISCARD;
  }

  #editStep(path: string, step: EditStep): void {
    if (step === null) return;
    if ("failed" in step) return this.#failEdit(path, step.failed);
    this.#events.push({ type: "edit", path, pairs: step.pairs });
    this.#state = NOTHING;
  }

  #body(path: string, text: string): void {
    if (text === "") return;
    const { fits, reason } = this.#budget.add(path, text);
    if (fits > 0) this.#piece({ type: "delta", path, text: text.slice(0, fits) });
    if (reason === null || this.#state.open !== "body") return;
    this.#events.push({ type: "closed", path, kind: this.#state.kind, complete: false });
    this.#fail(reason, path);
  }

  #closeBody(complete: boolean): void {
    if (this.#state.open !== "body") return;
    this.#body(this.#state.path, this.#state.fence.end(complete));
    if (this.#state.open !== "body") return;
    this.#events.push({ type: "closed", path: this.#state.path, kind: this.#state.kind, complete });
    this.#state = NOTHING;
  }

  /** Pieces that follow one another within a push become one. */
  #piece(piece: { type: "prose"; text: string } | { type: "delta"; path: string; text: string }): void {
    const last = this.#events.at(-1);
    if (last !== undefined && last.type === piece.type && "text" in last) last.text += piece.text;
    else this.#events.push(piece);
  }
}

const tooLong: Directive = { word: "bad", reason: frameMessages.directive.tooLong };
