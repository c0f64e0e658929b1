import { expect, it } from "vitest";
import type { TurnRow } from "../turn-view";
import { groupRows, sumWork } from "./group-rows";

const file = (id: string, path: string, lines: number): TurnRow => ({
  kind: "file",
  id,
  path,
  lines,
  state: "written",
});

it("folds neighbouring work together and leaves words apart", () => {
  const rows: TurnRow[] = [
    { kind: "theme", id: "1", path: "assets/theme.css" },
    { kind: "prose", id: "2", text: "First the start page." },
    file("3", "index.html", 200),
    file("4", "about.html", 90),
    file("5", "index.html", 10),
  ];
  const groups = groupRows(rows);
  expect(groups.map(({ id, isWork }) => [id, isWork])).toEqual([
    ["1", true],
    ["2", false],
    ["3", true],
  ]);
  expect(sumWork(groups[2]?.rows ?? [])).toEqual({ files: 2, lines: 300 });
});
