import type { FrameLine } from "./frame-line";
import type { FrameMessage } from "./frame-message";
import { afterMessage, type PickState } from "./pick";
import type { PreviewSource, Wanted } from "./preview-url";
import { type PreviewView, stillOf } from "./preview-view";

type ChoiceHost = {
  view: () => PreviewView;
  wanted: () => Wanted;
  /** Null where there is none, which has been said then. */
  urlOf: (source: PreviewSource) => Promise<string | null>;
  line: () => FrameLine;
  set: (pick: PickState | null) => void;
};

/** Lets a person choose an element of the page that is shown. */
export class Choice {
  readonly #host: ChoiceHost;

  constructor(host: ChoiceHost) {
    this.#host = host;
  }

  /** Begins; false where the page is not one of the version that is to be seen. */
  async begin(): Promise<boolean> {
    const { view, wanted, urlOf, line, set } = this.#host;
    const { versionId } = wanted();
    const still = stillOf(view(), versionId);
    if (!still || versionId === null) return false;
    const { id: frameId, path } = still;
    set({ frameId, path, versionId, isReady: false, pointed: null, chosen: null });
    const url = await urlOf({ versionId });
    if (url === null) return false;
    // Ended meanwhile, or begun anew in another page.
    if (view().pick?.frameId !== frameId) return true;
    line().send(frameId, { type: "pick", url });
    line().focus(frameId);
    return true;
  }

  /** Ends it. */
  end(): void {
    const { pick } = this.#host.view();
    if (!pick) return;
    this.#host.set(null);
    this.#host.line().send(pick.frameId, { type: "unpick" });
  }

  /** Takes what a frame says of it. */
  hear(frameId: string, message: FrameMessage): void {
    const { view, set } = this.#host;
    const before = view().pick;
    const after = afterMessage(before, frameId, message);
    if (before && !after) this.end();
    else if (after !== before) set(after);
  }
}
