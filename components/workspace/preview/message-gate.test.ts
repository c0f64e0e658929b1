import { expect, it } from "vitest";
import { MessageGate } from "./message-gate";

it("lets 300 messages a second through and no more, and begins anew after it", () => {
  const gate = new MessageGate();
  const passed = (now: number): number => Array.from({ length: 1_000 }, () => gate.take(now)).filter(Boolean).length;
  expect(passed(0)).toBe(300);
  expect(passed(999)).toBe(0);
  expect(passed(1_000)).toBe(300);
});
