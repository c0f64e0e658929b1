import { describe, expect, it } from "vitest";
import type { BuildOptions } from "@/lib/schemas/build-options";
import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { HERO_TEMPLATES, readWrittenDirections, styleDirectionsSchema } from "@/lib/schemas/style-direction";
import { isDark } from "@/lib/stacks/site/palette";
import { answer } from "../answer";
import { writePlan } from "../plan/write-plan";
import { run } from "../test-runs";
import { proposeDirections } from "./propose-directions";

function asked(request: string, seed: number, options?: BuildOptions): BuiltinOptions {
  const ask: BuiltinOptions = {
    nonce: "k3f9",
    seed,
    mode: "ultra",
    mayAsk: true,
    request,
    blueprint: null,
    history: [],
    files: [],
    tokensPerSecond: 0,
    ...(options ? { options } : {}),
  };
  return { ...ask, planning: { state: "approved", plan: writePlan(ask).plan } };
}

const REQUESTS = [
  "A bakery in Lyon called Miette",
  "Un cabinet dentaire à Lille",
  "Software for invoices",
  "Paul Roy, CV",
];

describe("the three directions", () => {
  it.each(REQUESTS)("of “%s” share neither type, first screen, ground nor name, whatever the seed", (request) => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const all = styleDirectionsSchema.parse(proposeDirections(asked(request, seed)));
      expect(new Set(all.map(({ theme }) => theme.type)).size).toBe(3);
      expect(new Set(all.map(({ hero }) => hero.template)).size).toBe(3);
      expect(new Set(all.map(({ theme }) => theme.accent)).size).toBe(3);
      expect(all.some(({ theme }) => theme.background !== undefined && isDark(theme.background))).toBe(true);
      for (const { hero } of all) expect(HERO_TEMPLATES).toContain(hero.template);
    }
  });

  it("keep what was chosen: palette, type, both grounds", () => {
    const palette = { accent: "#27408b", background: "#f4f1ea" };
    for (let seed = 1; seed <= 12; seed += 1) {
      const all = proposeDirections(asked("A bakery", seed, { palette, type: "mono", direction: "bold" }));
      expect(styleDirectionsSchema.safeParse(all).success).toBe(true);
      for (const { theme } of all) expect(theme).toMatchObject({ ...palette, type: "mono" });
      const both = proposeDirections(asked("A bakery", seed, { features: ["dark-mode"] }));
      for (const { theme } of both) expect(theme.scheme).toBe("auto");
    }
  });

  it("come back from the text that the built-in model writes", () => {
    const ask = asked("Un cabinet dentaire à Lille", 3);
    expect(readWrittenDirections(answer({ ...ask, isForDirections: true }))).toEqual(proposeDirections(ask));
  });

  it("are followed by the build in manner too, not in colours alone", () => {
    const ask = asked("A bakery in Lyon called Miette", 3);
    const bodies = proposeDirections(ask).map((direction) => {
      const { request, seed, planning } = ask;
      const built = run({ request, seed, mode: "ultra", direction, ...(planning ? { planning } : {}) });
      expect(built.theme).toMatchObject({ accent: direction.theme.accent, type: direction.theme.type });
      return built.files.get("index.html")?.replace(/<head>[\s\S]*<\/head>/, "");
    });
    expect(new Set(bodies).size).toBe(3);
  });
});
