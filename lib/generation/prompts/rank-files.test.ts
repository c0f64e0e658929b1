import { describe, expect, it } from "vitest";
import { type Concern, rankFiles } from "./rank-files";

const nav = '<nav><a class="x" href="menu.html">Our dishes</a> <a href="/contact.html#form">Write to us</a></nav>';
const files = [
  { path: "assets/mark.svg", text: "<svg/>" },
  { path: "assets/app.js", text: "let open = false;" },
  { path: "contact.html", text: `${nav}<h1>Contact</h1><p>Every day from nine to five, but not on feast days.</p>` },
  { path: "menu.html", text: `${nav}<h1>Menu</h1>` },
  { path: "index.html", text: `${nav}<h1>Ramen in Lille</h1>` },
];
const order = (concern: Partial<Concern>) =>
  rankFiles(files, { request: "", ...concern }).map(({ file }) => file.path.replace(/.*\//, ""));

describe("rankFiles", () => {
  it("takes pages before scripts and pictures, the first page before others", () => {
    expect(order({})).toEqual(["index.html", "menu.html", "contact.html", "app.js", "mark.svg"]);
  });

  it.each([
    ["by its name", "Shorten menu.html", "menu.html"],
    ["by its name without an ending", "The contact page looks empty", "contact.html"],
    ["by the words of a link to it", "Add a soup to our dishes", "menu.html"],
    ["by the words of a link with an anchor", "Make “Write to us” warmer", "contact.html"],
    ["by what stands in it", "Change “every day from nine” to “from ten”", "contact.html"],
    ["even a picture", "Another colour for mark.svg", "mark.svg"],
  ])("begins with what is spoken of %s", (_name, request, path) => {
    expect(order({ request })[0]).toBe(path);
  });

  it("takes what is in focus first, and what was changed last before the rest", () => {
    const changedAt = new Map([
      ["assets/app.js", 9],
      ["contact.html", 8],
    ]);
    expect(order({ selection: { path: "contact.html", source: "<h1>" }, focus: ["menu.html"] }).slice(0, 2)).toEqual([
      "contact.html",
      "menu.html",
    ]);
    expect(order({ request: "menu.html", focus: ["assets/mark.svg"], changedAt })).toEqual([
      "mark.svg",
      "menu.html",
      "app.js",
      "contact.html",
      "index.html",
    ]);
  });

  it("takes hostile pages as it takes others", () => {
    const text = '<a href="'.repeat(100_000);
    expect(rankFiles([{ path: "index.html", text }], { request: "x" })).toHaveLength(1);
  });

  it.each([
    ["a quote that does not end", `"${" ".repeat(19_000)}x`],
    ["many quotes", '"abc'.repeat(5_000)],
    ["one quote many times", '"where is it" '.repeat(1_400)],
  ])("takes hostile requests as it takes others: %s", (_name, request) => {
    const text = "<p>Some words. </p>".repeat(50_000);
    expect(rankFiles([{ path: "index.html", text }], { request })).toHaveLength(1);
  });

  it("takes a quote with spaces around what it quotes", () => {
    expect(order({ request: 'Change “ every day from nine ” to "from ten"' })[0]).toBe("contact.html");
  });
});
