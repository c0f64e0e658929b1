import { parse, type DefaultTreeAdapterMap } from "parse5";
import { describe, expect, it } from "vitest";
import { documentAround, fontFilesIn, fontFilesOf, readFont, themeCss } from "@/lib/stacks";
import { TYPE_PAIR_IDS, type Theme } from "@/lib/schemas/theme";

const theme: Theme = { name: 'A "&" <b>', lang: "en", accent: "#2563eb", type: "sans", radius: 8 };

type Node = DefaultTreeAdapterMap["node"];
function elements(node: Node): DefaultTreeAdapterMap["element"][] {
  const children = "childNodes" in node ? node.childNodes.flatMap(elements) : [];
  return "tagName" in node ? [node, ...children] : children;
}

describe("documentAround", () => {
  it("is a valid document whatever the words", () => {
    const errors: string[] = [];
    const text = documentAround(
      { path: "blog/a/b.html", meta: { title: "</title><script>x", description: '" onload="x' }, theme },
      "<h1>$&</h1>",
    );
    const tree = parse(text, { onParseError: (error) => errors.push(error.code) });
    expect(errors).toEqual([]);
    const tags = elements(tree).map((element) => element.tagName);
    expect(tags.filter((tag) => tag === "script")).toEqual([]);
    expect(text).toContain('href="../../assets/site.css"');
    expect(text).toContain("<body>\n<h1>$&</h1>\n</body>");
    const described = elements(tree).flatMap((element) => element.attrs.map((attr) => attr.value));
    expect(described).toContain('" onload="x');
  });

  it("names colours for both schemes, or for the one there is", () => {
    const head = (given: Theme) => documentAround({ path: "index.html", meta: {}, theme: given }, "");
    expect(head(theme).match(/theme-color/g)).toHaveLength(2);
    expect(head({ ...theme, background: "#111111" })).toContain('<meta name="color-scheme" content="dark">');
    expect(head({ ...theme, background: "#111111", scheme: "auto" }).match(/theme-color/g)).toHaveLength(2);
  });
});

describe("fonts", () => {
  it("are there for every type pair, as its stylesheet names them", async () => {
    for (const type of TYPE_PAIR_IDS) {
      const files = fontFilesOf(type);
      expect(fontFilesIn(themeCss({ ...theme, type }))).toEqual(files);
      for (const file of files) expect((await readFont(file))?.subarray(0, 4).toString()).toBe("wOF2");
    }
  });

  it("are only ours", async () => {
    expect(await readFont("../../package.json")).toBeNull();
    expect(await readFont("nope.woff2")).toBeNull();
    expect(fontFilesIn("url(fonts/evil.woff2)")).toEqual([]);
  });
});
