import { sayError } from "@/components/client/api";
import type { FrameMoves } from "./frame-moves";
import { TIMES } from "./preview-times";
import { keyOf, type PreviewSource, PreviewUrls } from "./preview-url";
import type { PreviewView } from "./preview-view";

type AddressHost = Pick<FrameMoves, "newest" | "change" | "send"> & {
  set: (changes: Partial<Pick<PreviewView, "error" | "openUrl">>) => void;
  /** Does one thing later, in place of what was to be done before. */
  later: (ms: number, work: () => void) => void;
};

/** The addresses that frames stand at: each is asked for, given for a tab of its own, and renewed while its frame stays. */
export class FrameAddresses {
  readonly #urls: PreviewUrls;
  readonly #host: AddressHost;

  constructor(projectId: string, host: AddressHost) {
    this.#urls = new PreviewUrls(projectId);
    this.#host = host;
  }

  /** The address of a source; null where there is none, which has been said then. */
  async urlOf(source: PreviewSource): Promise<string | null> {
    try {
      return await this.#urls.get(source);
    } catch (error) {
      this.#host.set({ error: sayError(error) });
      return null;
    }
  }

  /** Gives the address for a tab of its own, and again when it has been renewed. */
  say(source: PreviewSource): void {
    const frame = this.#newestAt(source);
    if (!frame) return;
    this.#host.set({ openUrl: frame.base + frame.path });
    this.#host.later(this.#urls.msUntilRenewal(source), () => void this.#renew(source));
  }

  /** Forgets an address that was refused. */
  forget(source: PreviewSource): void {
    this.#urls.forget(source);
  }

  async #renew(source: PreviewSource): Promise<void> {
    const frame = this.#newestAt(source);
    if (!frame) return;
    const { change, send, later } = this.#host;
    // Nobody asked: where it fails, what is shown stays as it is.
    const base = await this.#urls.get(source).catch(() => null);
    if (base === null) return later(TIMES.renewAgain, () => void this.#renew(source));
    change(frame.id, { base });
    send(frame.id, { type: "renew", url: base });
    this.say(source);
  }

  #newestAt(source: PreviewSource): ReturnType<FrameMoves["newest"]> {
    const frame = this.#host.newest();
    return frame && keyOf(frame.source) === keyOf(source) ? frame : undefined;
  }
}
