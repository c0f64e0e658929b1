import { previewMessages } from "@/messages/preview-en";
import { Announcer } from "./announcer";
import { Choice } from "./choice";
import { canBecome, canFollow, createFrame, type Frame, type FrameOpening, HOME, isShowing } from "./frame";
import { FrameAddresses } from "./frame-addresses";
import { FrameLine } from "./frame-line";
import type { FrameMessage } from "./frame-message";
import { becomeIn, followIn, type FrameMoves } from "./frame-moves";
import { FrameRecovery } from "./frame-recovery";
import { addNote } from "./notes";
import { Pacer } from "./pacer";
import { TIMES } from "./preview-times";
import { type PreviewSource, sourceOf, type Wanted } from "./preview-url";
import { EMPTY, newestOf, type PreviewView, shownOf } from "./preview-view";
import { Timers } from "./timers";
import { watchFrames } from "./watch-frames";

/**
 * Keeps one frame alive: it follows runs by itself; another one is loaded behind it and takes over once it has painted.
 * Lives outside React, because frames outlast renders. `onChange` is called after every change of `view`.
 */
export class PreviewController {
  view: PreviewView = EMPTY;
  readonly #addresses: FrameAddresses;
  readonly #announcer: Announcer;
  readonly #pacer = new Pacer({
    everyMs: TIMES.pageOpensEvery,
    isBusy: () => this.#isOpening(),
    later: (ms, work) => this.#timers.later(ms, work),
  });
  /** The line to each frame; elements are attached to it as they come and go. */
  readonly line: FrameLine;
  readonly #timers = new Timers();
  #wanted: Wanted = { versionId: null, activeRunId: null };
  #opening = 0;
  /** Openings that wait for their address. */
  #pending = 0;
  #shownNewPageOf: string | null = null;
  /** What a person chooses in the page. */
  readonly choice = new Choice({
    view: () => this.view,
    wanted: () => this.#wanted,
    urlOf: (source) => this.#addresses.urlOf(source),
    line: () => this.line,
    set: (pick) => this.#set({ pick }),
  });
  readonly #recovery = new FrameRecovery({
    find: (id) => this.#find(id),
    change: (id, changes) => this.#change(id, changes),
    open: (opening) => void this.#open(opening),
    openFor: (frame, opening) => this.#openFor(frame, opening),
    takeOver: (id) => this.#takeOver(id),
    forget: (source) => this.#addresses.forget(source),
    setError: (error) => this.#set({ error }),
    later: (ms, work) => this.#timers.later(ms, work),
  });
  readonly #moves: FrameMoves = {
    newest: () => newestOf(this.view),
    change: (id, changes) => this.#change(id, changes),
    urlOf: (source) => this.#addresses.urlOf(source),
    send: (id, message) => this.line.send(id, message),
    say: (source) => this.#addresses.say(source),
    open: (opening) => void this.#open(opening),
  };

  constructor(projectId: string, onChange: () => void) {
    this.#addresses = new FrameAddresses(projectId, {
      ...this.#moves,
      set: (changes) => this.#set(changes),
      later: (ms, work) => this.#timers.instead("renewal", ms, work),
    });
    this.#announcer = new Announcer(onChange);
    this.line = new FrameLine({
      onMessage: (id, message) => {
        const frame = this.#find(id);
        if (frame) this.#handle(frame, message);
      },
      onFlood: () => this.#dropFlood(),
    });
  }

  /** Listens to frames and watches over them until the returned function is called. */
  start(): () => void {
    const stopListening = this.line.listen();
    const stopWatching = watchFrames({
      line: this.line,
      view: () => this.view,
      flush: () => this.#announcer.flush(),
      onStuck: (isStuck) => this.#set({ isStuck }),
      onRetry: () => this.refresh(),
    });
    return () => {
      stopListening();
      stopWatching();
      this.#timers.clear();
    };
  }

  /** Says what the project is at; frames follow. */
  want(wanted: Wanted): void {
    this.#wanted = wanted;
    this.#set({ isFlooding: false });
    this.#reconcile();
  }

  /** Loads what is shown anew. */
  refresh(): void {
    const source = sourceOf(this.#wanted);
    if (!source) return;
    const { isStuck, isFlooding, error } = this.view;
    if (isStuck || isFlooding || error !== null) this.#restart(source);
    else void this.#open({ source, path: newestOf(this.view)?.path ?? HOME });
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

  /** Counts a load of a frame. */
  loaded(id: string): void {
    this.#recovery.loaded(id);
  }

  #reconcile(): void {
    const source = sourceOf(this.#wanted);
    const newest = newestOf(this.view);
    if (!source && newest?.isFinished) this.#dropFrames();
    if (!source || this.view.isFlooding || (newest && isShowing(newest, source))) return;
    if (newest && this.#isBecoming(newest)) {
      this.#timers.later(TIMES.versionWait, () => {
        this.#change(newest.id, { isFinished: true });
        this.#reconcile();
      });
    } else if (newest && "runId" in source && canFollow(newest, this.#wanted)) {
      void followIn(this.#moves, newest, source);
    } else if (newest && "versionId" in source && canBecome(newest)) {
      void becomeIn(this.#moves, newest, source);
    } else void this.#open({ source, path: newest?.path ?? HOME });
  }

  /** True while a frame's run is over for us but the frame has not said so yet. */
  #isBecoming(frame: Frame): boolean {
    return !this.#wanted.activeRunId && "runId" in frame.source && !frame.isFinished;
  }

  async #open(opening: FrameOpening): Promise<void> {
    this.#opening += 1;
    const mine = this.#opening;
    this.#pending += 1;
    const base = await this.#addresses.urlOf(opening.source);
    this.#pending -= 1;
    if (base === null || mine !== this.#opening) return;
    const frame = createFrame(opening, base);
    const shown = shownOf(this.view);
    const frames = shown ? [shown, frame] : [frame];
    this.#set({ frames, shownId: shown?.id ?? frame.id, error: null, isStuck: false });
    this.#timers.later(TIMES.helloWait, () => this.#giveUpOn(frame.id));
    this.#addresses.say(opening.source);
  }

  /** A process that runs without end is left only when its last frame is gone. */
  #restart(source: PreviewSource): void {
    this.#dropFrames({ isStuck: false, isFlooding: false, error: null });
    this.#timers.later(TIMES.restart, () => void this.#open({ source, path: HOME }));
  }

  #dropFrames(changes: Partial<PreviewView> = {}): void {
    this.#opening += 1;
    this.#pacer.forget();
    this.#set({ frames: [], shownId: null, openUrl: null, ...changes });
  }

  /** Said at once: a flood may keep the screen's next frame from coming. */
  #dropFlood(): void {
    if (this.view.isFlooding || this.view.frames.length === 0) return;
    this.#dropFrames({ isFlooding: true, isStuck: false, external: null });
    this.#announcer.flush();
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
        return this.#openFor(frame, { source, path: message.path, hash: message.hash });
      case "reload":
        return this.#openFor(frame, { source, path, scrollY: message.scrollY });
      case "opened":
        return this.#showNewPage(frame, message.path, message.isNew);
      case "refused":
        return this.#recovery.refused(frame, message.reason);
      case "open":
        return this.#set({ external: message.url });
      case "picking":
      case "pointed":
      case "picked":
      case "pickEnded":
        return this.choice.hear(frame.id, message);
      default:
        return this.#change(frame.id, { notes: addNote(frame.notes, message) });
    }
  }

  /** What a page asks for comes in its own time, and not when the page has gone by then. */
  #openFor({ id }: Frame, opening: FrameOpening): void {
    this.#change(id, { isLeaving: true });
    this.#pacer.ask(() => (this.#find(id) ? void this.#open(opening) : undefined));
  }

  /** A change that adds a page is looked at on the first page it adds. */
  #showNewPage(frame: Frame, path: string, isNew: boolean): void {
    const { activeRunId, versionId } = this.#wanted;
    if (!isNew || !path.endsWith(".html") || !activeRunId || !versionId) return;
    if (this.#shownNewPageOf === activeRunId || frame.id !== this.view.shownId) return;
    this.#shownNewPageOf = activeRunId;
    this.#openFor(frame, { source: frame.source, path });
  }

  #isOpening(): boolean {
    const newest = newestOf(this.view);
    return this.#pending > 0 || (newest !== undefined && this.view.error === null && !this.line.hasSpoken(newest.id));
  }

  #find(id: string): Frame | undefined {
    return this.view.frames.find((frame) => frame.id === id);
  }

  #change(id: string, changes: Partial<Frame>): void {
    this.#set({ frames: this.view.frames.map((frame) => (frame.id === id ? { ...frame, ...changes } : frame)) });
  }

  #set(changes: Partial<PreviewView>): void {
    this.view = { ...this.view, ...changes };
    this.#announcer.announce();
  }
}
