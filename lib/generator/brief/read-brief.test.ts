import { describe, expect, it } from "vitest";
import { run } from "../test-runs";
import { readBrief } from "./read-brief";

const read = (prompt: string) => readBrief(prompt, 1, null);

describe("a brief", () => {
  it.each([
    ["My CV: Maya Okafor, data scientist in Manchester", "Maya Okafor"],
    ["Mon CV en ligne : Hugo Lambert, développeur web à Lille", "Hugo Lambert"],
    ["Un blog de recettes nommé La Cuillère verte", "La Cuillère verte"],
    ["Un bistrot nommé Le Petit Quai avec une terrasse", "Le Petit Quai"],
  ])("gives the whole name: %s", (prompt, name) => {
    expect(read(prompt).name).toBe(name);
  });

  it.each([
    ["A restaurant: open fire, seasonal vegetables, small wine list, book a table", ["Seasonal vegetables"]],
    ["A bakery known for cinnamon buns, rye bread, opening hours 7–15", ["Cinnamon buns", "Rye bread"]],
    ["A conference about soil science in Norwich on 12 and 13 June, speakers and tickets", ["Soil science"]],
    ["Un bistrot à Nantes : carte des vins, plats du jour, réserver une table", []],
    ["Mon CV : Hugo Lambert, développeur web, à la recherche d’un poste", []],
    ["Une boutique, « Petit Feu » : tasses à 18 €, bols et vases, avec panier", ["Tasses", "Bols", "Vases"]],
  ])("sells what it names, and nothing else: %s", (prompt, names) => {
    expect(read(prompt).products.map(({ name }) => name)).toEqual(names);
  });

  it("gives the hours that it says, with or without days", () => {
    expect(read("A bakery in York, opening hours 7–15").hours).toEqual([{ title: "Opening hours", text: "7 – 15" }]);
    expect(read("Une boulangerie, ouverte de 7h à 19h").hours).toEqual([{ title: "Ouverte", text: "7h – 19h" }]);
    expect(read("A bakery that opened in 1950").hours).toEqual([]);
  });

  it("shows what a journal is about", () => {
    const { motifs } = readBrief("Un blog de recettes végétariennes nommé La Cuillère verte", 1, "blog").trade;
    expect(motifs[0]).toBe("leafbowl");
  });

  it("is about what they do, not how many they are", () => {
    const brief = readBrief("A branding agency in Bristol called Northlight, four people", 1, "agency");
    expect(brief.trade.en.label).toBe("branding agency");
  });
});

it("a headline is as small as its longest word needs", () => {
  const sizes = Array.from({ length: 12 }, (_, seed) => {
    const home = run({ request: "A surf school in Bournemouth", seed, blueprint: "landing-page" }).files;
    const [, attributes = "", title = ""] = /<h1([^>]*)>([^<]*)</.exec(home.get("index.html") ?? "") ?? [];
    const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length));
    const size = `min(var(--text-hero), ${(100 / (longest * 0.64)).toFixed(1)}cqi)`;
    expect(attributes.includes(size), title).toBe(longest > 7);
    return longest > 7;
  });
  expect(new Set(sizes).size).toBe(2);
});
