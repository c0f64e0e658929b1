import { expect, test } from "vitest";
import { forgetPerson } from "./forget-person";

/** A Storage as browsers have it. */
function storageOf(entries: Record<string, string>): Storage {
  const map = new Map(Object.entries(entries));
  return {
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    clear: () => map.clear(),
  };
}

test("nothing of the person stays, and nothing else goes", () => {
  const store = storageOf({
    "vectort:draft:home": "A secret plan",
    "vectort:tabs": "[]",
    "vectort:carried-prompt": "{}",
    "vectort:cap:home": "150",
    "vectort:theme": "dark",
    "vectort:split": "0.5",
    "someone-else": "1",
  });
  forgetPerson(store);
  const left = Array.from({ length: store.length }, (_, index) => store.key(index));
  expect(left).toEqual(["vectort:theme", "vectort:split", "someone-else"]);
});
