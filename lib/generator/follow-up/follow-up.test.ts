import { describe, expect, it } from "vitest";
import { NO_THEME, run, type Outcome } from "../test-runs";
import { sectionIds } from "./site-state";

const FIRST =
  "Website for Miette, a bakery in Lyon selling sourdough, croissants and canelés, with a FAQ and a gallery";
const base = run({ request: FIRST, blueprint: "local-business" });
const ask = (request: string, before = base, history = [FIRST]): Outcome =>
  run({ request, before, history, blueprint: "local-business" });
const home = (outcome: Outcome): string => outcome.files.get("index.html") ?? "";
const kinds = (outcome: Outcome): string[] => [...new Set(outcome.events.map((event) => event.type))];

describe("a site that was imported", () => {
  const HEAD =
    '<!doctype html>\n<html lang="en"><head><title>A &amp; B</title><link rel="stylesheet" href="own.css"></head>';
  const page = `${HEAD}<body class="x"><h1>From afar</h1><p>Some words</p></body></html>\n`;
  const none = { events: [], prose: "", summary: "", next: [], text: "" };
  const imported: Outcome = { ...none, files: new Map([["index.html", page]]), theme: run({ request: "x" }).theme };
  const change = (request: string): Outcome => {
    const { events, files } = run({ request, before: { ...imported, theme: NO_THEME } });
    return { ...none, events, files, theme: imported.theme };
  };

  it("keeps its heads, and gets no theme", () => {
    const outcome = change('Change the headline to "Bonjour"');
    expect(kinds(outcome)).not.toContain("theme");
    expect(home(outcome)).toBe(page.replace("From afar", "Bonjour"));
  });

  it.each(["make it blue", "Translate the site to French"])(
    "is left alone by what only a site of ours can do: %s",
    (request) => {
      const outcome = change(request);
      expect(outcome.files).toEqual(imported.files);
      expect(kinds(outcome)).toEqual(["prose", "done"]);
    },
  );
});

describe("follow-up", () => {
  it.each(['Change the headline to "Warm bread, early"', "Change le titre en « Warm bread, early »"])(
    "changes the headline: %s",
    (request) => {
      const outcome = ask(request);
      expect(home(outcome)).toMatch(/<h1[^>]*>Warm bread, early<\/h1>/);
      expect(kinds(outcome)).toEqual(["prose", "edit", "done"]);
    },
  );

  it("replaces one text by another and keeps it verbatim", () => {
    const outcome = ask('Replace "Sourdough" with "Levain $& <loaf>"');
    expect(home(outcome)).toContain("Levain $&amp; &lt;loaf&gt;");
  });

  it("renames the business on every page", () => {
    const outcome = ask("Rename the business to Maison Brun");
    for (const [path, html] of outcome.files) {
      if (path.endsWith(".html")) expect(html).not.toContain("Miette");
    }
    expect(home(outcome)).toContain("<title>Maison Brun");
  });

  it.each([
    ["make it blue", { accent: "#2559c7" }],
    ["Use #0a7 please", { accent: "#00aa77" }],
    ["Passe en mode sombre", { scheme: "dark" }],
    ["use a serif font", { type: "serif" }],
    ["une police plus ludique", { type: "quirky" }],
    ["square corners", { radius: 0 }],
    ["plus d'arrondis : coins arrondis", { radius: 16 }],
  ])("changes the theme: %s", (request, wanted) => {
    const outcome = ask(request);
    expect(outcome.theme).toMatchObject(wanted);
    expect(kinds(outcome)).toEqual(["prose", "theme", "done"]);
    expect(outcome.files).toEqual(base.files);
  });

  it.each(["darker", "warmer colours", "plus clair", "couleurs plus froides"])("shifts the accent: %s", (request) => {
    expect(ask(request).theme.accent).not.toBe(base.theme.accent);
  });

  it("remembers earlier theme changes", () => {
    const first = ask("make it green");
    const second = ask("use a serif font", first, [FIRST, "make it green"]);
    expect(second.theme).toMatchObject({ accent: first.theme.accent, type: "serif" });
  });

  it.each(["Remove the gallery", "Supprime la galerie"])("removes a section: %s", (request) => {
    expect(sectionIds(home(base))).toContain("gallery");
    const outcome = ask(request);
    expect(sectionIds(home(outcome))).not.toContain("gallery");
    expect(kinds(outcome)).toEqual(["prose", "edit", "done"]);
  });

  it.each(["Add a newsletter", "Ajoute une newsletter", "add our prices"])("adds a section: %s", (request) => {
    const outcome = ask(request);
    expect(sectionIds(home(outcome)).length).toBe(sectionIds(home(base)).length + 1);
    expect(kinds(outcome)).toEqual(["prose", "edit", "done"]);
  });

  it("adds a FAQ again after it was removed", () => {
    const without = ask("remove the FAQ");
    const again = ask("add a FAQ", without, [FIRST, "remove the FAQ"]);
    expect(sectionIds(home(again))).toContain("faq");
  });

  it("moves a section", () => {
    const outcome = ask("Move the FAQ above the gallery");
    const ids = sectionIds(home(outcome));
    expect(ids.indexOf("faq")).toBe(ids.indexOf("gallery") - 1);
  });

  it("adds a page and links it in every menu, and removes it again", () => {
    const added = ask("Add a pricing page");
    expect(added.files.has("pricing.html")).toBe(true);
    for (const [path, html] of added.files) {
      if (path.endsWith(".html")) expect(html).toContain('href="pricing.html"');
    }
    const removed = ask("remove the pricing page", added, [FIRST, "Add a pricing page"]);
    expect(removed.files.has("pricing.html")).toBe(false);
    expect(home(removed)).not.toContain("pricing.html");
  });

  it("translates and keeps later changes", () => {
    const dark = ask("dark mode");
    const outcome = ask("Translate the site to French", dark, [FIRST, "dark mode"]);
    expect(outcome.theme).toMatchObject({ lang: "fr", scheme: "dark", name: "Miette" });
    expect(home(outcome)).toContain('<html lang="fr">');
    expect(home(outcome)).toContain("Accueil");
    const later = ask("add a newsletter", outcome, [FIRST, "dark mode", "Translate the site to French"]);
    expect(home(later)).toContain("Une courte lettre");
  });

  it("does several things at once", () => {
    const outcome = ask("Remove the gallery, make it purple and use a mono font");
    expect(outcome.theme).toMatchObject({ accent: "#7034c0", type: "mono" });
    expect(sectionIds(home(outcome))).not.toContain("gallery");
  });

  it.each(["Connect my bank account", "asdf qwer", "Quel temps fait-il ?"])(
    "says so when it does not understand: %s",
    (request) => {
      const outcome = ask(request);
      expect(outcome.files).toEqual(base.files);
      expect(outcome.theme).toEqual(base.theme);
      expect(outcome.prose).toContain("I did not understand");
      expect(outcome.next).toHaveLength(3);
    },
  );

  it("says so in time, whatever it is asked", () => {
    const outcome = ask(`Say "${" ".repeat(19_000)}x`);
    expect(outcome.files).toEqual(base.files);
    expect(outcome.prose).toContain("I did not understand");
  });
});
