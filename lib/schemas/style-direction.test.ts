import { describe, expect, it } from "vitest";
import { readWrittenDirections } from "./style-direction";

const hero = { template: "split", eyebrow: "Bakery", title: "Bread", text: "Every morning", action: "Come in" };
const one = { name: "Paper", accent: "#b4532a", type: "serif", radius: 12, hero };
const two = { ...one, name: "Night", background: "#101014", scheme: "dark", type: "bold" };
const three = { ...one, name: "Garden", accent: "#2f5d62", radius: 24, hero: { ...hero, template: "poster" } };
const written = (directions: unknown, more = {}): string =>
  JSON.stringify({ name: "Miette", lang: "fr", directions, ...more });

describe("readWrittenDirections", () => {
  it("reads three, with words and a fence around them, and without what was left out", () => {
    const read = readWrittenDirections(
      `Here they are:\n\`\`\`json\n${written([one, two, three, one])}\n\`\`\`\nEnjoy.`,
    );
    expect(read?.map(({ name }) => name)).toEqual(["Paper", "Night", "Garden"]);
    expect(read?.[0]?.theme).toEqual({ name: "Miette", lang: "fr", accent: "#b4532a", type: "serif", radius: 12 });
  });

  it("cuts what is too long, and leaves out a ground that is no colour", () => {
    const long = { ...hero, title: "Bread ".repeat(90), eyebrow: 7 };
    const read = readWrittenDirections(
      written([{ ...one, background: "white", scheme: null, hero: long }, two, three]),
    );
    expect(read?.[0]?.hero).toMatchObject({ eyebrow: "" });
    expect(read?.[0]?.hero.title.length).toBeLessThanOrEqual(120);
    expect(Object.keys(read?.[0]?.theme ?? {})).not.toContain("background");
  });

  it.each([
    ["nothing", ""],
    ["words", "I would rather not."],
    ["two", written([one, two])],
    ["one name twice", written([one, { ...two, name: "paper" }, three])],
    ["one look twice", written([one, { ...one, name: "Other" }, three])],
    ["a colour that is none", written([{ ...one, accent: "red;}" }, two, three])],
    ["a type that is none of ours", written([{ ...one, type: "comic" }, two, three])],
    ["a first screen that is none of ours", written([{ ...one, hero: { ...hero, template: "x" } }, two, three])],
    ["an empty headline", written([{ ...one, hero: { ...hero, title: "  " } }, two, three])],
    ["half of it", written([one, two, three]).slice(0, -20)],
  ])("takes %s for none", (_what, text) => {
    expect(readWrittenDirections(text)).toBeNull();
  });
});
