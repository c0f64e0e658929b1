import { sayError } from "@/components/client/api";
import { previewMessages } from "@/messages/preview-en";
import { createFrame, type Frame } from "../preview/frame";
import { FrameLine } from "../preview/frame-line";
import type { FrameMessage } from "../preview/frame-message";
import { PreviewUrls } from "../preview/preview-url";

export type Side = "left" | "right";
export type ComparisonView = { left: Frame | null; right: Frame | null; error: string | null };

const HOME = "index.html";

/**
 * Two frames that show the same page of two versions, scroll as one, and follow a link together. Lives outside React,
 * because frames speak at any time. `onChange` is called after every change of `view`.
 */
export class Comparison {
  view: ComparisonView = { left: null, right: null, error: null };
  readonly line: FrameLine;
  readonly #urls: PreviewUrls;
  readonly #onChange: () => void;
  #versions: Readonly<Record<Side, string>> = { left: "", right: "" };
  #path = HOME;

  constructor(projectId: string, onChange: () => void) {
    this.#urls = new PreviewUrls(projectId);
    this.#onChange = onChange;
    this.line = new FrameLine({
      onMessage: (id, message) => this.#handle(id, message),
      onFlood: () => this.#set({ left: null, right: null, error: previewMessages.pane.flooding }),
    });
  }

  /** Shows two versions; a side that stays as it is keeps its frame. */
  want(versions: Readonly<Record<Side, string>>): void {
    const before = this.#versions;
    this.#versions = versions;
    this.#set({ error: null });
    for (const side of ["left", "right"] as const) {
      if (before[side] !== versions[side]) void this.#open(side);
    }
  }

  /** Loads both sides anew. */
  retry(): void {
    this.#set({ error: null });
    this.#openBoth();
  }

  #openBoth(): void {
    void this.#open("left");
    void this.#open("right");
  }

  async #open(side: Side): Promise<void> {
    const versionId = this.#versions[side];
    const path = this.#path;
    try {
      const base = await this.#urls.get({ versionId });
      if (versionId !== this.#versions[side] || path !== this.#path) return;
      this.#set({ [side]: createFrame({ source: { versionId }, path }, base) });
    } catch (error) {
      this.#set({ error: sayError(error) });
    }
  }

  #handle(id: string, message: FrameMessage): void {
    const { left, right } = this.view;
    const other = left?.id === id ? right : left;
    if (message.type === "hello") this.line.send(id, { type: "mirror" });
    if (message.type === "scrolled" && other) this.line.send(other.id, { type: "mirror", y: message.y });
    if (message.type === "navigate" && message.path !== this.#path) {
      this.#path = message.path;
      this.#openBoth();
    }
  }

  #set(changes: Partial<ComparisonView>): void {
    this.view = { ...this.view, ...changes };
    this.#onChange();
  }
}
