import { describe, expect, it } from "vitest";
import { looksOf, withBackground, withLooks } from "@/lib/schemas/looks";
import { changeElement } from "./change-element";
import { fileOf, isSafeAddress, relativeTo } from "./check-address";
import { elementAt } from "./page-source";

const PAGE = `<!doctype html>
<html lang="en"><head><title>T</title></head>
<body>
<main class="px-gutter">
  <h1 class='text-hero text-ink sm:py-4'>
    Bread &amp; <em>tarts</em>
  </h1>
  <a href="menu.html">See <svg viewBox="0 0 1 1"><title>x</title></svg> more</a>
  <img src="assets/a.svg" srcset="assets/b.svg 2x">
  <p>One</p><p>$& $1 two</p>
</main>
</body></html>
`;

/** The page with the element at a place changed. */
function change(at: readonly number[], wanted: Parameters<typeof changeElement>[2], html = PAGE): string {
  const element = elementAt(html, at);
  if (!element) throw new Error("There is no such element.");
  return changeElement(html, element, wanted);
}

describe("an element of a page", () => {
  it("is found by its place, with where it stands", () => {
    const found = elementAt(PAGE, [0, 0]);
    expect(found?.tag).toBe("h1");
    expect(PAGE.slice(found?.start, found?.end)).toMatch(/^<h1[^]*<\/h1>$/);
    expect(found?.texts?.map(({ text }) => text)).toEqual(["Bread &", "tarts"]);
  });

  it.each([[[0, 99]], [[7]], [[0, 0, 0, 0, 0]]])("is not found where the page has none: %j", (at) => {
    expect(elementAt(PAGE, at)).toBeNull();
  });

  it("that the parser made up does not stand in the text", () => {
    expect(elementAt("<body><table><tr><td>x</td></tr></table></body>", [0, 0])).toBeNull();
  });

  it("has no texts to change one by one where they are many", () => {
    expect(elementAt(`<body><ul>${"<li>x</li>".repeat(7)}</ul></body>`, [0])?.texts).toBeNull();
  });
});

describe("changing it", () => {
  it("changes a text, escaped, and nothing around it", () => {
    expect(change([0, 0], { texts: { 0: '<script>alert("x")</script> & $&' } })).toBe(
      PAGE.replace("Bread &amp;", () => "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; $&amp;"),
    );
  });

  it("keeps a page as it is where nothing changes", () => {
    const same = { texts: { 0: " Bread & ", 1: "tarts" }, looks: { color: "text-ink" } };
    expect(change([0, 0], same)).toBe(PAGE);
    expect(change([0, 1], { href: "menu.html" })).toBe(PAGE);
  });

  it("leaves spaces that may not break where they are", () => {
    const html = "<body><p> 9\u00a0€&nbsp;!\n</p></body>";
    const [text] = elementAt(html, [0])?.texts ?? [];
    expect(text?.text).toBe("9\u00a0€\u00a0!");
    expect(change([0], { texts: { 0: "9\u00a0€\u00a0! " } }, html)).toBe(html);
    expect(change([0], { texts: { 0: "8\u00a0€" } }, html)).toBe("<body><p> 8\u00a0€\n</p></body>");
  });

  it("gives an attribute another value, or one it didn't have, and drops pictures for other widths", () => {
    expect(change([0, 2], { src: "assets/c d.svg", alt: 'A "loaf"' })).toBe(
      PAGE.replace(
        '<img src="assets/a.svg" srcset="assets/b.svg 2x">',
        '<img alt="A &quot;loaf&quot;" src="assets/c d.svg" >',
      ),
    );
  });

  it("takes the place of what said otherwise, at every width", () => {
    const looks = { background: "bg-accent", color: "text-on-accent", insideY: "py-8" };
    expect(change([0, 0], { looks })).toContain('<h1 class="text-hero bg-accent text-on-accent py-8">');
  });
});

describe("classes", () => {
  it("are told and replaced by what they do, not by how they begin", () => {
    const classes = "text-sm text-center text-muted hover:bg-accent md:bg-sunken p-8 pt-2 lg:py-section -mt-4 mx-auto";
    expect(looksOf(classes)).toEqual({ color: "text-muted" });
    expect(withLooks(classes, { background: "bg-surface", color: "text-ink", insideY: "py-4", above: "" })).toBe(
      "text-sm text-center hover:bg-accent p-8 mx-auto bg-surface text-ink py-4",
    );
  });

  it("bring the text colour that can be read on a background", () => {
    expect(withBackground({}, "bg-accent")).toEqual({ background: "bg-accent", color: "text-on-accent" });
    expect(withBackground({ color: "text-muted" }, "")).toEqual({ background: "", color: "text-muted" });
  });
});

describe("addresses", () => {
  it.each(["menu.html#now", "#hours", "https://example.com/?a=b", "mailto:a@example.com", "tel:+33123", "../a.html"])(
    "may be linked to: %s",
    (address) => expect(isSafeAddress(address)).toBe(true),
  );
  it.each([
    "javascript:alert(1)",
    " JaVa\tScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example",
    "\\\\evil.example",
    "file:///etc/passwd",
    "blob:https://x/1",
    "",
    "https://",
  ])("may not: %j", (address) => expect(isSafeAddress(address)).toBe(false));

  it("name files from wherever the page stands", () => {
    expect(relativeTo("index.html", "assets/a b.svg")).toBe("assets/a%20b.svg");
    expect(relativeTo("blog/a.html", "assets/a.svg")).toBe("../assets/a.svg");
    expect(fileOf("blog/a.html", "../assets/a%20b.svg")).toBe("assets/a b.svg");
    expect(fileOf("index.html", "https://example.com/a.svg")).toBeNull();
    expect(fileOf("index.html", "%E0%A4%A")).toBeNull();
  });
});
