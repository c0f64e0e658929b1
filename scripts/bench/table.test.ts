import { expect, test } from "vitest";
import { formatTable } from "./table.ts";

test("columns line up, and each row says whether its goal was met", () => {
  const rows = [
    { figure: "first paint", goal: "≤ 1000 ms", median: 412.31, p95: 988.9, unit: "ms", ok: true },
    { figure: "parser", goal: "≤ 10 ms", median: 1.23456, p95: 12.5, unit: "ms", ok: false },
  ];
  expect(formatTable(rows).split("\n")).toEqual([
    "  figure       goal        median      p95  met",
    `  ${"─".repeat(45)}`,
    "  first paint  ≤ 1000 ms   412 ms   989 ms  yes",
    "  parser       ≤ 10 ms    1.23 ms  12.5 ms  no",
  ]);
});
