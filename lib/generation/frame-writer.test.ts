import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "@/lib/platform/crypto";
import type { RunEventBody } from "@/lib/schemas/run-event";
import { readThemeFile, THEME_PATH } from "@/lib/schemas/theme";
import { serverMessages } from "@/messages/server-en";
import { FrameWriter } from "./frame-writer";
import { FrameParser } from "./frames";
import { defaultTheme, themeFile } from "./theme-file";

const fallback = defaultTheme("landing-page", "Miette");

type How = { end?: "stop" | "cut"; isContinuing?: boolean; changesNothing?: boolean; mayAsk?: boolean };

function write(stream: string, files: Record<string, string> = {}, how: How = {}) {
  const events: RunEventBody[] = [];
  const bodies = new Map<string, string>();
  const tree = new Map(Object.entries(files));
  const writer = new FrameWriter({
    icon: null,
    files: tree,
    theme: readThemeFile(files[THEME_PATH]),
    defaultTheme: fallback,
    isContinuing: how.isContinuing ?? false,
    changesNothing: how.changesNothing ?? false,
    mayAsk: how.mayAsk ?? true,
    mayPlan: false,
    append: (event, body) => {
      events.push(event);
      if (body !== undefined) bodies.set(sha256(body), body);
    },
  });
  const parser = new FrameParser({ nonce: "k3f9ab" });
  for (const event of [...parser.push(stream), ...parser.end(how.end ?? "stop")]) writer.apply(event);
  const of = (type: RunEventBody["type"]) => events.filter((event) => event.type === type);
  return { writer, events, tree, bodies, of };
}

const TALK: How = { changesNothing: true };
const PAGE = '@@k3f9ab page index.html {"title":"Miette"}\n<h1>Bonjour $& &amp;</h1>\n@@k3f9ab end\n';

describe("FrameWriter", () => {
  it("writes the document around a page, verbatim, and stores what it names", () => {
    const { tree, of, bodies } = write(PAGE);
    const text = tree.get("index.html") ?? "";
    expect(text).toMatch(/^<!doctype html>/i);
    expect(text).toContain("<h1>Bonjour $& &amp;</h1>");
    expect(text.trimEnd()).toMatch(/<\/html>$/);
    const deltas = of("file.delta").map((event) =>
      event.type === "file.delta" && event.data.path === "index.html" ? event.data.text : "",
    );
    expect(deltas.join("")).toBe(text);
    const [closed] = of("file.closed");
    expect(closed?.data).toMatchObject({ path: "index.html", sha256: sha256(text), bytes: Buffer.byteLength(text) });
    expect(bodies.get(sha256(text))).toBe(text);
  });

  it("writes the default theme before a page when the model wrote none", () => {
    const { tree, events } = write(PAGE);
    expect(readThemeFile(tree.get(THEME_PATH))).toEqual(fallback);
    const types = events.map((event) => event.type);
    expect(types.indexOf("theme")).toBeLessThan(types.indexOf("file.opened"));
  });

  it("says the theme's text before its event", () => {
    const { events } = write('@@k3f9ab theme {"name":"A","lang":"fr","accent":"#b4532a","type":"serif","radius":8}\n');
    expect(events.map((event) => event.type)).toEqual(["file.delta", "theme"]);
  });

  it("lets the heads of stored pages follow a new theme", () => {
    const built = write(PAGE);
    const line = '@@k3f9ab theme {"name":"Miette","lang":"fr","accent":"#1144aa","type":"serif","radius":8}\n';
    const { tree, of } = write(line, Object.fromEntries(built.tree));
    expect(of("edit.applied").map((event) => event.data)).toMatchObject([{ path: "index.html" }]);
    expect(tree.get("index.html")).not.toBe(built.tree.get("index.html"));
    expect(tree.get("index.html")).toContain("<h1>Bonjour $& &amp;</h1>");
    expect(tree.get("index.html")?.match(/rel="icon"/g)).toHaveLength(1);
  });

  it("keeps no half file and names it", () => {
    const { writer, tree, of } = write(PAGE.replace("@@k3f9ab end\n", ""), {}, { end: "cut" });
    expect(tree.has("index.html")).toBe(false);
    expect(writer.unfinished).toEqual(["index.html"]);
    expect(of("file.closed")).toEqual([]);
  });

  it("applies edits exactly and says why one fails", () => {
    const edit = (find: string, to: string) =>
      `@@k3f9ab edit a.html\n@@k3f9ab find\n${find}\n@@k3f9ab with\n${to}\n@@k3f9ab end\n`;
    const good = write(edit("<p>old</p>", "<p>$& new</p>"), { "a.html": "x\n<p>old</p>\ny\n" });
    expect(good.tree.get("a.html")).toBe("x\n<p>$& new</p>\ny\n");
    expect(good.of("edit.applied")).toHaveLength(1);
    const missing = write(edit("<p>gone</p>", "<p>new</p>"), { "a.html": "x\n" });
    expect(missing.of("edit.failed")).toHaveLength(1);
    expect(missing.tree.get("a.html")).toBe("x\n");
    expect(write(edit("a", "b")).of("edit.failed")).toHaveLength(1);
    const again = write(edit("<p>old</p>", "<p>new</p>"), { "a.html": "x\n<p>new</p>\n" }, { isContinuing: true });
    expect(again.of("edit.failed")).toEqual([]);
  });

  it("says that an edit changes nothing, and keeps no Version of it", () => {
    const edit = "@@k3f9ab edit a.txt\n@@k3f9ab find\nsame\n@@k3f9ab with\nsame\n@@k3f9ab end\n";
    const { writer, of, tree } = write(edit, { "a.txt": "same\n" });
    expect(of("edit.failed")).toMatchObject([{ data: { reason: serverMessages.frames.noChange } }]);
    expect(writer).toMatchObject({ hasChanged: false, hasFailed: true });
    expect(tree.get("a.txt")).toBe("same\n");
    expect(writer.takeFailedEdits()).toEqual([]);
  });

  it("writes edits verbatim, one after the other, whatever they hold", () => {
    const unit = fc.constantFrom(
      "$&",
      "$1",
      "$$",
      "$`",
      "\r\n",
      "\n",
      "\t",
      " ",
      "&amp;",
      "a",
      "é",
      "👩‍🚀",
      "@@k3f9",
      "\\",
    );
    const text = fc.string({ unit, maxLength: 12 }).map((inner) => `<${inner}>`);
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 4 }), text, (before, replacements, after) => {
        const mark = "@@k3f9ab";
        const pairs = replacements.map((to, index) => `${mark} find\n⟦${index}⟧\n${mark} with\n${to}\n`);
        const places = replacements.map((_, index) => `⟦${index}⟧`).join("\r\n");
        const { tree, of } = write(`${mark} edit a.txt\n${pairs.join("")}${mark} end\n`, {
          "a.txt": `${before}${places}${after}`,
        });
        expect(tree.get("a.txt")).toBe(`${before}${replacements.join("\r\n")}${after}`);
        expect(of("edit.failed")).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("gives back what failed, until it is made, the file is written anew, or its end is reached", () => {
    const edit = (path: string, find: string) =>
      `@@k3f9ab edit ${path}\n@@k3f9ab find\n${find}\n@@k3f9ab with\nnew\n@@k3f9ab end\n`;
    const rest = "@@k3f9ab file b.txt\nwhole\n@@k3f9ab end\n@@k3f9ab rename c.txt -> d.txt\n@@k3f9ab delete e.txt\n";
    const stream = ["a", "b", "c", "e"].map((name) => edit(`${name}.txt`, "gone")).join("") + rest;
    const files = { "a.txt": "old", "b.txt": "old", "c.txt": "old", "e.txt": "old" };
    const { writer, of } = write(stream, files);
    const pathsOf = () => writer.takeFailedEdits().map(({ path }) => path);
    expect(pathsOf()).toEqual(["a.txt", "d.txt"]);
    writer.apply({ type: "edit", path: "a.txt", pairs: [{ find: "old", with: "new" }] });
    const before = of("edit.failed").length;
    expect(pathsOf()).toEqual(["d.txt"]);
    expect(of("edit.failed")).toHaveLength(before + 1);
  });

  it("refuses stylesheets that would run code on the server, and missing files", () => {
    const { tree, of } = write(
      '@@k3f9ab file assets/x.css\n@plugin "evil";\n@@k3f9ab end\n@@k3f9ab delete nope.html\n',
    );
    expect(tree.has("assets/x.css")).toBe(false);
    expect(of("frame.error")).toHaveLength(2);
  });
});

describe("theme file", () => {
  it("gives back its theme, whatever the name holds", () => {
    const theme = { ...fallback, name: 'a */ b \\ " {c}' };
    expect(readThemeFile(themeFile(theme))).toEqual(theme);
    expect(readThemeFile(":root{}")).toBeNull();
  });

  describe("with a model that goes on and on", () => {
    const many = (count: number, line: (index: number) => string) =>
      Array.from({ length: count }, (_, index) => line(index)).join("");

    it("keeps 256 KiB of prose and says that there was more, once", () => {
      const { of } = write(many(400, () => `${"x".repeat(1_023)}\n`));
      const chars = of("prose").reduce((sum, event) => sum + (event.type === "prose" ? event.data.text.length : 0), 0);
      expect(chars).toBe(256 * 1024);
      expect(of("frame.error")).toHaveLength(1);
    });

    it("lists 200 mistakes of whatever kind, the last of them that there are more", () => {
      const { events } = write(many(300, (index) => `@@k3f9ab bogus${index}\n@@k3f9ab edit no.txt\n@@k3f9ab end\n`));
      expect(events).toHaveLength(200);
      expect(events.at(-1)).toEqual({ type: "frame.error", data: { reason: serverMessages.frames.tooManyErrors } });
    });

    it("changes the theme eight times, and the pages with it", () => {
      const theme = (index: number) =>
        `@@k3f9ab theme ${JSON.stringify({ ...fallback, accent: `#00000${index % 10}` })}\n`;
      const { of, tree } = write(`${PAGE}${many(20, theme)}`);
      expect(of("theme")).toHaveLength(8);
      expect(of("edit.applied").length).toBeLessThanOrEqual(7);
      expect(readThemeFile(tree.get(THEME_PATH))?.accent).toBe("#000006");
    });

    it("fails an edit of more than 200 finds", () => {
      const edit = (count: number) =>
        `@@k3f9ab edit a.txt\n${many(count, (index) => `@@k3f9ab find\n<${index}>\n@@k3f9ab with\n[${index}]\n`)}@@k3f9ab end\n`;
      const files = { "a.txt": many(300, (index) => `<${index}>`) };
      expect(write(edit(200), files).of("edit.applied")).toHaveLength(1);
      expect(write(edit(201), files).of("edit.failed")).toHaveLength(1);
    });
  });

  it("counts the tree's bytes as files are changed, moved and deleted", () => {
    const half = "x".repeat(600 * 1024);
    const files = Object.fromEntries(Array.from({ length: 17 }, (_, index) => [`f${index}.txt`, half]));
    const grow = "@@k3f9ab edit b.txt\n@@k3f9ab find\nb\n@@k3f9ab with\n" + "y".repeat(500 * 1024) + "\n@@k3f9ab end\n";
    expect(write(grow, { ...files, "b.txt": "b" }).of("edit.failed")).toHaveLength(1);
    const moved = "@@k3f9ab rename f1.txt -> g.txt\n@@k3f9ab delete g.txt\n";
    expect(write(moved + grow, { ...files, "b.txt": "b" }).of("edit.applied")).toHaveLength(1);
  });
});

describe("FrameWriter in a talk", () => {
  const EVERY = [
    '@@k3f9ab theme {"name":"Miette","lang":"fr","accent":"#b4532a","type":"serif","radius":12}',
    '@@k3f9ab page index.html {"title":"T"}\n<h1>No</h1>\n@@k3f9ab end',
    "@@k3f9ab file a.js\nno()\n@@k3f9ab end",
    "@@k3f9ab edit b.html\n@@k3f9ab find\nold\n@@k3f9ab with\nnew\n@@k3f9ab end",
    "@@k3f9ab delete b.html",
    "@@k3f9ab rename b.html -> c.html",
    "@@k3f9ab plan {}",
  ];

  it("changes nothing, whatever is written, and says what it left out", () => {
    const { writer, tree, events, of } = write(`${EVERY.join("\n")}\nTwo pages.\n`, { "b.html": "old" }, TALK);
    expect([...tree]).toEqual([["b.html", "old"]]);
    expect(of("frame.error")).toHaveLength(EVERY.length);
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(["frame.error", "prose"]));
    expect(writer).toMatchObject({ hasChanged: false, hasFailed: false, hasSpoken: true });
  });
});

it("offers three things to ask for next, each once", () => {
  const { of } = write('@@k3f9ab done {"summary":"Done.","next":["A","B","A","C","D"]}\n');
  expect(of("suggestions")).toEqual([{ type: "suggestions", data: { items: ["A", "B", "C"] } }]);
});

describe("FrameWriter and questions", () => {
  const ASK = '@@k3f9ab ask {"question":"Which language?","options":["French","English"]}\n';

  it("asks one at a time", () => {
    const { writer, of } = write(ASK + ASK);
    expect(of("question")).toHaveLength(1);
    expect(of("frame.error")).toHaveLength(1);
    expect(writer.halt).toMatchObject({ hasAsked: true, hasHeldBack: false });
  });

  it("leaves out one too many, and says so once", () => {
    const { writer, of } = write(ASK + ASK, {}, { mayAsk: false });
    expect(of("question")).toEqual([]);
    expect(of("notice")).toHaveLength(1);
    expect(writer.halt).toMatchObject({ hasAsked: false, hasHeldBack: true });
  });
});
