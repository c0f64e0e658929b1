import { expect, test } from "vitest";
import { readCredits, sayCredits, sayFineUsd, sayMovement, sayPrice } from "./say-credits";

test.each([
  [980, "9.80"],
  [0, "0.00"],
  [123_456, "1,234.56"],
  [-150, "−1.50"],
])("%i centicredits read %s", (amount, text) => {
  expect(sayCredits(amount)).toBe(text);
});

test("a movement carries its sign", () => {
  expect([200, -53, 0].map(sayMovement)).toEqual(["+2.00", "−0.53", "0.00"]);
});

test("prices are whole where they can be, and small ones keep the digits that matter", () => {
  expect([2000, 1250].map(sayPrice)).toEqual(["$20", "$12.50"]);
  expect([0.004_24, 0.25, 1.5, 0].map(sayFineUsd)).toEqual(["$0.00424", "$0.25", "$1.50", "$0.00"]);
});

test.each([
  ["1.5", 150],
  [" 2 ", 200],
  ["0,75", 75],
  ["0.05", 5],
  ["", null],
  ["-1", null],
  ["1.234", null],
  ["1e3", null],
  ["a lot", null],
])("%j is read as %s", (text, amount) => {
  expect(readCredits(text)).toBe(amount);
});
