import { expect, test } from "vitest";
import type { BuiltSample } from "@/bench/quality/build-sample";
import { likenesses } from "@/bench/quality/builtin-rows";
import { findRepeats } from "@/bench/quality/find-repeats";
import { inParallel } from "@/bench/quality/in-parallel";
import { LANGS, nameOf, samplesOfDay, SEEDS } from "@/bench/quality/samples";
import { findInvalid } from "@/bench/quality/validate-html";
import { BLUEPRINT_IDS } from "@/lib/schemas/blueprint";
import { BUILD_MODES } from "@/lib/schemas/mode";

const LONG = "A paragraph that is long enough to be noticed when somebody reads it for the second time.";

/** A sample of pages with those bodies. */
function site(seed: number, pages: Record<string, string>): BuiltSample {
  const document = (body: string): string =>
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>A</title></head><body>${body}</body></html>`;
  const texts = new Map(Object.entries(pages).map(([path, body]) => [path, document(body)]));
  const theme = { name: "A", lang: "en", accent: "#334455", type: "sans", radius: 4 } as const;
  return { sample: { blueprint: "blog", lang: "en", seed, mode: "quick" }, theme, texts, bodies: new Map() };
}

test("a paragraph that stands twice is found, on one page or two; a footer may repeat", () => {
  const footer = `<footer><p>${LONG}</p></footer>`;
  expect(findRepeats(site(1, { "index.html": `<main></main>${footer}`, "b.html": footer }))).toEqual([]);
  const twice = { "index.html": `<main><p>${LONG}</p></main>`, "b.html": `<main><p><b>${LONG}</b></p></main>` };
  expect(findRepeats(site(1, twice))).toEqual([expect.stringContaining("index.html and b.html")]);
});

test("two sites are as alike as what they share of structure and copy", () => {
  const page = (tag: string, words: string): string =>
    `<main><${tag}>${words}</${tag}><div><p>${words}</p></div></main>`;
  const one = site(1, { "index.html": page("h1", "bread is baked here every day") });
  const same = site(2, { "index.html": page("h1", "bread is baked here every day") });
  const other = site(3, { "index.html": page("ul", "nobody has ever seen such a thing") });
  const [twins, strangers] = likenesses([one, same, other]);
  expect(twins).toMatchObject({ structure: 1, copy: 1, all: 1 });
  expect(strangers?.all).toBeLessThan(0.2);
});

test("what is not valid HTML is found", async () => {
  expect(await findInvalid(site(1, { "index.html": "<main><p>Well</p></main>" }))).toEqual([]);
  const broken = await findInvalid(site(1, { "index.html": '<p id="a"></p><ul id="a"><div>x</div></ul>' }));
  expect(broken.join()).toContain("no-dup-id");
  expect(broken.join()).toContain("element-permitted-content");
});

test("work in parallel gives its results in order, and no more at once than told", async () => {
  let [now, most] = [0, 0];
  const work = async (value: number): Promise<number> => {
    now += 1;
    most = Math.max(most, now);
    for (let turns = 0; turns < 5 - value; turns += 1) await Promise.resolve();
    now -= 1;
    return value * 2;
  };
  expect(await inParallel([1, 2, 3, 4], 2, work)).toEqual([2, 4, 6, 8]);
  expect(most).toBe(2);
});

test("a day's six samples hold every mode twice, both languages and every seed; in ten days every type comes", () => {
  const days = Array.from({ length: 10 }, (_, day) => samplesOfDay(20_000 + day));
  for (const samples of days) {
    expect(new Set(samples.map(nameOf)).size).toBe(6);
    for (const mode of BUILD_MODES) expect(samples.filter((sample) => sample.mode === mode)).toHaveLength(2);
    expect(new Set(samples.map(({ lang }) => lang)).size).toBe(LANGS.length);
    expect(new Set(samples.map(({ seed }) => seed)).size).toBe(SEEDS.length);
  }
  expect(new Set(days.flat().map(({ blueprint }) => blueprint)).size).toBe(BLUEPRINT_IDS.length);
  expect(samplesOfDay(7)).toEqual(samplesOfDay(7));
});
