import { previewMessages } from "@/messages/preview-en";
import { Cooldown } from "./cooldown";
import { type Frame, type FrameOpening, HOME } from "./frame";
import type { FrameMessage } from "./frame-message";
import { TIMES } from "./preview-times";
import type { PreviewSource } from "./preview-url";

type RecoveryHost = {
  find: (id: string) => Frame | undefined;
  change: (id: string, changes: Partial<Frame>) => void;
  /** Loads another frame, which takes over. */
  open: (opening: FrameOpening) => void;
  /** The same for what a page asked for, in its own time. */
  openFor: (frame: Frame, opening: FrameOpening) => void;
  /** Shows the frame as it is. */
  takeOver: (id: string) => void;
  /** Forgets an address that was refused. */
  forget: (source: PreviewSource) => void;
  setError: (error: string) => void;
  later: (ms: number, work: () => void) => void;
};

/** Brings frames back that have left the preview or were refused by it; one that does so again soon is left as it is. */
export class FrameRecovery {
  readonly #host: RecoveryHost;
  readonly #cooldown = new Cooldown(TIMES.recoverEvery);

  constructor(host: RecoveryHost) {
    this.#host = host;
  }

  /** Counts a load of a frame. One that nobody said hello in is an error page, where a page of ours tried to leave. */
  loaded(id: string): void {
    const { find, change, open, setError, later } = this.#host;
    const frame = find(id);
    if (frame) change(id, { loads: frame.loads + 1 });
    later(TIMES.leftAfter, () => {
      const frame = find(id);
      if (!frame || frame.hellos === 0 || frame.loads <= frame.hellos) return;
      if (this.#cooldown.mayBegin()) open({ source: frame.source, path: frame.path });
      else setError(previewMessages.pane.left);
    });
  }

  /** Takes what a frame says that was given no page. */
  refused(frame: Frame, reason: Extract<FrameMessage, { type: "refused" }>["reason"]): void {
    const { open, openFor, takeOver, forget } = this.#host;
    const { id, source, path } = frame;
    if (reason === "notFound" && path !== HOME) return openFor(frame, { source, path: HOME });
    if (reason === "notFound" || reason === "busy" || !this.#cooldown.mayBegin()) return takeOver(id);
    forget(source);
    open({ source, path });
  }
}
