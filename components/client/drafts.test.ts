import { expect, it } from "vitest";
import { keepDraft, readDraft } from "./drafts";
import type { KeyValueStore } from "./storage";

it("keeps a draft for each composer apart and forgets an empty one", () => {
  const values = new Map<string, string>();
  const store: KeyValueStore = {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
  keepDraft("home", "A bakery", store);
  keepDraft("64f0c0ffee", "Larger headline", store);
  expect(readDraft("home", store)).toBe("A bakery");
  expect(readDraft("64f0c0ffee", store)).toBe("Larger headline");
  keepDraft("home", "", store);
  expect(readDraft("home", store)).toBe("");
  expect(values.size).toBe(1);
});
