import { expect, it } from "vitest";
import type { SitePlan } from "@/lib/schemas/site-plan";
import { memoryStore } from "@/tests/support/memory-store";
import { draftOf, keepPlanDraft, moved, planOfDraft, readPlanDraft } from "./plan-draft";

const PLAN: SitePlan = {
  pages: [
    { path: "index.html", title: "Home", purpose: "", sections: ["Opening", "Story"] },
    { path: "team.html", title: "Team", purpose: "Who", sections: [] },
  ],
  audience: "Neighbours",
  tone: "",
  direction: "Paper",
};
const page = { path: "", purpose: "", sections: [], title: "Team" };

it("says the plan it was made from, and the pages that were added under paths of their own", () => {
  const draft = draftOf(PLAN);
  expect(planOfDraft(draft)).toEqual(PLAN);
  const more = { ...draft, pages: [...draft.pages, { ...page, key: 90 }, { ...page, key: 91, title: "Équipe & Co" }] };
  expect(planOfDraft(more)?.pages.map(({ path }) => path)).toEqual([
    "index.html",
    "team.html",
    "team-2.html",
    "equipe-co.html",
  ]);
});

it("is no plan while something has no words", () => {
  const draft = draftOf(PLAN);
  expect(planOfDraft({ ...draft, pages: [...draft.pages, { ...page, key: 90, title: " " }] })).toBeNull();
  const [home, ...others] = draft.pages;
  const empty = home ? [{ ...home, sections: [{ key: 99, text: "" }] }, ...others] : others;
  expect(planOfDraft({ ...draft, pages: empty })).toBeNull();
});

it("moves one place, and not past an end", () => {
  expect(moved(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 1, 1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
});

it("is kept until it is forgotten, and what is no draft is none", () => {
  const values = new Map<string, string>();
  const store = memoryStore(values);
  const draft = draftOf(PLAN);
  keepPlanDraft("r1", draft, store);
  expect(readPlanDraft("r1", store)).toEqual(draft);
  expect(readPlanDraft("r2", store)).toBeNull();
  keepPlanDraft("r1", null, store);
  expect(values.size).toBe(0);
  store.setItem("vectort:draft:plan:r1", '{"pages":[]}');
  expect(readPlanDraft("r1", store)).toBeNull();
});
