import type { FrameLine } from "./frame-line";
import { TIMES } from "./preview-times";
import { newestOf, type PreviewView, shownOf } from "./preview-view";

type WatchOptions = {
  line: FrameLine;
  view: () => PreviewView;
  /** Draws what has changed, now. */
  flush: () => void;
  onStuck: (isStuck: boolean) => void;
  /** Is called when there is a network again, where something could not be reached or has not answered yet. */
  onRetry: () => void;
};

/** Tells frames whether anybody looks, and finds out when the one that is shown no longer answers, until it is stopped. */
export function watchFrames({ line, view, flush, onStuck, onRetry }: WatchOptions): () => void {
  const sayVisibility = (): void => {
    flush();
    for (const { id } of view().frames) line.send(id, { type: "visibility", isHidden: document.hidden });
  };
  const look = (): void => {
    const shown = shownOf(view());
    if (!shown || document.hidden) return line.excuseAll();
    const isStuck = line.silenceOf(shown.id) > TIMES.stuck;
    const wasStuck = view().isStuck;
    if (isStuck && !wasStuck) line.releaseFocus(shown.id);
    if (isStuck !== wasStuck) onStuck(isStuck);
    line.send(shown.id, { type: "ping" });
  };
  const retry = (): void => {
    // A page that was asked for without a network has not said a word yet, and won't.
    if (view().error !== null || newestOf(view())?.hellos === 0) onRetry();
  };
  document.addEventListener("visibilitychange", sayVisibility);
  window.addEventListener("online", retry);
  const timer = window.setInterval(look, TIMES.ping);
  return () => {
    document.removeEventListener("visibilitychange", sayVisibility);
    window.removeEventListener("online", retry);
    window.clearInterval(timer);
  };
}
