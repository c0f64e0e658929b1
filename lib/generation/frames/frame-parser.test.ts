import { describe, expect, it } from "vitest";
import { FrameParser, MAX_FILE_BYTES, MAX_FILES, type FrameEvent } from "./index";
import { cutBy, NONCE, parse, textOf } from "./test-streams";

const lines = (...all: string[]) => all.map((line) => line.replace(/^@@ /, `@@${NONCE} `)).join("\n");

describe("FrameParser", () => {
  it("reads the stream of the specification", () => {
    const stream = lines(
      '@@ theme {"name":"Miette","lang":"fr","accent":"#b4532a","background":"#fff8f0","type":"serif","radius":12}',
      '@@ page index.html {"title":"Miette, boulangerie à Lyon","description":"Pain"}',
      "<header>",
      "@@ file assets/app.js",
      "let a = 1;",
      "@@ end",
      "Prose.",
      "@@ edit index.html",
      "@@ find",
      "<header>",
      "@@ with",
      "<header id='$&'>",
      "",
      "@@ find",
      "gone",
      "@@ with",
      "@@ end",
      "@@ delete old.html",
      "@@ rename a.html -> b.html",
      '@@ plan {"pages":["index.html"]}',
      '@@ ask {"question":"Which?","options":["a","b"]}',
      '@@ done {"summary":"Built.","next":["x","y","z"]}',
      "",
    );
    expect(parse([stream])).toEqual([
      {
        type: "theme",
        theme: { name: "Miette", lang: "fr", accent: "#b4532a", background: "#fff8f0", type: "serif", radius: 12 },
      },
      { type: "page.opened", path: "index.html", meta: { title: "Miette, boulangerie à Lyon", description: "Pain" } },
      { type: "delta", path: "index.html", text: "<header>\n" },
      { type: "closed", path: "index.html", kind: "page", complete: true },
      { type: "file.opened", path: "assets/app.js" },
      { type: "delta", path: "assets/app.js", text: "let a = 1;\n" },
      { type: "closed", path: "assets/app.js", kind: "file", complete: true },
      { type: "prose", text: "Prose.\n" },
      {
        type: "edit",
        path: "index.html",
        pairs: [
          { find: "<header>", with: "<header id='$&'>\n" },
          { find: "gone", with: "" },
        ],
      },
      { type: "delete", path: "old.html" },
      { type: "rename", from: "a.html", to: "b.html" },
      { type: "plan", plan: { pages: ["index.html"] } },
      { type: "ask", question: "Which?", options: ["a", "b"] },
      { type: "done", summary: "Built.", next: ["x", "y", "z"] },
    ]);
  });

  it("takes CRLF lines, and keeps CRLF in bodies", () => {
    const events = parse([lines("@@ file a.js", "one", "two", "@@ end", "").replaceAll("\n", "\r\n")]);
    expect(events.map((event) => event.type)).toEqual(["file.opened", "delta", "closed"]);
    expect(textOf(events, "a.js")).toBe("one\r\ntwo\r\n");
    const edit = parse([
      lines("@@ edit a.js", "@@ find", "one", "@@ with", "1", "@@ end", "").replaceAll("\n", "\r\n"),
    ]);
    expect(edit).toEqual([{ type: "edit", path: "a.js", pairs: [{ find: "one", with: "1" }] }]);
  });

  it.each([
    ["no pair", ["@@ edit a.js", "@@ end"], "the edit has no find"],
    ["an empty find", ["@@ edit a.js", "@@ find", "@@ with", "x", "@@ end"], "a find is empty"],
    ["find twice", ["@@ edit a.js", "@@ find", "x", "@@ find", "y", "@@ with", "@@ end"], "a find has no with"],
    ["with first", ["@@ edit a.js", "@@ with", "x", "@@ end"], "a with has no find"],
    ["an end after find", ["@@ edit a.js", "@@ find", "x", "@@ end"], "a find has no with"],
    ["text before find", ["@@ edit a.js", "hello", "@@ find", "x", "@@ with", "@@ end"], "text before the first find"],
  ])("fails an edit with %s, once, and goes on after it", (_name, stream, reason) => {
    expect(parse([lines(...stream, "after")])).toEqual([
      { type: "edit.failed", path: "a.js", reason },
      { type: "prose", text: "after" },
    ]);
  });

  it("fails an edit that another directive interrupts, and obeys that directive", () => {
    expect(parse([lines("@@ edit a.js", "@@ find", "x", "@@ delete b.js", "")])).toEqual([
      { type: "edit.failed", path: "a.js", reason: "another directive came inside the edit" },
      { type: "delete", path: "b.js" },
    ]);
  });

  it("reports an unknown word and discards its text", () => {
    expect(parse([lines("@@ frobnicate x", "lost", "@@ end", "kept")])).toEqual([
      { type: "error", reason: 'unknown word "frobnicate"' },
      { type: "prose", text: "kept" },
    ]);
  });

  it("opens a page whose JSON is broken, and says so", () => {
    expect(parse([lines('@@ page a.html {"title":', "<p>", "")]).map((event) => event.type)).toEqual([
      "error",
      "page.opened",
      "delta",
      "closed",
    ]);
  });

  it.each([
    "page ../a.html",
    "page a.txt",
    "page",
    "file my file.js",
    'file "unclosed',
    "file .env",
    "rename a b",
    'theme {"accent":"red"}',
    "ask {}",
    "done [1]",
    "find",
    "with me",
    "end",
  ])("reports %j as one frame error", (line) => {
    expect(parse([lines(`@@ ${line}`, "")]).map((event) => event.type)).toEqual(["error"]);
  });

  it("survives a directive line of brackets, and one that is too long", () => {
    const deep = `{"a":${"[".repeat(8000)}${"]".repeat(8000)}}`;
    expect(parse([`@@k3f9 plan ${deep}\n`])).toEqual([
      { type: "error", reason: "plan: the JSON is nested too deeply" },
    ]);
    const events = parse([`@@k3f9 file a.js\nx\n@@k3f9 plan {"a":"${"x".repeat(16_384)}"}\nlost\n@@k3f9 end\nkept`]);
    expect(events.slice(2)).toEqual([
      { type: "closed", path: "a.js", kind: "file", complete: true },
      { type: "error", reason: "the directive line is longer than 16 KiB" },
      { type: "prose", text: "kept" },
    ]);
  });

  it("takes a path with spaces as a JSON string", () => {
    expect(parse([lines('@@ rename "a b.html" -> "c d.html"', "")])).toEqual([
      { type: "rename", from: "a b.html", to: "c d.html" },
    ]);
  });

  it("is text when the marker is not exact", () => {
    const text = ["@@k3f8 end", "@@k3f9", "@@k3f9  end", " @@k3f9 end", "x@@k3f9 end", "@@k3f9x end"].join("\n");
    expect(parse([text])).toEqual([{ type: "prose", text }]);
  });

  it("drops a code fence around a body, not one within, and none in Markdown", () => {
    const fenced = lines("@@ file a.js", "```js", "a", "```", "b", "```", "", "", "@@ end");
    expect(textOf(parse([fenced]), "a.js")).toBe("a\n```\nb\n");
    expect(textOf(parse([fenced.replaceAll("a.js", "a.md")]), "a.md")).toBe("```js\na\n```\nb\n```\n\n\n");
    expect(textOf(parse([lines("@@ file a.js", "a", "```", "@@ end")]), "a.js")).toBe("a\n```\n");
  });

  it("keeps an inner fence with indented text after it", () => {
    const stream = lines("@@ file a.js", "```js", "a", "```", "  ```", "@@ end");
    for (const size of [1, 3, 100]) expect(textOf(parse(cutBy(stream, [size])), "a.js")).toBe("a\n```\n  ```\n");
  });

  it("gives one delta a push, however many lines it has", () => {
    const parser = new FrameParser({ nonce: NONCE });
    const events = parser.push("@@k3f9 file a.js\none\n@@k3\n@@k3f9  two\n@");
    expect(events.slice(1)).toEqual([{ type: "delta", path: "a.js", text: "one\n@@k3\n@@k3f9  two\n" }]);
  });

  it("takes a directive line of exactly 16 KiB, CRLF or LF", () => {
    const line = `plan {"a":"${"x".repeat(16_384 - 13)}"}`;
    for (const eol of ["\n", "\r\n"]) {
      expect(parse(cutBy(`@@k3f9 ${line}${eol}`, [7])).map((event) => event.type)).toEqual(["plan"]);
      expect(parse(cutBy(`@@k3f9 ${line} ${eol}`, [7])).map((event) => event.type)).toEqual(["error"]);
    }
  });

  it("closes at a stop as complete, at a cut as incomplete, without the partial directive", () => {
    const stream = lines("@@ page a.html", "<p>", "@@k3f9 en");
    const closed = (complete: boolean): FrameEvent => ({ type: "closed", path: "a.html", kind: "page", complete });
    expect(parse([lines("@@ page a.html", "<p>")]).at(-1)).toEqual(closed(true));
    expect(parse([stream], "cut").slice(1)).toEqual([{ type: "delta", path: "a.html", text: "<p>\n" }, closed(false)]);
    expect(parse([lines("@@ edit a.js", "@@ find", "x")], "stop")).toEqual([
      { type: "edit.failed", path: "a.js", reason: "the edit was not finished" },
    ]);
  });

  it("takes a last directive without a line break at a stop", () => {
    expect(parse([lines('@@ done {"summary":"s"}')])).toEqual([{ type: "done", summary: "s", next: [] }]);
  });

  it("refuses a file over 1 MiB, in bytes, and goes on after it", () => {
    const body = "é".repeat(MAX_FILE_BYTES / 2);
    const whole = parse([`@@k3f9 file a.js\n${body}`]);
    expect(whole.at(-1)).toEqual({ type: "closed", path: "a.js", kind: "file", complete: true });
    const events = parse([`@@k3f9 file a.js\n${body}é`, "more\n", "@@k3f9 delete b.js\n"]);
    expect(events.slice(2)).toEqual([
      { type: "closed", path: "a.js", kind: "file", complete: false },
      { type: "error", path: "a.js", reason: "the file is larger than 1 MiB" },
      { type: "delete", path: "b.js" },
    ]);
    expect(textOf(events, "a.js")).toBe(body);
  });

  it("refuses file 401 and byte 10 MiB + 1, counting the files that are there", () => {
    const tree = Array.from({ length: MAX_FILES }, (_, i): [string, number] => [`f${i}`, i < 10 ? MAX_FILE_BYTES : 0]);
    const parser = new FrameParser({ nonce: NONCE, tree });
    expect(parser.push("@@k3f9 file new\n")).toEqual([
      { type: "error", path: "new", reason: "the project has 400 files already" },
    ]);
    expect(parser.push("@@k3f9 delete f0\n@@k3f9 file new\n@@k3f9 end\n").map((event) => event.type)).toEqual([
      "delete",
      "file.opened",
      "closed",
    ]);
    const rest = parser.push(`@@k3f9 file f20\n${"x".repeat(MAX_FILE_BYTES)}\n`).at(-1);
    expect(rest).toEqual({ type: "error", path: "f20", reason: "the file is larger than 1 MiB" });
    expect(parser.push("@@k3f9 file f21\nx").at(-1)?.type).toBe("error");
  });

  it("refuses a nonce that is none", () => {
    expect(() => new FrameParser({ nonce: "ABC" })).toThrow(RangeError);
  });

  it.each(['{"a\\u0000b":1}', '{"a":[{"_bsontype":"ObjectId"}]}', '{"_bsontype":"Code"}'])(
    "refuses the plan %s, whose keys the database does not take",
    (plan) => {
      expect(parse([`@@k3f9 plan ${plan}\n`])).toEqual([
        { type: "error", reason: "plan: has a key that can't be stored" },
      ]);
    },
  );
});
