import { describe, expect, it } from "vitest";
import { createFrame, type Frame } from "./frame";
import { EMPTY, type PreviewView, stillOf } from "./preview-view";

const VERSION = "a".repeat(24);

function frame(changes: Partial<Frame> = {}): Frame {
  const opened = createFrame({ source: { versionId: VERSION }, path: "index.html" }, "http://localhost/preview/a/");
  return { ...opened, isPainted: true, ...changes };
}

function viewOf(...frames: Frame[]): PreviewView {
  return { ...EMPTY, frames, shownId: frames[0]?.id ?? null };
}

describe("a page to choose from", () => {
  it("is one that shows the version, painted and alone", () => {
    const shown = frame();
    expect(stillOf(viewOf(shown), VERSION)).toBe(shown);
  });

  it("is none before it is painted, of another version, and where there is none", () => {
    expect(stillOf(viewOf(frame({ isPainted: false })), VERSION)).toBeUndefined();
    expect(stillOf(viewOf(frame()), "b".repeat(24))).toBeUndefined();
    expect(stillOf(viewOf(frame({ versionId: null })), null)).toBeUndefined();
    expect(stillOf(EMPTY, VERSION)).toBeUndefined();
  });

  it("is none that another page is about to take the place of", () => {
    expect(stillOf(viewOf(frame(), frame({ isPainted: false })), VERSION)).toBeUndefined();
    expect(stillOf(viewOf(frame({ isLeaving: true })), VERSION)).toBeUndefined();
  });
});
