import { expect, it } from "vitest";
import type { Finding } from "@/lib/schemas/check";
import { readWrittenPlan } from "@/lib/schemas/site-plan";
import { type Ask, type Outcome, run } from "../test-runs";

const request = "A landing page for Miette, a bakery in Lyon, with a FAQ, call 01 23 45 67 89, in English";
const ask: Ask = { request, mode: "ultra", blueprint: "landing-page" };
const built = run(ask);

/** The same site with another home page. */
const changed = (change: (html: string) => string): Outcome => ({
  ...built,
  files: new Map([...built.files].map(([path, text]) => [path, path === "index.html" ? change(text) : text])),
});
const reviewed = (before: Outcome, findings: Finding[] = [], more: Partial<Ask> = {}): Outcome =>
  run({ ...ask, before, review: findings, ...more });
const withoutFaq = (outcome: Outcome): Outcome => ({
  ...outcome,
  files: new Map(
    [...outcome.files].map(([path, text]) => [
      path,
      text.replace(/<section[^>]*data-section="faq"[\s\S]*?<\/section>/, ""),
    ]),
  ),
});

it("leaves a sound site alone, and says that it can't see", () => {
  const { prose, events } = reviewed(built);
  expect(prose).toContain("I can’t see pictures");
  expect(prose).toContain("Every section that was agreed on is there.");
  expect(events.filter(({ type }) => type !== "prose" && type !== "done")).toEqual([]);
});

it("repairs by rule what a browser found, and says what it was", () => {
  const broken = changed((html) => html.replace("</main>", '<img src="gone.png" alt=""></main>'));
  const { prose, files } = reviewed(broken, [{ code: "missing-asset", path: "index.html", what: "gone.png" }]);
  expect(files.get("index.html")).not.toContain("gone.png");
  expect(prose).toContain("“gone.png” is not there");
});

it("says what takes more than its rules", () => {
  const { prose } = reviewed(built, [{ code: "overflow", path: "index.html", what: "375 px" }]);
  expect(prose).toContain("wider than the screen at 375 px");
  expect(prose).toContain("more than my rules");
});

it("adds a section that the request asked for and no page has; a plan that was agreed on comes first", () => {
  const { prose, files } = reviewed(withoutFaq(built));
  expect(prose).toContain("Missing: Questions.");
  expect(files.get("index.html")).toContain('data-section="faq"');
  const shown = run({ ...ask, planning: { state: "wanted" } });
  const plan = readWrittenPlan(shown.events.find((event) => event.type === "plan")?.plan);
  if (!plan) throw new Error("No plan was written.");
  const kept = reviewed(withoutFaq(built), [], { planning: { state: "approved", plan } });
  expect(kept.files.get("index.html")).not.toContain('data-section="faq"');
});

it("names a fact of the request that stands on no page", () => {
  const bare: Outcome = {
    ...built,
    files: new Map([...built.files].map(([path, text]) => [path, text.replaceAll("01 23 45 67 89", "")])),
  };
  expect(reviewed(bare).prose).toContain("on no page yet: 01 23 45 67 89");
});
