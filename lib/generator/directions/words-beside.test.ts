import { describe, expect, it } from "vitest";
import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { fromHex } from "@/lib/schemas/colour";
import type { StyleDirection } from "@/lib/schemas/style-direction";
import { writePlan } from "../plan/write-plan";
import { run } from "../test-runs";
import { proposeDirections } from "./propose-directions";
import { readBeside, sayBeside } from "./words-beside";

const DIRECTION: StyleDirection = {
  name: "Warm",
  theme: { name: "Miette", lang: "en", accent: "#b4532a", background: "#fff8f0", type: "rounded", radius: 20 },
  hero: { template: "split", eyebrow: "", title: "Bread", text: "Every morning.", action: "Come in" },
};
const ask = (directionWords: string, more: Partial<BuiltinOptions> = {}): BuiltinOptions => ({
  nonce: "k3f9",
  seed: 3,
  mode: "ultra",
  mayAsk: true,
  request: `A bakery in Lyon called Miette, in English\n${directionWords}`,
  firstRequest: "A bakery in Lyon called Miette, in English",
  blueprint: null,
  history: [],
  files: [],
  tokensPerSecond: 0,
  direction: DIRECTION,
  directionWords,
  ...more,
});

describe("words beside a direction's name", () => {
  it("change its colours and type, and keep the rest of it", () => {
    const beside = readBeside(ask("Warm, but in dark blue, with a serif"));
    expect(beside).toMatchObject({ tone: null, missed: [], theme: { accent: "#1f3a6e", type: "serif", radius: 20 } });
    expect(beside?.theme.scheme).toBeUndefined();
    const ground = fromHex(beside?.theme.background ?? "");
    expect(ground.l).toBeCloseTo(fromHex("#fff8f0").l, 2);
    expect(Math.abs(ground.h - fromHex("#1f3a6e").h)).toBeLessThan(25);
  });

  it.each([
    ["I like Warm, please", [], null],
    ["Warm, playful, with rounder corners", [], "playful"],
    ["Warm but with a video of the oven, and in green", ["a video of the oven"], null],
    ["Le Warm, mais plus sombre, et avec des lettres gothiques", ["des lettres gothiques"], null],
  ] as const)("are read clause by clause: %s", (words, missed, tone) => {
    expect(readBeside(ask(words))).toMatchObject({ missed, tone });
  });

  it("say what was followed and what was not, and nothing where there are none", () => {
    const said = sayBeside(ask("Warm, in dark blue, with a serif, and a video of the oven"), "en").join(" ");
    expect(said).toBe("As you asked, “Warm” has accent #1f3a6e, “serif” type. I left this aside: a video of the oven.");
    expect(sayBeside(ask("Warm"), "en")).toEqual([]);
    const { directionWords: _, ...clicked } = ask("Warm");
    expect(sayBeside(clicked, "en")).toEqual([]);
  });

  it("are none where the words are an answer to something else", () => {
    expect(readBeside(ask("In dark blue"))).toBeNull();
  });

  it("leave a brand's colours and type", () => {
    const branded = ask("Warm, but in dark blue", { isInBrand: true });
    expect(readBeside(branded)?.theme).toEqual(DIRECTION.theme);
    expect(sayBeside(branded, "en")).toEqual(["I left this aside: in dark blue."]);
  });

  it("are followed by what is built, on all of its pages, and told", () => {
    const { planning: _, ...asked } = ask("");
    const plan = writePlan(asked).plan;
    const planning = { state: "approved", plan } as const;
    const [direction] = proposeDirections({ ...asked, planning });
    if (!direction) throw new Error("There are three.");
    const { request, seed } = asked;
    const words = `${direction.name}, playful, in dark blue, with a serif and a video`;
    const built = run({ request, seed, mode: "ultra", planning, direction, directionWords: words });
    expect(built.theme).toMatchObject({ accent: "#1f3a6e", type: "serif" });
    expect(built.files.get("index.html")).toContain("Come and see");
    expect(built.summary).toContain("I left this aside: a video.");
  });

  it("take no time, whatever they are", () => {
    for (const fill of ["a ", ",", "Warm ", "é", "with with "]) {
      expect(readBeside(ask(`Warm ${fill.repeat(20_000 / fill.length)}`))).not.toBeNull();
    }
  });
});
