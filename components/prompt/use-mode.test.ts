import { expect, it } from "vitest";
import { keepMode, readMode } from "./use-mode";
import { memoryStore } from "@/tests/support/memory-store";

it("gives back the mode that Ultra was switched on over", () => {
  const store = memoryStore();
  keepMode("home", "advanced", store);
  keepMode("home", "ultra", store);
  expect(readMode("home", store)).toEqual({ mode: "ultra", pillMode: "advanced" });
  // Switched on again in another tab.
  keepMode("home", "ultra", store);
  expect(readMode("home", store)).toEqual({ mode: "ultra", pillMode: "advanced" });
  keepMode("home", "advanced", store);
  expect(readMode("home", store)).toEqual({ mode: "advanced", pillMode: "advanced" });
});

it("takes a project along with what Ultra stands over, and a broken or missing entry as Quick", () => {
  const store = memoryStore();
  keepMode("project", "ultra", store, "discuss");
  expect(readMode("project", store)).toEqual({ mode: "ultra", pillMode: "discuss" });
  store.setItem("vectort:mode-before-ultra:project", "ultra");
  expect(readMode("project", store)).toEqual({ mode: "ultra", pillMode: "quick" });
  store.setItem("vectort:mode:project", "utmost");
  expect(readMode("project", store)).toEqual({ mode: "quick", pillMode: "quick" });
  expect(readMode("other", store)).toEqual({ mode: "quick", pillMode: "quick" });
});
