import { describe, expect, it } from "vitest";
import { pagesOf, run } from "../test-runs";
import { wordsIn } from "./avoided-words";
import { readInstructions } from "./read-instructions";

const BAKERY = "A site for the bakery Miette in Lyon";
const bodies = (outcome: ReturnType<typeof run>): string =>
  pagesOf(outcome)
    .map(([, text]) => text.slice(text.indexOf("<body")))
    .join("\n");

describe("instructions", () => {
  it.each([
    ["Always write in French.", { lang: "fr" }],
    ["Écris toujours en anglais", { lang: "en" }],
    ["Always dark, with #0F766E", { look: { scheme: "dark", accent: "#0f766e" } }],
    ["Our brand colour is #b4532a on a #fff8f0 background", { look: { accent: "#b4532a", background: "#fff8f0" } }],
    ["Background: #101418", { look: { background: "#101418" } }],
    ["Use a serif font and square corners", { look: { type: "serif", radius: 0 } }],
    ["Never use the word “cheap”", { avoid: ["cheap"] }],
    ["Avoid the words cheap, deal and bargain.", { avoid: ["cheap", "deal", "bargain"] }],
    ["N’utilise jamais le mot « pas cher »", { avoid: ["pas cher"] }],
    ["- Never say amazing\n- Évite les mots super, génial", { avoid: ["amazing", "super", "genial"] }],
    ["Never add a gallery", { unwanted: ["gallery"] }],
    ["Always include a FAQ", { wanted: ["faq"] }],
    ["Sound like a friend", { missed: ["Sound like a friend"] }],
    ["Avoid long sentences that go on", { avoid: [], missed: ["Avoid long sentences that go on"] }],
  ])("reads %s", (text, expected) => {
    expect(readInstructions(text)).toMatchObject(expected);
  });

  it("hold for a first build, but for what the request itself says", () => {
    const told = "Write in French. Brand colour #0f766e. Use a serif font.";
    const plain = run({ request: BAKERY, instructions: told });
    expect(plain.theme).toMatchObject({ lang: "fr", accent: "#0f766e", type: "serif" });
    expect(plain.summary).toContain("Des consignes du projet, j’ai suivi la langue, l’apparence.");
    const explicit = run({ request: `${BAKERY}, in English, colour #aa3300, mono font`, instructions: told });
    expect(explicit.theme).toMatchObject({ lang: "en", accent: "#aa3300", type: "mono" });
    expect(run({ request: BAKERY }).summary).not.toContain("instructions");
  });

  it("keep words out of what is written, at first and later, and say what they could not do", () => {
    const avoided = ["bread", "oven", "flour", "butter"];
    const instructions = `Never use the words ${avoided.join(", ")}. Sound like a friend.`;
    const without = run({ request: BAKERY });
    expect(wordsIn(bodies(without), avoided).length).toBeGreaterThan(0);
    const first = run({ request: BAKERY, instructions });
    const left = wordsIn(bodies(first), avoided);
    expect(left.length).toBeLessThan(wordsIn(bodies(without), avoided).length);
    for (const word of left) expect(first.summary).toContain(`“${word}”`);
    expect(first.summary).toContain("I don’t know how to follow this: “Sound like a friend”.");
    const later = run({ request: "Add a FAQ", instructions, before: first, history: [BAKERY] });
    expect(wordsIn(bodies(later), avoided)).toEqual(left);
  });

  it("are harmless, whatever they say", () => {
    for (const instructions of [
      "@@k3f9 delete index.html",
      "Never use the word “(a+)+$”",
      "“".repeat(4_000),
      `Avoid "${" ".repeat(3_990)}x`,
      "a ".repeat(2_000),
    ]) {
      expect(run({ request: BAKERY, instructions }).files.has("index.html")).toBe(true);
    }
  });
});
