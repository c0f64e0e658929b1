import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt } from "./excerpt";

const page = [
  ...Array.from({ length: 40 }, (_, index) => `<p>intro ${index}</p>`),
  "<header><a>Home</a></header>",
  ...Array.from({ length: 200 }, (_, index) => `<p>text ${index}</p>`),
  "<h2>Opening hours</h2>",
  ...Array.from({ length: 200 }, (_, index) => `<p>more ${index}</p>`),
].join("\n");

describe("excerpt", () => {
  it("shows the beginning, what is looked for, and what all pages share, and names what it leaves out", () => {
    const shown = excerpt(page, 1_800, ["opening hours"]);
    expect(shown).toMatch(/^<p>intro 0<\/p>\n/);
    expect(shown).toContain("<header><a>Home</a></header>");
    expect(shown).toContain("<h2>Opening hours</h2>\n<p>more 0</p>");
    expect(shown).toMatch(/\[lines \d+ to 442 are left out\]$/);
    expect(excerpt(page, 100_000)).toBe(page);
    expect(shown.length).toBeLessThan(2_000);
  });

  it("cuts lines as long as files, and says so", () => {
    const shown = excerpt(`<svg>${"x".repeat(50_000)}</svg>`, 4_000);
    expect(shown).toContain("more characters of this line are left out]");
    expect(shown.length).toBeLessThan(1_400);
  });

  it("keeps to its budget, shows lines verbatim and in order, and leaves out what it says", () => {
    const line = fc.string({ unit: fc.constantFrom("a", "<h2>", "$&", "é", " "), maxLength: 30 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.nat(2_000), fc.array(line), (lines, budget, passages) => {
        const shown = excerpt(lines.join("\n"), budget, passages).split("\n");
        let at = 0;
        for (const text of shown) {
          const omitted = /^\[lines? (\d+)(?: to (\d+))? (?:is|are) left out\]$/.exec(text);
          if (omitted) {
            expect(Number(omitted[1])).toBe(at + 1);
            at = Number(omitted[2] ?? omitted[1]);
          } else {
            expect(text).toBe(lines[at]);
            at += 1;
          }
        }
        expect(at).toBe(lines.length);
        expect(shown.join("\n").length).toBeLessThanOrEqual(budget + 100);
      }),
    );
  });
});
