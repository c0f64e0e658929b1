import { describe, expect, it } from "vitest";
import { FrameParser } from "@/lib/generation/frames";
import { BLUEPRINT_IDS } from "@/lib/schemas/blueprint";
import { MODES } from "@/lib/schemas/mode";
import { TYPE_PAIR_IDS } from "@/lib/schemas/theme";
import { loadPromptParts } from "./load-prompt-parts";

const parts = await loadPromptParts();

/** Tokens of four characters that each part may take; together they are what a Run costs before its first word. */
const BUDGETS: readonly (readonly [name: string, text: string, tokens: number])[] = [
  ["role", parts.role, 600],
  ["frames", parts.frames, 900],
  ["design system", parts.designSystem, 2200],
  ["stack", parts.stackSite, 1100],
  ["follow-up", parts.followUp, 750],
  ["nonce", parts.nonce, 100],
  ["going on", parts.continuation.inTail + parts.continuation.atLineStart, 250],
  ["second try", parts.secondTry.edits, 250],
  ["whole file", parts.secondTry.whole, 250],
  ["review", parts.review, 300],
  ...MODES.map((mode) => [mode, parts.modes[mode], 150] as const),
  ...BLUEPRINT_IDS.map((id) => [id, parts.blueprints[id], 550] as const),
];

describe("the prompt's parts", () => {
  it.each(BUDGETS)("%s keeps to its budget", (_name, text, tokens) => {
    expect(text.length).toBeGreaterThan(100);
    expect(Math.ceil(text.length / 4)).toBeLessThanOrEqual(tokens);
  });

  it("shows frames that the parser takes without a complaint", () => {
    const examples = parts.frames.split("```").filter((_, index) => index % 2 === 1);
    expect(examples).toHaveLength(2);
    for (const example of examples) {
      const parser = new FrameParser({ nonce: "k3f9" });
      const events = parser.push(example.trimStart().replaceAll("@@NONCE", "@@k3f9"));
      events.push(...parser.end("stop"));
      expect(events.filter((event) => event.type === "error" || event.type === "edit.failed")).toEqual([]);
      expect(events.length).toBeGreaterThan(0);
    }
  });

  it("names every type pair and every directive", () => {
    for (const pair of TYPE_PAIR_IDS) expect(parts.designSystem).toContain(`\`${pair}\``);
    for (const word of ["theme", "page", "file", "end", "edit", "delete", "rename", "ask", "done"]) {
      expect(parts.frames).toMatch(new RegExp(`^- \`${word}\\b`, "m"));
    }
  });

  it("leaves no placeholder but those that are filled in", () => {
    for (const [, text] of BUDGETS) {
      const found = text.match(/\{\{\w+\}\}/g) ?? [];
      expect(["{{nonce}}", "{{tail}}", "{{end}}"]).toEqual(expect.arrayContaining(found));
    }
  });

  it("keeps the example's own nonce out of what is the same for all", () => {
    for (const [name, text] of BUDGETS) if (name !== "nonce") expect(text).not.toMatch(/@@[0-9a-z]/);
  });
});
