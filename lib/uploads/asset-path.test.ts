import { expect, test } from "vitest";
import { assetPath } from "./asset-path";

test.each([
  ["Crème brûlée (1).JPG", "assets/creme-brulee-1.webp"],
  ["../../etc/passwd", "assets/image.webp"],
  ["<script>.png", "assets/script.webp"],
  ["写真.png", "assets/image.webp"],
  [".htaccess", "assets/image.webp"],
])("%s stands at %s", (name, path) => {
  expect(assetPath(name, "a", new Map())).toBe(path);
});

test("another file of the same name keeps its path, and the same file has one", () => {
  const taken = new Map([
    ["assets/logo.webp", "a"],
    ["assets/logo-2.webp", "b"],
  ]);
  expect(assetPath("logo.png", "c", taken)).toBe("assets/logo-3.webp");
  expect(assetPath("logo.png", "b", taken)).toBe("assets/logo-2.webp");
});
