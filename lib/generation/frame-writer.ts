import { sha256 } from "@/lib/platform/crypto";
import { type Theme, THEME_PATH } from "@/lib/schemas/theme";
import { closeDocument, findForbiddenCss, openDocument, rethemeDocument } from "@/lib/stacks";
import { serverMessages } from "@/messages/server-en";
import { Complaints } from "./complaints";
import { countLines } from "./count-lines";
import { type FailedEdit, FailedEdits } from "./failed-edits";
import { applyEdit, type EditPair, type FrameEvent, MAX_FILES, MAX_TREE_BYTES, utf8Length } from "./frames";
import { Halt, type HaltOptions } from "./halt";
import { isAlreadyApplied } from "./is-already-applied";
import { themeFile } from "./theme-file";

/** What a reader of one run can take in; a model that writes more of it is not helping. */
const MAX_PROSE_CHARS = 256 * 1024;
/** A new theme is written into every page, so a run may change its mind a few times and no more. */
const MAX_THEMES = 8;
/** What is offered to be asked for next. */
const MAX_SUGGESTIONS = 3;

/** What a run that changes nothing may write. */
const SPOKEN: ReadonlySet<FrameEvent["type"]> = new Set(["prose", "ask", "done", "error"]);

type FrameWriterOptions = HaltOptions & {
  /** The project's files by path; changed as frames are applied. */
  files: Map<string, string>;
  theme: Theme | null;
  defaultTheme: Theme;
  /** The file that new pages name as their icon; null for the theme's own. */
  icon: string | null;
  /** True when this run goes on with one that ended early: an edit that was made then is not a failure now. */
  isContinuing: boolean;
  /** True where the run only talks: what would change a file is left out, and said so. */
  changesNothing: boolean;
};

/** Applies what a model writes to a project's files, and says so in the run's log. */
export class FrameWriter {
  readonly #options: FrameWriterOptions;
  readonly #files: Map<string, string>;
  #theme: Theme | null;
  #open: { path: string; pieces: string[] } | null = null;
  /** Path → UTF-8 bytes, so that a change costs what it changes and not the whole tree. */
  readonly #sizes: Map<string, number>;
  #proseChars = 0;
  readonly #complaints: Complaints;
  #themes = 0;
  readonly #failedEdits = new FailedEdits();
  #isSecondTry = false;
  /** Files that were opened and did not come to their end. */
  readonly unfinished: string[] = [];
  /** True once a file has changed. */
  hasChanged = false;
  /** True once a change to a file could not be made. */
  hasFailed = false;
  /** Questions and plans, with which a run ends. */
  readonly halt: Halt;
  hasSpoken = false;
  summary = "";

  constructor(options: FrameWriterOptions) {
    this.#options = options;
    this.#files = options.files;
    this.#complaints = new Complaints(options.append);
    this.#theme = options.theme;
    this.halt = new Halt(options);
    this.#sizes = new Map([...options.files].map(([path, text]) => [path, utf8Length(text)]));
  }

  /** The site's name, once a theme has said it. */
  get siteName(): string | undefined {
    return this.#theme?.name;
  }

  /** Path → UTF-8 bytes of the files as they stand. */
  get sizes(): Iterable<readonly [string, number]> {
    return this.#sizes;
  }

  /**
   * The edits to be given back to the model, which are then taken as given back: what it writes next is a second try, and
   * one of them that it passes over is said to have failed.
   */
  takeFailedEdits(): FailedEdit[] {
    const { notWrittenAgain } = serverMessages.frames;
    for (const { path, pairs } of this.#failedEdits.takeUnanswered()) this.#failEdit(path, notWrittenAgain, pairs);
    this.#isSecondTry = true;
    return this.#failedEdits.take();
  }

  /** Applies one event of the parser. Never throws for what a model wrote: that becomes a `frame.error`. */
  apply(event: FrameEvent): void {
    if (this.#options.changesNothing && !SPOKEN.has(event.type)) return this.#holdBack(event);
    switch (event.type) {
      case "prose":
        this.#say(event.text);
        break;
      case "theme":
        this.#writeTheme(event.theme);
        break;
      case "page.opened":
        this.#openFile(event.path, this.#pageHead(event));
        break;
      case "file.opened":
        this.#openFile(event.path, "");
        break;
      case "delta":
        this.#write(event.path, event.text);
        break;
      case "closed":
        if (event.kind === "page" && event.complete) this.#write(event.path, closeDocument());
        this.#closeFile(event.path, event.complete);
        break;
      case "edit":
        this.#edit(event);
        break;
      case "edit.failed":
        this.#failEdit(event.path, event.reason);
        break;
      case "delete":
        this.#delete(event.path);
        break;
      case "rename":
        this.#rename(event.from, event.to);
        break;
      case "plan":
        this.#fail(this.halt.plan(event.plan, this.hasChanged));
        break;
      case "ask":
        this.#fail(this.halt.ask(event));
        break;
      case "done":
        this.#finish(event.summary, event.next);
        break;
      case "error":
        this.#fail(event.reason, event.path);
        break;
    }
  }

  /** A frame of a file has several events, of which the first is told. */
  #holdBack(event: FrameEvent): void {
    if (event.type === "delta" || event.type === "closed") return;
    const path = "path" in event ? event.path : event.type === "rename" ? event.from : undefined;
    this.#complaints.frame(serverMessages.frames.nothingChanges, path);
  }

  #say(text: string): void {
    if (text.trim() !== "") this.hasSpoken = true;
    const room = MAX_PROSE_CHARS - this.#proseChars;
    this.#proseChars += text.length;
    if (room > 0) this.#options.append({ type: "prose", data: { text: text.slice(0, room) } });
    if (room >= 0 && text.length > room) this.#fail(serverMessages.frames.tooMuchProse, undefined);
  }

  /** Only the answer itself sums up: a second try is a part of it. */
  #finish(summary: string, next: string[]): void {
    if (this.#isSecondTry && this.summary !== "") return;
    this.summary = summary;
    if (summary) this.#say(`\n\n${summary}`);
    const items = [...new Set(next)].slice(0, MAX_SUGGESTIONS);
    if (items.length > 0) this.#options.append({ type: "suggestions", data: { items } });
  }

  /** The text goes out before the event, so that a reader has it without asking the database. */
  #writeTheme(theme: Theme): void {
    this.#themes += 1;
    if (this.#themes > MAX_THEMES) return this.#fail(serverMessages.frames.tooManyThemes, THEME_PATH);
    const before = this.#theme;
    this.#theme = theme;
    const text = themeFile(theme);
    this.#options.append({ type: "file.delta", data: { path: THEME_PATH, text } });
    const stored = { path: THEME_PATH, bytes: utf8Length(text), sha256: sha256(text) };
    this.#options.append({ type: "theme", data: stored }, text);
    this.#keep(THEME_PATH, text);
    this.hasChanged = true;
    if (before) this.#rethemePages(before, theme);
  }

  /** The colours and the icon in the heads of stored pages follow the theme. */
  #rethemePages(from: Theme, to: Theme): void {
    for (const [path, before] of this.#files) {
      const text = path.endsWith(".html") ? rethemeDocument(before, from, to) : before;
      if (text !== before) this.#replace(path, text);
    }
  }

  #pageHead({ path, meta }: Extract<FrameEvent, { type: "page.opened" }>): string {
    if (!this.#theme) this.#writeTheme(this.#options.defaultTheme);
    const { defaultTheme, icon } = this.#options;
    return openDocument({ path, meta, theme: this.#theme ?? defaultTheme, icon });
  }

  #openFile(path: string, head: string): void {
    this.#options.append({ type: "file.opened", data: { path } });
    this.#open = { path, pieces: [] };
    if (head) this.#write(path, head);
  }

  #write(path: string, text: string): void {
    this.#open?.pieces.push(text);
    this.#options.append({ type: "file.delta", data: { path, text } });
  }

  #closeFile(path: string, isComplete: boolean): void {
    const text = this.#open?.pieces.join("") ?? "";
    this.#open = null;
    const problem = isComplete ? this.#problemWith(path, text) : null;
    if (!isComplete) this.unfinished.push(path);
    else if (problem) this.#fail(problem, path);
    else {
      this.#keep(path, text);
      this.#failedEdits.replaced(path);
      this.hasChanged = true;
      const data = { path, lines: countLines(text), bytes: utf8Length(text), sha256: sha256(text) };
      this.#options.append({ type: "file.closed", data }, text);
    }
  }

  #edit({ path, pairs }: Extract<FrameEvent, { type: "edit" }>): void {
    const before = this.#files.get(path);
    if (before === undefined) return this.#failEdit(path, serverMessages.frames.missingFile, pairs);
    const result = applyEdit(before, pairs);
    if (!result.ok) {
      if ((this.#options.isContinuing || this.#isSecondTry) && isAlreadyApplied(before, pairs))
        return this.#failedEdits.made(path);
      return this.#failEdit(path, result.reason, pairs);
    }
    const problem = this.#problemWith(path, result.text);
    if (problem) return this.#failEdit(path, problem, pairs);
    this.#failedEdits.made(path);
    if (result.text === before) this.#sayFailed(path, serverMessages.frames.noChange);
    else this.#replace(path, result.text);
  }

  #keep(path: string, text: string): void {
    this.#files.set(path, text);
    this.#sizes.set(path, utf8Length(text));
  }

  #replace(path: string, text: string): void {
    this.#keep(path, text);
    this.hasChanged = true;
    this.#options.append({ type: "edit.applied", data: { path, bytes: utf8Length(text), sha256: sha256(text) } }, text);
  }

  #delete(path: string): void {
    if (!this.#files.delete(path)) return this.#fail(serverMessages.frames.missingFile, path);
    this.#sizes.delete(path);
    this.#failedEdits.replaced(path);
    this.hasChanged = true;
    this.#options.append({ type: "file.deleted", data: { path } });
  }

  #rename(from: string, to: string): void {
    const text = this.#files.get(from);
    if (text === undefined) return this.#fail(serverMessages.frames.missingFile, from);
    this.#files.delete(from);
    this.#sizes.delete(from);
    this.#keep(to, text);
    this.#failedEdits.moved(from, to);
    this.hasChanged = true;
    this.#options.append({ type: "file.renamed", data: { from, to } });
  }

  /** Why a file can't be kept, as one sentence; null when it can. */
  #problemWith(path: string, text: string): string | null {
    const forbidden = path.endsWith(".css") ? findForbiddenCss(text) : null;
    if (forbidden) return serverMessages.frames.unsafeCss(forbidden);
    const others = [...this.#sizes].filter(([other]) => other !== path);
    const bytes = others.reduce((sum, [, size]) => sum + size, utf8Length(text));
    return others.length >= MAX_FILES || bytes > MAX_TREE_BYTES ? serverMessages.frames.tooMuch : null;
  }

  #fail(reason: string | null, path?: string): void {
    if (reason === null) return;
    if (path !== undefined) this.hasFailed = true;
    this.#complaints.frame(reason, path);
  }

  #failEdit(path: string, reason: string, pairs: readonly EditPair[] = []): void {
    this.#failedEdits.add({ path, reason, pairs });
    this.#sayFailed(path, reason);
  }

  #sayFailed(path: string, reason: string): void {
    this.hasFailed = true;
    this.#complaints.edit(path, reason);
  }
}
