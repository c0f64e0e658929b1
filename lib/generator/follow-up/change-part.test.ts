import { describe, expect, it } from "vitest";
import { type Outcome, run } from "../test-runs";

const FIRST =
  "Website for Miette, a bakery in Lyon selling sourdough, croissants and canelés, with a FAQ and a gallery";
const base = run({ request: FIRST, blueprint: "local-business" });
const home = (outcome: Outcome): string => outcome.files.get("index.html") ?? "";
const partOf = (pattern: RegExp): string => pattern.exec(home(base))?.[0] ?? "";
const H1 = partOf(/<h1[^]*?<\/h1>/);
const H2 = partOf(/<h2[^]*?<\/h2>/);
const FAQ = partOf(/<section[^>]*data-section="faq"[^]*?<\/section>/);

const ask = (request: string, source: string | null): Outcome =>
  run({
    request,
    before: base,
    history: [FIRST],
    blueprint: "local-business",
    about: source === null ? null : { path: "index.html", source },
  });
/** What became of the element; everything around it must be as it was. */
function after(request: string, source: string): string {
  const [before = "", behind = ""] = home(base).split(source);
  const page = home(ask(request, source));
  expect(page.startsWith(before)).toBe(true);
  expect(page.endsWith(behind)).toBe(true);
  return page.slice(before.length, page.length - behind.length);
}
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();

describe("a request about one element", () => {
  it("finds its elements in the page it is tried on", () => {
    for (const part of [H1, H2, FAQ]) expect(home(base).split(part)).toHaveLength(2);
  });

  it.each([
    ['Change it to "Levain $& <loaf> & co"', "Levain $&amp; &lt;loaf&gt; &amp; co"],
    ["Make it say “Warm at seven”", "Warm at seven"],
    ["Remplace le texte par « Pain du jour »", "Pain du jour"],
    ["Rewrite it to: Bread first", "Bread first"],
  ])("writes other words: %s", (request, words) => {
    expect(wordsOf(after(request, H2))).toBe(words);
  });

  it("writes the heading's words where a whole section was chosen", () => {
    const changed = after('Change the title to "Asked every day"', FAQ);
    expect(changed).toContain(">Asked every day</h2>");
    expect(changed.split("<details").length).toBe(FAQ.split("<details").length);
  });

  it.each([
    ["make it bigger", /^<h2[^>]*class="[^"]*text-\dxl/],
    ["centre it and make it blue", /^<h2[^>]*class="[^"]*text-center[^"]*text-\[#/],
    ["use the accent colour for the background", /^<h2[^>]*class="[^"]*bg-accent text-on-accent/],
    ["plus d'espace", /^<h2[^>]*class="[^"]*py-12/],
  ])("changes how it looks: %s", (request, opening) => {
    const changed = after(request, H2);
    expect(changed).toMatch(opening);
    expect(wordsOf(changed)).toBe(wordsOf(H2));
  });

  it("takes it out, and what led to it leads to the page", () => {
    const page = home(ask("Remove this section", FAQ));
    expect(page).not.toContain('data-section="faq"');
    expect(page).not.toContain('href="#faq"');
  });

  it.each([
    ["Replace “nowhere to be found” with “here”", H1],
    ["Sing me a song", H1],
    ["Change it to “one text”", FAQ.replace(/<h2[^]*?<\/h2>/, "")],
  ])("changes nothing where it can't, and says so: %s", (request, source) => {
    const outcome = ask(request, home(base).includes(source) ? source : partOf(/<footer[^]*?<\/footer>/));
    expect(outcome.files).toEqual(base.files);
    expect(outcome.prose.length).toBeGreaterThan(20);
  });

  it("changes nothing where what was chosen is gone", () => {
    const outcome = ask('Change it to "X"', null);
    expect(outcome.files).toEqual(base.files);
    expect(outcome.prose).toContain("Choose it again");
  });
});
