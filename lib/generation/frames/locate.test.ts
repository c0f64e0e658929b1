import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locate } from "./locate";

/** The text with what was found in brackets. */
function marked(text: string, find: string): string {
  const at = locate(text, find);
  return typeof at === "string" ? at : `${text.slice(0, at.from)}[${text.slice(at.from, at.to)}]${text.slice(at.to)}`;
}

describe("locate", () => {
  it.each([
    ["exactly", "a b c", "b", "a [b] c"],
    ["several exact ones", "b b", "b", "several"],
    ["overlapping ones", "aaa", "aa", "several"],
    ["nothing", "abc", "x", "missing"],
    ["only whitespace that isn't there", "abc", " \n", "missing"],
    ["other line breaks", "a\r\nb\r\nc", "a\nb\n", "[a\r\nb\r\n]c"],
    ["other indentation", "<ul>\n\t<li>a</li>\n</ul>", "  <li>a</li>", "<ul>\n[\t<li>a</li>]\n</ul>"],
    [
      "a line wrapped elsewhere",
      '<p class="a">one\n   two</p>',
      '<p class="a">one two</p>',
      '[<p class="a">one\n   two</p>]',
    ],
    ["the line break at its end, not the next line's indentation", "  a;\n    b;\n", "a; \n", "  [a;\n]    b;\n"],
    ["several that differ in whitespace only", "a  b\na\tb", "a b", "several"],
    ["the one of several that is on lines of its own", "x a b\n  a\n  b\n", "a\nb", "x a b\n  [a\n  b]\n"],
    ["words that are parts of others", "abc", " b ", "missing"],
    ["signs that patterns mean something by", "if (a  ||  b) {", "if (a || b) {", "[if (a  ||  b) {]"],
  ])("finds %s", (_name, text, find, expected) => {
    expect(marked(text, find)).toBe(expected);
  });

  const unit = fc.constantFrom("a", "b", " ", "\t", "\n", "\r\n", "$", "(", "é", "😀");

  it("finds what occurs once, and never two of them", () => {
    fc.assert(
      fc.property(fc.string({ unit }), fc.string({ unit, minLength: 1 }), (text, find) => {
        const count =
          [...text].length === 0 ? 0 : [...Array(text.length).keys()].filter((at) => text.startsWith(find, at)).length;
        const at = locate(text, find);
        if (count > 1) expect(at).toBe("several");
        if (count === 1) expect(at).toEqual({ from: text.indexOf(find), to: text.indexOf(find) + find.length });
      }),
    );
  });

  it("finds what differs in whitespace alone, and takes in no letter more", () => {
    const words = fc.array(fc.constantFrom("p", "q", "r"), { minLength: 1, maxLength: 6 });
    const space = fc.constantFrom(" ", "\n", "\r\n  ", "\t");
    fc.assert(
      fc.property(fc.string({ unit }), words, space, space, fc.string({ unit }), (before, all, one, two, after) => {
        const at = locate(`${before}#${all.join(one)}#${after}`, `#${all.join(two)}#`);
        expect(at).toEqual({ from: before.length + 0, to: before.length + all.join(one).length + 2 });
      }),
    );
  });

  it("takes long runs of whitespace, and leaves long files to exact matches", () => {
    const text = `${" \n".repeat(130_000)}a b`;
    expect(locate(text, "a\nb")).toEqual({ from: 260_000, to: 260_003 });
    expect(locate(text, "a c")).toBe("missing");
    expect(locate(" ".repeat(2_200) + text, "a\nb")).toBe("missing");
    expect(locate(" ".repeat(2_200) + text, "a b")).toEqual({ from: 262_200, to: 262_203 });
  });
});
