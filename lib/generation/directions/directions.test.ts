import { describe, expect, it } from "vitest";
import type { RunEventBody } from "@/lib/schemas/run-event";
import type { StyleDirection } from "@/lib/schemas/style-direction";
import { closeCompiler, compileSiteCss, directionPage, themeCss } from "@/lib/stacks";
import type { FrameEvent } from "../frames";
import { answerDirections } from "./answer-directions";
import { withFixedTheme } from "./fixed-theme";
import { inBrandColours } from "./in-brand-colours";

const made = (name: string, more: Partial<StyleDirection["theme"]> = {}): StyleDirection => ({
  name,
  theme: { name: "Miette", lang: "fr", accent: "#b4532a", type: "serif", radius: 12, ...more },
  hero: { template: "split", eyebrow: "", title: "<script>alert(1)</script>", text: '"&', action: "Go" },
});
const ALL = [
  made("Paper"),
  made("Night", { type: "bold", radius: 0 }),
  made("Garden", { type: "rounded", radius: 24 }),
];

describe("withFixedTheme", () => {
  it("gives every theme the chosen look, and leaves out what would write its file; either is said once", () => {
    const applied: FrameEvent[] = [];
    const said: RunEventBody[] = [];
    const [paper] = ALL;
    if (!paper) throw new Error("There are three.");
    const apply = withFixedTheme(
      paper,
      (event) => applied.push(event),
      (event) => said.push(event),
    );
    apply({ type: "theme", theme: paper.theme });
    expect(said).toHaveLength(0);
    apply({ type: "theme", theme: { ...paper.theme, accent: "#000000" } });
    apply({ type: "file.opened", path: "assets/theme.css" });
    apply({ type: "delta", path: "assets/theme.css", text: ":root{}" });
    apply({ type: "closed", path: "assets/theme.css", kind: "file", complete: true });
    apply({ type: "delete", path: "assets/theme.css" });
    apply({ type: "rename", from: "index.html", to: "assets/theme.css" });
    apply({ type: "delete", path: "old.html" });
    expect(applied).toEqual([
      { type: "theme", theme: paper.theme },
      { type: "theme", theme: paper.theme },
      { type: "delete", path: "old.html" },
    ]);
    expect(said).toHaveLength(1);
  });
});

describe("answerDirections", () => {
  it("follows an option, and words that name one and no other; else the look is left open", () => {
    expect(answerDirections(ALL, { option: "Night" })).toMatchObject({ directing: { direction: { name: "Night" } } });
    const words = answerDirections(ALL, { text: "night, but with larger words" });
    expect(words).toMatchObject({ prompt: "night, but with larger words", directing: { state: "chosen" } });
    expect(answerDirections(ALL, { text: "Night or Garden?" }).directing).toEqual({ state: "skipped" });
    expect(answerDirections(ALL, { justBuild: true }).directing).toEqual({ state: "skipped" });
    expect(() => answerDirections(ALL, { option: "Noon" })).toThrow(/none of the answers/);
  });
});

describe("inBrandColours", () => {
  it.each(["#ffffff", "#101014"])("keeps a brand's colours on %s in three looks that differ", (background) => {
    const brand = { primary: "#0f766e", background, secondary: "#f59e0b", type: "serif", voice: "" } as const;
    const looks = inBrandColours(ALL, brand).map(({ theme }) => theme);
    for (const theme of looks) expect(theme).toMatchObject({ accent: "#0f766e", secondary: "#f59e0b" });
    expect(looks[0]).toMatchObject({ background, type: "serif" });
    expect(new Set(looks.map(({ type }) => type)).size).toBe(3);
    expect(new Set(looks.map((theme) => theme.background)).size).toBe(3);
  });
});

describe("directionPage", () => {
  it("escapes its words, runs no script and compiles in each first screen", async () => {
    for (const template of ["split", "center", "poster", "column"] as const) {
      const direction = made("Paper");
      const html = directionPage({ ...direction, hero: { ...direction.hero, template } }, "x.css");
      expect(html).not.toContain("<script");
      expect(html).toContain("&lt;script&gt;");
      expect(html).toContain('href="x.css"');
      const css = await compileSiteCss({ themeCss: themeCss(direction.theme), sources: [html] });
      for (const name of ["px-gutter", "bg-accent", "font-display"]) expect(css).toContain(`.${name}`);
    }
    await closeCompiler();
  });
});
