import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineStates } from "./line-states";
import { type Language, languageOf, type LineState, tokenizeLine } from "./tokenize";

function tokenizeAll(text: string, language: Language): { kind: string; text: string }[][] {
  let state: LineState = "";
  return text.split("\n").map((line) => {
    const result = tokenizeLine(line, state, language);
    state = result.state;
    return result.tokens;
  });
}
const kindOf = (lines: { kind: string; text: string }[][], text: string): string | undefined =>
  lines.flat().find((token) => token.text.includes(text))?.kind;

describe("tokenizeLine", () => {
  it("never loses or adds a character", () => {
    const piece = fc.constantFrom(
      "<",
      "</",
      ">",
      "/",
      "script",
      "style",
      "<!--",
      "-->",
      "/*",
      "*/",
      "`",
      '"',
      "'",
      "a=",
      " ",
      "\n",
      "{",
      "}",
      "é",
      "😀",
      "//",
      "\\",
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom<Language>("html", "css", "js", "text"), (pieces, language) => {
        const text = pieces.join("");
        const back = tokenizeAll(text, language).map((tokens) => tokens.map((token) => token.text).join(""));
        expect(back.join("\n")).toBe(text);
      }),
    );
  });

  it("tells tags, attributes and their values apart", () => {
    const lines = tokenizeAll("<a class=\"x\" href='y'>Bread & more</a>", "html");
    expect(kindOf(lines, "<a")).toBe("tag");
    expect(kindOf(lines, "class")).toBe("attribute");
    expect(kindOf(lines, '"x"')).toBe("string");
    expect(kindOf(lines, "Bread")).toBe("plain");
  });

  it("carries tags, comments and scripts over lines", () => {
    const lines = tokenizeAll(
      '<div\n  id="a">\n<!-- one\ntwo --> text\n<script>\nconst x = `a\nb`;\n</script>\n<p>',
      "html",
    );
    expect(kindOf(lines, "id")).toBe("attribute");
    expect(kindOf(lines, "two")).toBe("comment");
    expect(kindOf(lines, "text")).toBe("plain");
    expect(kindOf(lines, "const")).toBe("keyword");
    expect(lines[6]?.[0]).toEqual({ kind: "string", text: "b`" });
    expect(kindOf(lines, "</script")).toBe("tag");
    expect(kindOf(lines, "<p")).toBe("tag");
  });

  it("goes back to the style sheet after a comment in a style element", () => {
    const lines = tokenizeAll("<style>\n/* a\nb */ @media print { }\n</style>", "html");
    expect(kindOf(lines, "b */")).toBe("comment");
    expect(kindOf(lines, "@media")).toBe("keyword");
    expect(kindOf(lines, "</style")).toBe("tag");
  });

  it("leaves very long lines plain, so that one line can't hold up the page", () => {
    expect(tokenizeLine("<b>".repeat(5000), "", "html").tokens).toHaveLength(1);
  });
});

it("knows languages by the ending", () => {
  expect(["index.html", "a/b.css", "app.js", "art.svg", "notes.md"].map(languageOf)).toEqual([
    "html",
    "css",
    "js",
    "html",
    "text",
  ]);
});

describe("LineStates", () => {
  it("knows what a line starts inside of without being asked about those before it", () => {
    expect(new LineStates(["<!-- a", "b", "c --> d"], "html").at(2)).toBe("html-comment");
  });

  it("follows a line that is still growing", () => {
    const lines = ["<p>"];
    const states = new LineStates(lines, "html");
    expect(states.at(0)).toBe("");
    lines[0] = "<p><!-- a";
    lines.push("b");
    expect(states.at(1)).toBe("html-comment");
  });
});
