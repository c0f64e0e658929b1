import { expect, it } from "vitest";
import { pageNumbers } from "./page-numbers";

it("offers the ends and the neighbours, each once", () => {
  expect(pageNumbers(1, 1)).toEqual([1]);
  expect(pageNumbers(1, 3)).toEqual([1, 2, 3]);
  expect(pageNumbers(5, 9)).toEqual([1, 4, 5, 6, 9]);
});
