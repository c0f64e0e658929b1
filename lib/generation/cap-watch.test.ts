import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CapWatch } from "./cap-watch";
import type { FrameEvent } from "./frames";

const opened: FrameEvent = { type: "file.opened", path: "b.js" };
const closed: FrameEvent = { type: "closed", path: "a.js", kind: "file", complete: true };
const prose: FrameEvent = { type: "prose", text: "Et voilà." };

let cap: CapWatch;
beforeEach(() => {
  cap = new CapWatch();
});
afterEach(() => cap.close());

describe("CapWatch", () => {
  it("lets everything pass until the money is used up", () => {
    expect(cap.endsBefore(opened)).toBe(false);
    expect(cap.endsAfter("x".repeat(1e6))).toBe(false);
    expect(cap.endsAtNextRequest).toBe(false);
  });

  it("finishes what is in hand, then begins nothing", () => {
    cap.reached(true);
    expect(cap.endsAfter("x".repeat(60_000))).toBe(false);
    expect(cap.endsAtNextRequest).toBe(false);
    cap.applied(closed, true);
    expect([cap.endsBefore(prose), cap.endsBefore(opened), cap.endsAtNextRequest]).toEqual([false, true, true]);
    expect([cap.endsAfter("x".repeat(900)), cap.endsAfter("x".repeat(200))]).toEqual([false, true]);
  });

  it("begins nothing more at once where a file is finished and none is open", () => {
    cap.applied(closed, true);
    cap.reached(false);
    expect([cap.endsBefore(prose), cap.endsBefore(opened)]).toEqual([false, true]);
  });

  it("goes on until something is finished when nothing was, but not for ever", () => {
    cap.reached(false);
    expect(cap.endsBefore(opened)).toBe(false);
    cap.applied(closed, false);
    expect(cap.endsBefore(opened)).toBe(false);
    expect(cap.endsAfter("x".repeat(70_000))).toBe(true);
    expect(cap.isCutShort).toBe(true);
  });
});
