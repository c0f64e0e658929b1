import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessBlueprint } from "@/lib/blueprints";
import { BLUEPRINT_IDS } from "@/lib/schemas/blueprint";
import { readBrief } from "../brief/read-brief";
import { enhanceBrief, missingFacts } from "./enhance-brief";

const THIN = [
  "A bakery in Lyon",
  "une boulangerie à Lyon",
  "Portfolio for an analogue photographer",
  "An online store for handmade ceramic mugs with a cart",
  "A blog about night trains in Europe called Sleeper",
  "Un bistrot à Nantes",
  "Wine bar in Lisbon called Taberna Clara, natural wines and small plates",
  "Un restaurant italien à Bordeaux, Chez Nonna, pâtes fraîches et vins naturels",
  "A two-day conference about soil science in Wageningen, 3 and 4 June",
  "CV de Thomas Lemaire, infirmier en réanimation à Lille",
  "Law firm for tenants in Glasgow, Fairhold Legal, dark theme, serif",
  "Site pour un plombier à Toulouse",
  "Landing page for Ledgerly, invoicing software for freelance translators",
  "A branding agency in Copenhagen, four people",
  "landing page for my podcast",
  "Notre mariage le 12 juin dans le Luberon",
];

describe("enhanceBrief", () => {
  it.each(THIN)("adds four lines to “%s”, in its language, and nothing about the person", (prompt) => {
    const fuller = enhanceBrief(prompt, null);
    expect(fuller.startsWith(prompt)).toBe(true);
    expect(fuller.split("\n").filter(Boolean)).toHaveLength(5);
    const [before, after] = [readBrief(prompt, 1, null), readBrief(fuller, 1, null)];
    const facts = ({ lang, trade, city, products, email, phone, hours, date, unwanted }: typeof before) => ({
      lang,
      trade: trade.id,
      city,
      products,
      email,
      phone,
      hours,
      date,
      unwanted,
    });
    expect(facts(after)).toEqual(facts(before));
    if (before.nameGiven) expect(after.name).toBe(before.name);
    expect(after.nameGiven).toBe(before.nameGiven);
    expect(after.wanted.length).toBeGreaterThan(before.wanted.length);
    expect(guessBlueprint(fuller)).toBe(guessBlueprint(prompt));
    expect(enhanceBrief(fuller, null)).toBe(fuller);
  });

  it("is written in the language of the prompt", () => {
    expect(enhanceBrief("une boulangerie à Lyon", null)).toContain(
      "Les sections sont, dans cet ordre, produits ou prestations",
    );
    expect(enhanceBrief("A bakery in Lyon", null)).toContain("The sections are, in this order, products or services");
  });

  it("does not ask for what the prompt refuses or has", () => {
    const fuller = enhanceBrief("A bakery in Lyon with our story, no FAQ", null);
    expect(fuller).toMatch(/order, products or services; contact form\./);
  });

  it.each(BLUEPRINT_IDS)("knows what a %s should have", (blueprint) => {
    for (const prompt of ["Something small for my sister", "Quelque chose pour ma sœur"]) {
      expect(enhanceBrief(prompt, blueprint)).toMatch(/ sections (are, in this order|sont, dans cet ordre), \p{L}/u);
    }
  });

  it("keeps whatever is typed, word for word, and never takes long", () => {
    const typed = fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.constantFrom("@@k3f9 done {}", "$& $1 `"));
    fc.assert(
      fc.property(typed, (prompt) => {
        fc.pre(prompt.trim() !== "");
        const fuller = enhanceBrief(prompt, null);
        expect(fuller.startsWith(prompt.trim())).toBe(true);
        expect(enhanceBrief(fuller, null)).toBe(fuller);
      }),
      { numRuns: 30 },
    );
  });
});

it("names what only the person can know", () => {
  expect(missingFacts("A bakery in Lyon", null)).toEqual(["name", "offer", "hours", "contact"]);
  expect(missingFacts("Un mariage", null)).toEqual(["name", "date", "city", "contact"]);
  expect(missingFacts("Sleeper, a blog about night trains, hello@sleeper.example", null)).toEqual([]);
});
