import { describe, expect, it } from "vitest";
import { carryPrompt, peekCarriedPrompt, takeCarriedPrompt } from "./prompt-carry";
import type { KeyValueStore } from "./storage";
import { memoryStore } from "@/tests/support/memory-store";

const HOUR_MS = 60 * 60 * 1000;

describe("a carried prompt", () => {
  it("comes out as it went in, and starts a build once", () => {
    const store = memoryStore();
    const carried = {
      prompt: "A bakery in Lyon\nin French",
      blueprint: "restaurant",
      isPublic: true,
      mode: "advanced",
      options: { tone: "plain" },
      uploadIds: ["0123456789abcdef01234567"],
    } as const;
    carryPrompt(carried, 1000, store);
    expect(peekCarriedPrompt(store)).toEqual(carried);
    expect(takeCarriedPrompt(2000, store)).toEqual({ ...carried, starts: true });
    expect(takeCarriedPrompt(2001, store)).toBeNull();
    expect(peekCarriedPrompt(store)).toBeNull();
  });

  it("starts nothing while it is held for what is still to come", () => {
    const store = memoryStore();
    carryPrompt(
      { prompt: "A blog", blueprint: "blog", isPublic: false, mode: "quick", options: {}, isHeld: true },
      0,
      store,
    );
    expect(peekCarriedPrompt(store)?.isHeld).toBe(true);
    expect(takeCarriedPrompt(1, store)).toMatchObject({ prompt: "A blog", blueprint: "blog", starts: false });
  });

  it("is only a draft after an hour", () => {
    const store = memoryStore();
    carryPrompt({ prompt: "A blog", blueprint: null, isPublic: false, mode: "quick", options: {} }, 0, store);
    expect(takeCarriedPrompt(HOUR_MS, store)?.starts).toBe(false);
  });

  it("is gone for good when what is stored can't be read", () => {
    const store = memoryStore();
    for (const bad of ["", "{", '{"prompt":""}', '{"prompt":"x","blueprint":"spaceship","at":1}', "null"]) {
      store.setItem("vectort:carried-prompt", bad);
      expect(peekCarriedPrompt(store)).toBeNull();
      expect(takeCarriedPrompt(0, store)).toBeNull();
      expect(store.getItem("vectort:carried-prompt")).toBeNull();
    }
  });

  it("is let go without a word where nothing can be stored", () => {
    const full: KeyValueStore = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
      removeItem: () => undefined,
    };
    expect(() =>
      carryPrompt({ prompt: "A blog", blueprint: null, isPublic: false, mode: "quick", options: {} }, 0, full),
    ).not.toThrow();
  });
});
