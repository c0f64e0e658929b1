import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSeam, resumptionOf } from "./seam";

/** Pushes a continuation in pieces; what is new, or `undefined` when it can't be joined. */
function join(emitted: string, continuation: string, pieceLength: number): string | undefined {
  const seam = createSeam(resumptionOf(emitted));
  let out = "";
  for (let at = 0; at < continuation.length; at += pieceLength) {
    const text = seam.push(continuation.slice(at, at + pieceLength));
    if (text === undefined) return undefined;
    out += text;
  }
  return seam.isJoined() || continuation === "" ? out : undefined;
}

const html = fc
  .array(
    fc.constantFrom(
      "<div>\n",
      "</div>\n",
      "\n",
      "  <p>Bread</p>\n",
      "<",
      "  </div>\n",
      "café 🥐 ",
      "$& é\r\n",
      "}\n",
      "x",
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((pieces) => pieces.join(""));
const anyText = fc.oneof(html, fc.string({ unit: "grapheme", maxLength: 300 }));

describe("a seam", () => {
  it("is exact for any text and cut when the continuation starts where it was asked to", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 40 }), (text, at, pieceLength) => {
        const emitted = text.slice(0, at % (text.length + 1));
        const { shown } = resumptionOf(emitted);
        expect(emitted + join(emitted, text.slice(shown.length), pieceLength)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("is exact when up to 60 earlier lines are repeated and lines differ", () => {
    const lines = fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), {
      minLength: 1,
      maxLength: 80,
      selector: (line) => line.trim(),
    });
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(60), fc.integer({ min: 1, max: 40 }), (words, at, repeats, pieceLength) => {
        const text = words.map((word, index) => `${index}:${word.replaceAll("\n", "")}\n`).join("");
        const emitted = text.slice(0, at % (text.length + 1));
        const { shown } = resumptionOf(emitted);
        const before = shown.split("\n").slice(0, -1);
        const kept = before.slice(0, Math.max(0, before.length - repeats)).map((line) => `${line}\n`);
        expect(emitted + join(emitted, text.slice(kept.join("").length), pieceLength)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("is exact among repeated lines too, once one of them stands out", () => {
    const emitted = "<ul>\n<li>One</li>\n<li>Two</li>\n</div>\n</div>\n</div>\n";
    const rest = "</div>\n<footer>\n";
    expect(join(emitted, `<li>One</li>\n<li>Two</li>\n</div>\n</div>\n</div>\n${rest}`, 5)).toBe(rest);
    expect(join(emitted, `<li>Two</li>\n</div>\n</div>\n</div>\n${rest}`, 5)).toBe(rest);
  });

  it("takes a continuation whose first indentation was trimmed on the way", () => {
    expect(join("<div>\n    <p class", '<p class="lead">\n', 3)).toBe('="lead">\n');
  });

  it("takes a continuation that starts after what it was asked to repeat", () => {
    const emitted = "<ul>\n<li>One</li>\n</div>\n</div>\n<p";
    expect(join(emitted, "<p>Two</p>\n", 2)).toBe(">Two</p>\n");
    expect(join(emitted, "</div>\n<p>Two</p>\n", 2)).toBe(">Two</p>\n");
    expect(join("<p>One</p>\n", "  <p>Two</p>\n", 1)).toBe("  <p>Two</p>\n");
    expect(join("<p>One</p>\n", "Sure, here it is:\n<p>Two</p>\n", 1)).toBeUndefined();
    expect(join("<p>One</p>\n", "\n\nSure, here it is:\n", 1)).toBeUndefined();
    expect(join("<p>One</p>\n", "```html\n<p>Two</p>\n", 3)).toBeUndefined();
  });

  it("gives up on a continuation that says something else", () => {
    expect(join("<p>One</p>\n<p>Tw", "<p>Three</p>\n", 4)).toBeUndefined();
    expect(join("<p>One</p>\n<p>Tw", "<p>", 4)).toBeUndefined();
  });

  it("takes a very long line up near its end, not at its start", () => {
    const emitted = `start\n${"word ".repeat(1000)}la`;
    const { shown, tail } = resumptionOf(emitted);
    expect(tail.length).toBeLessThan(400);
    expect(shown.endsWith(" ")).toBe(true);
    expect(join(emitted, `${tail}st\nend\n`, 7)).toBe("st\nend\n");
  });
});
