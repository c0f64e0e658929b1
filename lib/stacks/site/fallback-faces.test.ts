import { expect, it } from "vitest";
import { themeCss } from "@/lib/stacks";
import { TYPE_PAIR_IDS } from "@/lib/schemas/theme";
import { fallbackFaces } from "./fallback-faces";
import { familiesOf, TYPE_PAIRS } from "./type-pairs";

const theme = { name: "Miette", lang: "fr", accent: "#b4532a", radius: 12 };

it.each(TYPE_PAIR_IDS)("stands in for both families of %s, and names the stand-ins after them", (type) => {
  const css = themeCss({ ...theme, type });
  for (const family of familiesOf(type)) {
    expect(fallbackFaces(family)).toHaveLength(2);
    for (const face of fallbackFaces(family)) expect(css).toContain(face);
    expect(css).toMatch(new RegExp(`: "${family.name} Variable", "${family.name} Fallback", \\S`));
  }
});

it("draws a stand-in as wide and as high as the family", () => {
  const [regular = "", bold = ""] = fallbackFaces(TYPE_PAIRS.sans.body);
  // As next/font has Inter over Arial: 107 %, 90 % and 22 %, from other texts.
  expect(Number(/size-adjust: ([\d.]+)%/.exec(regular)?.[1])).toBeCloseTo(107, -1);
  expect(Number(/ascent-override: ([\d.]+)%/.exec(regular)?.[1])).toBeCloseTo(90, -1);
  expect(regular).toContain('local("Arial")');
  expect(bold).toContain('local("Arial Bold")');
  expect(bold).not.toBe(regular);
});
