import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasPart, placesOf } from "./places-of";

/** What `indexOf` finds, one place after the other. */
function byIndexOf(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

describe("placesOf", () => {
  it("finds what indexOf finds, in texts that repeat themselves", () => {
    const few = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 300 });
    const part = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 3 });
    const times = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(few, part, times, (text, piece, count) => {
        const wanted = piece.repeat(count);
        for (const within of [text, text + wanted + text, wanted + piece + wanted]) {
          expect([...placesOf(within, wanted)]).toEqual(byIndexOf(within, wanted));
        }
      }),
    );
  });

  it("finds any part of any text", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", "é", "😀", " "), minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
        const part = text.slice(from % text.length).slice(0, 1 + (length % text.length));
        expect([...placesOf(text, part)]).toEqual(byIndexOf(text, part));
      }),
    );
  });

  it("finds no empty part", () => {
    expect([...placesOf("abc", "")]).toEqual([]);
    expect(hasPart("abc", "")).toBe(false);
  });

  it("takes hostile texts as it takes others", () => {
    const text = "a".repeat(1024 * 1024);
    const half = "a".repeat(200_000);
    expect(hasPart(text, `${half}b${half}`)).toBe(false);
    expect(hasPart(`${text}b${half}`, `${half}b${half}`)).toBe(true);
  });
});
