import { expect, it } from "vitest";
import { treeOf } from "./tree";

it("sorts folders before files and nests by path", () => {
  const tree = treeOf(["index.html", "assets/theme.css", "about.html", "assets/art/bread.svg"]);
  expect(tree.map(({ name }) => name)).toEqual(["assets", "about.html", "index.html"]);
  expect(tree[0]?.children?.map(({ path }) => path)).toEqual(["assets/art", "assets/theme.css"]);
});
