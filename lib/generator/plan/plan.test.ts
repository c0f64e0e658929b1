import { describe, expect, it } from "vitest";
import { BLUEPRINT_IDS } from "@/lib/schemas/blueprint";
import type { BuildOptions } from "@/lib/schemas/build-options";
import { readWrittenPlan, type SitePlan } from "@/lib/schemas/site-plan";
import { type Ask, type Outcome, run } from "../test-runs";

const BRIEFS = {
  en: "A site for Tall Oak in Bristol: repairs, small classes and good advice",
  fr: "Un site pour « Grand Chêne » à Nantes : conseils, réparations et petits cours",
};

function planOf(ask: Ask): SitePlan {
  const outcome = run({ mode: "advanced", planning: { state: "wanted" }, ...ask });
  const plan = readWrittenPlan(outcome.events.find((event) => event.type === "plan")?.plan);
  expect(outcome.files.size).toBe(0);
  if (!plan) throw new Error("No plan was written.");
  return plan;
}
const build = (ask: Ask, plan: SitePlan): Outcome =>
  run({ mode: "advanced", planning: { state: "approved", plan }, ...ask });

const htmlOf = (outcome: Outcome): [string, string][] => [...outcome.files].filter(([path]) => path.endsWith(".html"));
const idsOf = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? "");
const sections = (html: string): string[] =>
  [...html.matchAll(/data-section="([^"]+)"/g)].map((match) => match[1] ?? "");

function checkSite(outcome: Outcome): void {
  const pages = new Map(htmlOf(outcome));
  for (const [path, html] of pages) {
    expect(html.match(/<h1\b/g), path).toHaveLength(1);
    const ids = idsOf(html);
    expect(new Set(ids).size, `${path} ${ids.join(" ")}`).toBe(ids.length);
    for (const [, href = ""] of html.matchAll(/<a\b[^>]*? href="([^"]*)"/g)) {
      if (/^(mailto|tel|https?):/.test(href)) continue;
      const [file = "", part] = href.replace(/^\.\//, "").split("#");
      const target = file === "" ? html : pages.get(file);
      expect(target, `${path} → ${href}`).toBeDefined();
      if (part) expect(idsOf(target ?? ""), `${path} → ${href}`).toContain(part);
    }
  }
}

describe.each(BLUEPRINT_IDS)("a plan of %s", (blueprint) => {
  it.each(["en", "fr"] as const)("is what is built, in %s", (lang) => {
    const ask: Ask = { request: BRIEFS[lang], blueprint };
    const plan = planOf(ask);
    const outcome = build(ask, plan);
    expect(htmlOf(outcome).map(([path]) => path)).toEqual(plan.pages.map(({ path }) => path));
    checkSite(outcome);
    for (const page of plan.pages) {
      const drawn = sections(outcome.files.get(page.path) ?? "");
      const head = page.path === "index.html" ? 0 : 1;
      expect(drawn.length, `${page.path}: ${drawn.join(" ")} | ${page.sections.join(" | ")}`).toBe(
        page.sections.length + head,
      );
      expect(
        drawn.filter((id) => id.startsWith("part-")),
        page.path,
      ).toEqual([]);
    }
    const quick = htmlOf(run({ ...ask }));
    const count = (all: readonly [string, string][]): number =>
      all.reduce((sum, [, html]) => sum + sections(html).length, 0);
    expect(count(htmlOf(outcome))).toBeGreaterThan(count(quick));
  });
});

describe("a plan that was changed", () => {
  const ask: Ask = { request: "A bakery called Miette in Lyon, in English", blueprint: "local-business" };
  const plan = planOf(ask);

  it("is built in its new order, with what was added and without what was removed", () => {
    const [home, ...others] = plan.pages;
    if (!home) throw new Error("A plan has a page.");
    const [, second, ...rest] = others;
    const changed: SitePlan = {
      ...plan,
      pages: [
        {
          ...home,
          sections: [...home.sections.slice(0, 1), ...home.sections.slice(1).toReversed(), "Our oven: built in 1950"],
        },
        ...rest,
        ...(second ? [{ ...second, title: "Who we are" }] : []),
        {
          path: "careers.html",
          title: "Careers",
          purpose: "Bakers wanted.",
          sections: ["Early shifts: from four to noon", "Story"],
        },
      ],
    };
    const outcome = build(ask, changed);
    checkSite(outcome);
    expect(htmlOf(outcome).map(([path]) => path)).toEqual(changed.pages.map(({ path }) => path));
    const index = outcome.files.get("index.html") ?? "";
    const before = sections(build(ask, plan).files.get("index.html") ?? "");
    expect(sections(index).slice(1, -1)).toEqual(before.slice(1).toReversed());
    expect(index).toContain("Our oven");
    expect(index).toContain("Built in 1950");
    expect(index).toContain(">Careers</a");
    expect(outcome.files.get("careers.html")).toMatch(/<h1[^>]*>\s*Careers/);
    expect(outcome.files.get(second?.path ?? "")).toMatch(/<h1[^>]*>Who we are</);
    expect(index).not.toContain(`href="${others[0]?.path}"`);
  });

  it("is looked for in its words of look and tone", () => {
    const said = {
      ...plan,
      direction: "Bold: accent #123abc on #fffaf0, slab type, corners of 3 px, dark look",
      tone: "Playful",
    };
    const { theme, files } = build(ask, said);
    expect(theme).toMatchObject({ accent: "#123abc", background: "#fffaf0", radius: 3, scheme: "dark" });
    expect(files.get("index.html")).toContain("Come and see");
  });

  it("comes again with what was said of it, and says so where it understood nothing", () => {
    const again = (words: string): { plan: SitePlan; prose: string } => {
      const outcome = run({ ...ask, mode: "advanced", planning: { state: "sent-back", plan, words } });
      const next = readWrittenPlan(outcome.events.find((event) => event.type === "plan")?.plan);
      if (!next) throw new Error("No plan was written.");
      return { plan: next, prose: outcome.prose };
    };
    const titles = (of: SitePlan): string[] => of.pages.map(({ title }) => title);
    expect(titles(again("Add a careers page").plan)).toEqual([...titles(plan), "Careers"]);
    expect(titles(again("Remove the contact page").plan)).not.toContain("Contact");
    expect(again("No gallery").plan.pages[0]?.sections.join()).not.toContain("Gallery");
    expect(again("Questions first").plan.pages[0]?.sections[1]).toContain("Questions");
    expect(again("Hmm").prose).toContain("did not understand");
    expect(again("Hmm").plan).toEqual(plan);
  });
});

describe("options", () => {
  const request = "A bakery called Miette in Lyon, with bread and cakes. In English.";
  const chosen = (options: BuildOptions): Outcome => {
    const ask: Ask = { request, options };
    const outcome = build(ask, planOf(ask));
    checkSite(outcome);
    return outcome;
  };

  it("decide pages, sections and features", () => {
    const { files } = chosen({ pages: ["Contact", "Careers"], sections: ["FAQ", "Gallery", "Our oven"] });
    expect([...files.keys()].filter((path) => path.endsWith(".html"))).toEqual([
      "index.html",
      "contact.html",
      "careers.html",
    ]);
    expect(sections(files.get("index.html") ?? "")).toEqual(["hero", "faq", "gallery", "part-4"]);
    expect(sections(chosen({ features: ["newsletter", "steps"] }).files.get("index.html") ?? "")).toEqual(
      expect.arrayContaining(["newsletter", "steps"]),
    );
  });

  it("decide palette, type, direction, tone and facts", () => {
    const { theme, files } = chosen({
      palette: { accent: "#224488", background: "#fafafa" },
      type: "mono",
      direction: "technical",
      tone: "expert",
      data: "Sourdough 4.20 €\nRye 3.80 €\n+33 4 78 00 00 00, miette@example.com",
    });
    expect(theme).toMatchObject({ accent: "#224488", background: "#fafafa", type: "mono", radius: 4 });
    const all = [...files.values()].join("\n");
    for (const fact of ["Ask for advice", "miette@example.com", "Sourdough"]) expect(all).toContain(fact);
  });

  it("decide the languages: each has its pages, and a way to the other", () => {
    const { files, theme, prose } = chosen({ languages: ["fr", "en", "de"], pages: ["Contact"] });
    expect(theme.lang).toBe("fr");
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(["index.html", "contact.html", "index-en.html", "contact-en.html", "assets/app-en.js"]),
    );
    expect(files.get("index.html")).toContain('href="./index-en.html"');
    const english = files.get("contact-en.html") ?? "";
    expect(english).toContain('<html lang="en"');
    expect(english).toContain('href="index-en.html"');
    expect(english).toContain('href="./contact.html"');
    expect(prose).toContain("allemand");
  });
});

it("is made in time, whatever the facts are", () => {
  const line = (fill: string): string => `-${fill.repeat(3_990 / fill.length)}x`;
  for (const data of [line(" "), line("- "), line("•")]) {
    expect(planOf({ request: BRIEFS.en, options: { data } }).pages.length).toBeGreaterThan(0);
  }
});
