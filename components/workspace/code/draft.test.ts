import { describe, expect, test } from "vitest";
import { afterSave, changesOf, emptyDraft, filesOf, isEmpty, withBack, withBody, withName, withoutFile } from "./draft";

const BASE = ["index.html", "assets/theme.css"];

describe("unsaved changes", () => {
  test("are what a save sends, in the order that makes them right", () => {
    let draft = emptyDraft("v1");
    draft = withName(draft, "index.html", "home.html", true);
    draft = withBody(draft, "home.html", { text: "<h1>Home</h1>" }, "<h1>Old</h1>");
    draft = withBody(draft, "index.html", { text: "<h1>New</h1>" }, null);
    draft = withoutFile(draft, "assets/theme.css", true);
    draft = withName(withBody(draft, "a.txt", { text: "" }, null), "a.txt", "b.txt", false);
    expect(changesOf(draft)).toEqual([
      { path: "index.html", to: "home.html" },
      { path: "assets/theme.css", delete: true },
      { path: "home.html", text: "<h1>Home</h1>" },
      { path: "index.html", text: "<h1>New</h1>" },
      { path: "b.txt", text: "" },
    ]);
    expect([...filesOf(draft, BASE)]).toEqual([
      ["home.html", "index.html"],
      ["index.html", null],
      ["b.txt", null],
    ]);
  });

  test("are none once a text is again what it was, and once a new file is gone", () => {
    const changed = withBody(emptyDraft("v1"), "index.html", { text: "x" }, "y");
    expect(isEmpty(changed)).toBe(false);
    expect(isEmpty(withBody(changed, "index.html", { text: "y" }, "y"))).toBe(true);
    expect(isEmpty(withoutFile(withBody(emptyDraft("v1"), "new.txt", { text: "" }, null), "new.txt", false))).toBe(
      true,
    );
  });

  test("come back after a deletion or after all were dropped, beside what was typed since", () => {
    const before = withBody(withName(emptyDraft("v1"), "index.html", "a.html", true), "a.html", { text: "1" }, null);
    const gone = withoutFile(before, "a.html", true);
    expect(withBack(gone, before)).toEqual(before);
    const since = withBody(gone, "b.txt", { text: "since" }, null);
    expect(withBack(since, before)).toEqual(withBody(before, "b.txt", { text: "since" }, null));
    expect(withBack(withBody(emptyDraft("v1"), "a.html", { text: "2" }, null), before)?.bodies).toEqual({
      "a.html": { text: "2" },
    });
    expect(withBack(withName(gone, "assets/theme.css", "t.css", true), before)).toBeNull();
    expect(withBack(emptyDraft("v2"), before)).toBeNull();
  });

  test("that were made while a save was under way are kept for the next one", () => {
    const sent = withBody(withName(emptyDraft("v1"), "index.html", "a.html", true), "a.html", { text: "1" }, null);
    const now = withoutFile(
      withBody(withBody(sent, "a.html", { text: "2" }, null), "b.txt", { text: "B" }, null),
      "assets/theme.css",
      true,
    );
    expect(afterSave(now, sent, "v2")).toEqual({
      base: "v2",
      steps: [{ path: "assets/theme.css", delete: true }],
      bodies: { "a.html": { text: "2" }, "b.txt": { text: "B" } },
    });
    expect(isEmpty(afterSave(sent, sent, "v2"))).toBe(true);
  });
});
