import { expect, it } from "vitest";
import { contrastOf, textOn } from "./contrast";

it("reckons as WCAG does", () => {
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastOf("#ffffff", "#000000")).toBeCloseTo(21, 5);
  expect(contrastOf("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrastOf("#b4532a", "#b4532a")).toBe(1);
});

it("finds the text that reads on a colour", () => {
  expect(textOn("#ffee00")).toBe("#000000");
  expect(textOn("#1d2b53")).toBe("#ffffff");
});
