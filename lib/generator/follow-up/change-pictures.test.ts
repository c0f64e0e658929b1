import { describe, expect, it } from "vitest";
import { type Ask, NO_THEME, type Outcome, run } from "../test-runs";
import { findSection } from "./site-state";

const FIRST = "Website for Miette, a bakery in Lyon selling sourdough, croissants and canelés, with a gallery";
const first: Ask = { request: FIRST, blueprint: "local-business", attached: ["front.webp"] };
const base = run(first);
const ask = (request: string, attached: string[], before = base, about?: Ask["about"]): Outcome =>
  run({ request, attached, before, history: [FIRST], blueprint: "local-business", ...(about ? { about } : {}) });
const home = (outcome: Outcome): string => outcome.files.get("index.html") ?? "";
function section(outcome: Outcome, id: string): string {
  const range = findSection(home(outcome), id);
  return range ? home(outcome).slice(range.start, range.end) : "";
}
const imagesIn = (html: string): string[] => [...html.matchAll(/<img[^>]+src="([^"]+)"/g)].map(([, src = ""]) => src);

describe("images that come with a request about a site", () => {
  it.each(["Use this as the logo", "Utilise cette image comme logo", "add my logo"])(
    "are the logo on every page: %s",
    (request) => {
      const outcome = ask(request, ["mark.webp"]);
      for (const [path, html] of outcome.files) {
        if (!path.endsWith(".html")) continue;
        expect(html).toMatch(/<a[^>]*data-brand[^>]*>\s*<img[^>]+src="assets\/mark\.webp"[^>]+alt=""/);
      }
      expect(outcome.summary).not.toMatch(/no page yet|aucune page/);
      // Another one takes its place.
      const again = ask("Use it as the logo instead", ["other.webp"], outcome);
      expect(home(again)).not.toContain("mark.webp");
    },
  );

  it.each(["Put this photo in the hero", "Mets cette photo dans la bannière", "use it in the opening"])(
    "stand in the opening: %s",
    (request) => {
      const outcome = ask(request, ["oven.webp"]);
      expect(imagesIn(section(outcome, "hero"))).toEqual(["assets/oven.webp"]);
      expect(home(outcome).length).toBeLessThan(home(base).length + 400);
    },
  );

  it.each(["Add these to the gallery", "Ajoute-les à la galerie"])("are all in the gallery: %s", (request) => {
    const outcome = ask(request, ["Warm loaf.webp", "IMG_1.webp"]);
    const images = imagesIn(section(outcome, "gallery"));
    expect(images.slice(-2)).toEqual(["assets/Warm loaf.webp", "assets/IMG_1.webp"]);
    expect(section(outcome, "gallery")).toContain("Warm loaf, Miette</figcaption>");
  });

  it("are in a gallery that is drawn where there is none", () => {
    const without = ask("Remove the gallery", []);
    expect(section(without, "gallery")).toBe("");
    const outcome = ask("Make a gallery with these photos", ["a.webp", "b.webp"], without);
    expect(imagesIn(section(outcome, "gallery"))).toEqual(["assets/a.webp", "assets/b.webp"]);
  });

  it("go where each is named to go", () => {
    const outcome = ask("Use sign.webp as the logo and put logo.webp in the hero", ["logo.webp", "sign.webp"]);
    expect(home(outcome)).toMatch(/data-brand[^>]*>\s*<img[^>]+src="assets\/sign\.webp"/);
    expect(imagesIn(section(outcome, "hero"))).toEqual(["assets/logo.webp"]);
  });

  it.each(["Use this photo", "Make it blue", 'Change the headline to "Use this in the hero"'])(
    "are said to stand nowhere yet where no words say where: %s",
    (request) => {
      const outcome = ask(request, ["oven.webp"]);
      expect(home(outcome)).not.toContain("oven.webp");
      expect(outcome.summary + outcome.prose).toContain("on no page yet");
    },
  );

  it("leave what has no place for them, and say so", () => {
    const outcome = ask("Put this photo in the FAQ", ["oven.webp"]);
    expect(outcome.files).toEqual(base.files);
    expect(outcome.prose).toMatch(/found no picture to replace.*on no page yet/);
  });

  it("take the place of a picture that was selected, and of nothing else", () => {
    const [source = ""] = /<figure[\s\S]*?<\/figure>/.exec(home(base)) ?? [];
    const about = { path: "index.html", source };
    const outcome = ask("Use this one here", ["oven.webp"], base, about);
    expect(imagesIn(home(outcome))).toContain("assets/oven.webp");
    expect(imagesIn(section(outcome, "hero"))).toEqual(imagesIn(section(base, "hero")));
    const heading = /<h1[\s\S]*?<\/h1>/.exec(home(base))?.[0] ?? "";
    const none = ask("Use this one here", ["oven.webp"], base, { path: "index.html", source: heading });
    expect(none.prose).toContain("shows no picture");
  });

  it("are not put into a site that was made elsewhere, but where a picture of it was selected", () => {
    const page =
      '<!doctype html>\n<html lang="en"><body><p>Hi</p><img class="own" src="x.png" alt="x"></body></html>\n';
    const imported = { ...base, files: new Map([["sub/index.html", page]]), theme: NO_THEME };
    expect(ask("Use this as the logo", ["m.webp"], imported).prose).toContain("not made here");
    const about = { path: "sub/index.html", source: '<img class="own" src="x.png" alt="x">' };
    const outcome = ask("Replace it with this", ["m.webp"], imported, about);
    expect(outcome.files.get("sub/index.html")).toMatch(/<img class="own" src="\.\.\/assets\/m\.webp"/);
  });

  it("stay where they are when the site is translated", () => {
    const logo = ask("Use it as the logo", ["mark.webp"]);
    const full = ask("Add this to the gallery", ["Warm loaf.webp"], logo);
    const history = [FIRST, "Use it as the logo", "Add this to the gallery"];
    const outcome = run({
      request: "Translate the site to French",
      before: full,
      history,
      blueprint: "local-business",
    });
    expect(home(outcome)).toContain('lang="fr"');
    for (const id of ["hero", "gallery", "story"]) {
      expect(imagesIn(section(outcome, id))).toEqual(imagesIn(section(full, id)));
    }
    expect(imagesIn(home(outcome))).toEqual(imagesIn(home(full)));
    expect(imagesIn(home(outcome))).toEqual(expect.arrayContaining(["assets/mark.webp", "assets/front.webp"]));
  });
});
