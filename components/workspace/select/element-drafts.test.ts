import { expect, it } from "vitest";
import { memoryStore } from "@/tests/support/memory-store";
import { keepElementDraft, readElementDraft } from "./element-drafts";

const title = { path: "index.html", source: "<h1>Miette</h1>" };
const draft = { words: "Warmer", change: { texts: { 0: "Miette & Co" }, looks: { color: "text-muted" } } };

it("keeps what was written about each element apart, until it is empty", () => {
  const values = new Map<string, string>();
  const store = memoryStore(values);
  keepElementDraft("a", title, draft, store);
  keepElementDraft("a", { ...title, path: "about.html" }, { words: "Other page", change: {} }, store);
  expect(readElementDraft("a", title, store)).toEqual(draft);
  expect(readElementDraft("a", { ...title, source: "<h1>Mietta</h1>" }, store)).toBeNull();
  expect(readElementDraft("b", title, store)).toBeNull();
  keepElementDraft("a", title, { words: "", change: {} }, store);
  expect(readElementDraft("a", title, store)).toBeNull();
  keepElementDraft("a", { ...title, path: "about.html" }, { words: "", change: {} }, store);
  expect(values.size).toBe(0);
});

it("keeps the newest twenty, and nothing of what it can't read", () => {
  const store = memoryStore();
  for (let count = 0; count < 25; count += 1) {
    keepElementDraft("a", { path: "index.html", source: String(count) }, { words: `w${count}`, change: {} }, store);
  }
  const words = (source: string) => readElementDraft("a", { path: "index.html", source }, store)?.words;
  expect([words("4"), words("5"), words("24")]).toEqual([undefined, "w5", "w24"]);
  store.setItem("vectort:draft:elements:a", '[{"place": 3}]');
  expect(words("24")).toBeUndefined();
});
