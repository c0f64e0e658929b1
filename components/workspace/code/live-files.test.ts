import { expect, it } from "vitest";
import { LiveFiles } from "./live-files";

it("builds lines from deltas that end anywhere, and tells readers once a batch", () => {
  const live = new LiveFiles();
  let told = 0;
  live.subscribe(() => (told += 1));
  live.apply([
    { seq: 1, type: "file.opened", data: { path: "a.html" } },
    { seq: 2, type: "file.delta", data: { path: "a.html", text: "<p>on" } },
    { seq: 3, type: "file.delta", data: { path: "a.html", text: "e</p>\n<p>" } },
  ]);
  expect(live.files.get("a.html")).toEqual({ lines: ["<p>one</p>", "<p>"], isOpen: true });
  expect(told).toBe(1);
  expect(live.getVersion()).toBe(1);
});

it("empties a file that is written again, and follows moves, deletions and edits", () => {
  const live = new LiveFiles();
  live.apply([
    { seq: 1, type: "file.opened", data: { path: "a.html" } },
    { seq: 2, type: "file.delta", data: { path: "a.html", text: "old" } },
    { seq: 3, type: "file.opened", data: { path: "a.html" } },
    { seq: 4, type: "file.delta", data: { path: "a.html", text: "new" } },
    { seq: 5, type: "file.closed", data: { path: "a.html", lines: 1, bytes: 3, sha256: "0" } },
    { seq: 6, type: "file.renamed", data: { from: "a.html", to: "b.html" } },
    { seq: 7, type: "edit.applied", data: { path: "c.html", sha256: "0", bytes: 1 } },
  ]);
  expect([...live.files]).toEqual([["b.html", { lines: ["new"], isOpen: false }]]);
  expect(live.edited.has("c.html")).toBe(true);
  live.apply([{ seq: 8, type: "file.deleted", data: { path: "b.html" } }]);
  expect(live.files.size).toBe(0);
});
