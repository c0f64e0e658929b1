import { sayError } from "@/components/client/api";
import { previewMessages } from "@/messages/preview-en";
import { createFrame, type Frame, type FrameOpening, isShowing } from "./frame";
import { FrameLine } from "./frame-line";
import type { FrameMessage } from "./frame-message";
import { addNote } from "./notes";
import { keyOf, type PreviewSource, PreviewUrls } from "./preview-url";
import { EMPTY, type PreviewView } from "./preview-view";

export type Wanted = { versionId: string | null; activeRunId: string | null };

const HOME = "index.html";
/** How long a frame that followed a run may take to say which version it has become. */
const VERSION_WAIT_MS = 3_000;
/** A frame that has not said a word by then is taken for unreachable. */
const HELLO_WAIT_MS = 10_000;
/** By then a document that has loaded has said its word, if it is one of ours. */
const LEFT_AFTER_MS = 500;
const RECOVER_EVERY_MS = 5_000;
const PING_MS = 2_000;
const STUCK_MS = 6_000;
/** Chromium keeps a frame's process for 2 s after the frame has gone, and would put a new frame into it. */
const RESTART_MS = 4_000;

/**
 * Keeps one frame alive: it follows runs by itself; another one is loaded behind it and takes over once it has painted.
 * Lives outside React, because frames outlast renders. `onChange` is called after every change of `view`.
 */
export class PreviewController {
  view: PreviewView = EMPTY;
  readonly #urls: PreviewUrls;
  readonly #onChange: () => void;
  /** The line to each frame; elements are attached to it as they come and go. */
  readonly line: FrameLine;
  readonly #timers = new Set<number>();
  #wanted: Wanted = { versionId: null, activeRunId: null };
  #opening = 0;
  #shownNewPageOf: string | null = null;
  #lastRecoveryAt = -Infinity;

  constructor(projectId: string, onChange: () => void) {
    this.#urls = new PreviewUrls(projectId);
    this.#onChange = onChange;
    this.line = new FrameLine((id, message) => this.#receive(id, message));
  }

  /** Listens to frames and watches over them until the returned function is called. */
  start(): () => void {
    const stopListening = this.line.listen();
    const sayVisibility = (): void => {
      for (const { id } of this.view.frames) this.line.send(id, { type: "visibility", isHidden: document.hidden });
    };
    document.addEventListener("visibilitychange", sayVisibility);
    const watch = window.setInterval(() => this.#watch(), PING_MS);
    return () => {
      stopListening();
      document.removeEventListener("visibilitychange", sayVisibility);
      window.clearInterval(watch);
      for (const timer of this.#timers) window.clearTimeout(timer);
    };
  }

  /** Says what the project is at; frames follow. */
  want(wanted: Wanted): void {
    this.#wanted = wanted;
    this.#reconcile();
  }

  /** Loads what is shown anew. */
  refresh(): void {
    const source = this.#wantedSource();
    if (!source) return;
    if (this.view.isStuck || this.view.error !== null) this.#restart(source);
    else void this.#open({ source, path: this.#newest()?.path ?? HOME });
  }

  /** Opens the outside address in a tab of its own, or forgets it. */
  answerExternal(isWanted: boolean): void {
    const { external } = this.view;
    this.#set({ external: null });
    if (isWanted && external) window.open(external, "_blank", "noopener,noreferrer");
  }

  clearNotes(): void {
    this.#set({ frames: this.view.frames.map((frame) => ({ ...frame, notes: [] })) });
  }

  /** Counts a load of a frame. One that nobody said hello in is an error page, where a page of ours tried to leave. */
  loaded(id: string): void {
    const frame = this.#find(id);
    if (frame) this.#change(id, { loads: frame.loads + 1 });
    this.#later(LEFT_AFTER_MS, () => {
      const frame = this.#find(id);
      if (!frame || frame.hellos === 0 || frame.loads <= frame.hellos) return;
      if (this.#mayRecover()) void this.#open({ source: frame.source, path: frame.path });
      else this.#set({ error: previewMessages.pane.left });
    });
  }

  #reconcile(): void {
    const source = this.#wantedSource();
    const newest = this.#newest();
    if (!source || (newest && isShowing(newest, source))) return;
    if (newest && this.#isBecoming(newest)) {
      this.#later(VERSION_WAIT_MS, () => {
        this.#change(newest.id, { isFinished: true });
        this.#reconcile();
      });
    } else if (newest?.isPainted && "runId" in source && newest.versionId === this.#wanted.versionId) {
      void this.#follow(newest, source);
    } else void this.#open({ source, path: newest?.path ?? HOME });
  }

  /** True while a frame's run is over for us but the frame has not said so yet. */
  #isBecoming(frame: Frame): boolean {
    return !this.#wanted.activeRunId && "runId" in frame.source && !frame.isFinished;
  }

  #wantedSource(): PreviewSource | null {
    const { activeRunId, versionId } = this.#wanted;
    if (activeRunId) return { runId: activeRunId };
    return versionId ? { versionId } : null;
  }

  async #follow(frame: Frame, source: PreviewSource): Promise<void> {
    this.#change(frame.id, { source, isFinished: false });
    const url = await this.#urlOf(source);
    if (url === null) return;
    this.#change(frame.id, { base: url });
    this.line.send(frame.id, { type: "follow", url, after: 0 });
    this.#say(source);
  }

  async #open(opening: FrameOpening): Promise<void> {
    this.#opening += 1;
    const mine = this.#opening;
    const base = await this.#urlOf(opening.source);
    if (base === null || mine !== this.#opening) return;
    const frame = createFrame(opening, base);
    const shown = this.#shown();
    this.#set({ frames: shown ? [shown, frame] : [frame], error: null, isStuck: false });
    if (!shown) this.#set({ shownId: frame.id });
    this.#later(HELLO_WAIT_MS, () => this.#giveUpOn(frame.id));
    this.#say(opening.source);
  }

  /** A process that runs without end is left only when its last frame is gone. */
  #restart(source: PreviewSource): void {
    this.#opening += 1;
    this.#set({ frames: [], shownId: null, isStuck: false, error: null });
    this.#later(RESTART_MS, () => void this.#open({ source, path: HOME }));
  }

  async #urlOf(source: PreviewSource): Promise<string | null> {
    try {
      return await this.#urls.get(source);
    } catch (error) {
      this.#set({ error: sayError(error) });
      return null;
    }
  }

  /** Gives the address for a tab of its own, and again when it has been renewed. */
  #say(source: PreviewSource): void {
    const frame = this.#newest();
    if (!frame || keyOf(frame.source) !== keyOf(source)) return;
    this.#set({ openUrl: frame.base + frame.path });
    this.#later(this.#urls.msUntilRenewal(source), () => void this.#renew(source));
  }

  async #renew(source: PreviewSource): Promise<void> {
    const frame = this.#newest();
    if (!frame || keyOf(frame.source) !== keyOf(source)) return;
    const base = await this.#urlOf(source);
    if (base === null) return;
    this.#change(frame.id, { base });
    this.#say(source);
  }

  #giveUpOn(id: string): void {
    const frame = this.#find(id);
    if (frame?.hellos === 0 && !this.view.isStuck) this.#set({ error: previewMessages.pane.noAnswer });
  }

  #takeOver(id: string): void {
    const frame = this.#find(id);
    if (!frame || frame.isPainted) return;
    this.line.send(id, { type: "scroll", y: frame.scrollY });
    this.#change(id, { isPainted: true });
    this.#set({
      frames: this.view.frames.filter((each) => each.id === id || each.id !== this.view.shownId),
      shownId: id,
    });
  }

  #receive(id: string, message: FrameMessage): void {
    this.#change(id, { heardAt: performance.now() });
    const frame = this.#find(id);
    if (frame) this.#handle(frame, message);
  }

  #handle(frame: Frame, message: FrameMessage): void {
    const { source, path } = frame;
    switch (message.type) {
      case "hello":
        return this.#change(frame.id, { path: message.path, notes: [], hellos: frame.hellos + 1 });
      case "painted":
        return this.#takeOver(frame.id);
      case "version":
        this.#change(frame.id, { versionId: message.versionId });
        return this.#reconcile();
      case "finished":
        this.#change(frame.id, { isFinished: true });
        return this.#reconcile();
      case "navigate":
        return void this.#open({ source, path: message.path, hash: message.hash });
      case "reload":
        return void this.#open({ source, path, scrollY: message.scrollY });
      case "opened":
        return this.#showNewPage(frame, message.path, message.isNew);
      case "refused":
        return this.#recover(frame, message.reason);
      case "open":
        return this.#set({ external: message.url });
      default:
        return this.#change(frame.id, { notes: addNote(frame.notes, message) });
    }
  }

  /** A change that adds a page is looked at on the first page it adds. */
  #showNewPage(frame: Frame, path: string, isNew: boolean): void {
    const { activeRunId, versionId } = this.#wanted;
    if (!isNew || !path.endsWith(".html") || !activeRunId || !versionId) return;
    if (this.#shownNewPageOf === activeRunId || frame.id !== this.view.shownId) return;
    this.#shownNewPageOf = activeRunId;
    void this.#open({ source: frame.source, path });
  }

  #recover(frame: Frame, reason: "expired" | "invalid" | "notFound"): void {
    if (reason === "notFound" && frame.path !== HOME) return void this.#open({ source: frame.source, path: HOME });
    if (reason === "notFound" || !this.#mayRecover()) return this.#takeOver(frame.id);
    this.#urls.forget(frame.source);
    void this.#open({ source: frame.source, path: frame.path });
  }

  #mayRecover(): boolean {
    const isAgain = performance.now() - this.#lastRecoveryAt < RECOVER_EVERY_MS;
    this.#lastRecoveryAt = performance.now();
    return !isAgain;
  }

  #watch(): void {
    const shown = this.#shown();
    if (!shown || document.hidden) {
      for (const frame of this.view.frames) this.#change(frame.id, { heardAt: performance.now() });
      return;
    }
    const isStuck = performance.now() - shown.heardAt > STUCK_MS;
    if (isStuck !== this.view.isStuck) this.#set({ isStuck });
    this.line.send(shown.id, { type: "ping" });
  }

  #find(id: string): Frame | undefined {
    return this.view.frames.find((frame) => frame.id === id);
  }

  #shown(): Frame | undefined {
    return this.view.shownId === null ? undefined : this.#find(this.view.shownId);
  }

  #newest(): Frame | undefined {
    return this.view.frames.at(-1);
  }

  #change(id: string, changes: Partial<Frame>): void {
    this.#set({ frames: this.view.frames.map((frame) => (frame.id === id ? { ...frame, ...changes } : frame)) });
  }

  #set(changes: Partial<PreviewView>): void {
    this.view = { ...this.view, ...changes };
    this.#onChange();
  }

  #later(ms: number, work: () => void): void {
    const timer = window.setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, ms);
    this.#timers.add(timer);
  }
}
