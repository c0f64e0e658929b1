import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { runStaticChecks } from "@/lib/checks/static/run-static-checks";
import { BLUEPRINT_IDS } from "@/lib/schemas/blueprint";
import { readWrittenPlan } from "@/lib/schemas/site-plan";
import { THEME_PATH } from "@/lib/schemas/theme";
import { MOTION_SCRIPT } from "../behaviour/motion";
import { type Ask, type Outcome, pagesOf, run } from "../test-runs";

const BRIEFS = {
  en: "A site for Tall Oak in Bristol: repairs, small classes and good advice",
  fr: "Un site pour « Grand Chêne » à Nantes : conseils, réparations et petits cours",
};
const sections = (html: string): string[] =>
  [...html.matchAll(/data-section="([^"]+)"/g)].map((match) => match[1] ?? "");
const count = (outcome: Outcome): number => pagesOf(outcome).reduce((sum, [, html]) => sum + sections(html).length, 0);
const murals = (outcome: Outcome): number =>
  pagesOf(outcome).reduce((sum, [, html]) => sum + html.split(" data-scene").length - 1, 0);

describe.each(BLUEPRINT_IDS)("%s in Ultra", (blueprint) => {
  it.each(["en", "fr"] as const)("has more than in Advanced, and passes its checks, in %s", async (lang) => {
    const ask: Ask = { request: BRIEFS[lang], blueprint };
    const advanced = run({ ...ask, mode: "advanced" });
    const ultra = run({ ...ask, mode: "ultra" });
    expect(count(ultra)).toBeGreaterThan(count(advanced));
    expect(murals(ultra)).toBeGreaterThan(2);
    expect(murals(advanced)).toBe(0);
    expect(ultra.files.get("assets/app.js")).toContain(MOTION_SCRIPT);
    expect(advanced.files.get("assets/app.js")).not.toContain("animate");
    const files = [...ultra.files, [THEME_PATH, ""] as const].map(([path, text]) => ({ path, text }));
    const results = await runStaticChecks(files);
    expect(results.filter(({ status }) => status !== "passed")).toEqual([]);
  });
});

it("is the same for the same request and seed, and another for another", () => {
  const ask: Ask = { request: BRIEFS.en, mode: "ultra", seed: 4 };
  expect(run(ask).text).toBe(run(ask).text);
  expect(run({ ...ask, seed: 5 }).text).not.toBe(run(ask).text);
});

it("is what its plan says", () => {
  const ask: Ask = { request: BRIEFS.en, mode: "ultra", blueprint: "restaurant" };
  const shown = run({ ...ask, planning: { state: "wanted" } });
  const plan = readWrittenPlan(shown.events.find((event) => event.type === "plan")?.plan);
  if (!plan) throw new Error("No plan was written.");
  const built = run({ ...ask, planning: { state: "approved", plan } });
  for (const { path, sections: planned } of plan.pages) {
    const drawn = sections(built.files.get(path) ?? "");
    expect(drawn.filter((id) => id !== "hero").length, path).toBe(planned.length - (path === "index.html" ? 1 : 0));
  }
  const rich = sections(built.files.get("index.html") ?? "").filter((id) => /^(closeup|ribbon|panorama)$/.test(id));
  expect(rich).toHaveLength(2);
});

it.each(["advanced", "ultra"] as const)("has other sections in another order by its seed, in %s", (mode) => {
  const homes = [1, 2, 3, 4].map((seed) =>
    sections(run({ request: BRIEFS.en, blueprint: "saas-marketing", mode, seed }).files.get("index.html") ?? ""),
  );
  if (mode === "ultra") expect(new Set(homes.map((all) => all.toSorted().join())).size).toBeGreaterThan(1);
  expect(new Set(homes.map((all) => all.join())).size).toBe(4);
});

it("keeps its manner when a section is added later", () => {
  const before = run({ request: BRIEFS.en, mode: "ultra", blueprint: "landing-page" });
  const without = run({ request: "Remove the gallery", before, history: [BRIEFS.en] });
  const after = run({ request: "Add a gallery", before: without, history: [BRIEFS.en] });
  expect(murals(after)).toBeGreaterThan(murals(without));
});

describe("its motion", () => {
  /** Runs the script on a page of one section below the fold, and lets that come into view; answers what was animated. */
  function scroll(isCalm: boolean): unknown[] {
    const animated: unknown[] = [];
    const target = {
      parentElement: { closest: () => null },
      animate: (frames: unknown) => (animated.push(frames), { addEventListener: () => undefined }),
    };
    const section = { querySelectorAll: () => [target] };
    let seen: (entries: { target: object; isIntersecting: boolean }[]) => void = () => undefined;
    runInNewContext(MOTION_SCRIPT, {
      matchMedia: () => ({ matches: isCalm, addEventListener: () => undefined }),
      document: { querySelectorAll: (selector: string) => (selector.startsWith("main") ? [section] : []) },
      window: {},
      IntersectionObserver: class {
        constructor(callback: typeof seen) {
          seen = callback;
        }
        observe(): void {}
        unobserve(): void {}
      },
    });
    seen([{ target, isIntersecting: false }]);
    seen([{ target, isIntersecting: true }]);
    return animated;
  }

  it("moves what comes into view, and hides nothing", () => {
    const animated = scroll(false);
    expect(animated).toHaveLength(1);
    expect(Object.keys(animated[0] ?? {})).toEqual(["transform"]);
  });

  it("is none where less motion is asked for", () => {
    expect(scroll(true)).toEqual([]);
  });
});
