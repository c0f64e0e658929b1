import { describe, expect, it } from "vitest";
import { sha256 } from "@/lib/platform/crypto";
import type { RunEventBody } from "@/lib/schemas/run-event";
import { FrameWriter } from "./frame-writer";
import { FrameParser } from "./frames";
import { defaultTheme, readThemeFile, THEME_PATH, themeFile } from "./theme-file";

const fallback = defaultTheme("landing-page", "Miette");

function write(stream: string, files: Record<string, string> = {}, how: "stop" | "cut" = "stop", isContinuing = false) {
  const events: RunEventBody[] = [];
  const bodies = new Map<string, string>();
  const tree = new Map(Object.entries(files));
  const writer = new FrameWriter({
    files: tree,
    theme: readThemeFile(files[THEME_PATH]),
    defaultTheme: fallback,
    isContinuing,
    append: (event, body) => {
      events.push(event);
      if (body !== undefined) bodies.set(sha256(body), body);
    },
  });
  const parser = new FrameParser({ nonce: "k3f9ab" });
  for (const event of [...parser.push(stream), ...parser.end(how)]) writer.apply(event);
  const of = (type: RunEventBody["type"]) => events.filter((event) => event.type === type);
  return { writer, events, tree, bodies, of };
}

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
    const { writer, tree, of } = write(PAGE.replace("@@k3f9ab end\n", ""), {}, "cut");
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
    const again = write(edit("<p>old</p>", "<p>new</p>"), { "a.html": "x\n<p>new</p>\n" }, "stop", true);
    expect(again.of("edit.failed")).toEqual([]);
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
});
