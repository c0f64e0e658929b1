import { describe, expect, it } from "vitest";
import { NO_THEME, type Outcome, run } from "../test-runs";
import { attributesOf, tagsOf } from "./markup";
import { replaceWords } from "./page-words";
import { findSection, readDocument, sectionIds, withState } from "./site-state";

const outcome = (files: Record<string, string>, theme = NO_THEME): Outcome => ({
  events: [],
  files: new Map(Object.entries(files)),
  theme,
  prose: "",
  summary: "",
  next: [],
  text: "",
});

/** A site as somebody wrote it by hand: attributes without quotes, a name in one language, scripts, comments, CRLF. */
const HOME = `<!DOCTYPE html>\r
<HTML lang=fr><head><meta charset=utf-8><title>Garage Dupont | Accueil</title>\r
<meta name="description" content="Garage Dupont, r&eacute;parations &agrave; Metz"><link rel=stylesheet href=style.css>\r
<script>var page = "<h1>Garage Dupont</h1>", a = 1 < 2 && "</body>";</script></head>\r
<BODY class=home data-name="Garage Dupont">\r
<!-- Garage Dupont <h1>Vieux titre</h1> -->\r
<ul class="menu"><li><a href=index.html>Accueil</a></li>\r
<li> <a class=x href='tarifs.html?a=1#top'>Nos tarifs</a> </li></ul>\r
<h1 class="big"><span class="y">Bienvenue au\r
 garage</span></h1>\r
<p>L'atelier du <b>Garage Dupont</b> &amp; fils, <a href="./tarifs">nos tarifs</a>.<br>Garage Duponteau.</p>\r
<img src=garage.jpg alt="Le Garage Dupont vu de la rue" data-x="Garage Dupont">\r
<form method=post action=envoi.php><input name=nom placeholder="Votre nom"></form>\r
</BODY></HTML>\r
`;
const PRICES = `<html lang="fr"><head><title>Garage Dupont | Tarifs</title></head><body><h1><a href="/"><img src="logo.svg" alt="Logo"></a> Tarifs</h1>\n<a href="/tarifs.html">ici</a></body></html>\n`;
const site = outcome({ "index.html": HOME, "tarifs.html": PRICES, "style.css": "h1 { color: red }" });
const ask = (request: string, before = site, history: string[] = []): Outcome => run({ request, before, history });
const kinds = (result: Outcome): string[] => [...new Set(result.events.map(({ type }) => type))];
const home = (result: Outcome): string => result.files.get("index.html") ?? "";

describe("a site that was written by hand", () => {
  it("keeps all but the words of its headline", () => {
    const changed = ask("Change le titre en « Bonjour & merci »");
    expect(home(changed)).toBe(HOME.replace("Bienvenue au\r\n garage", "Bonjour &amp; merci"));
    expect(changed.summary).toContain("Bonjour & merci");
  });

  it("keeps a headline with a picture in it, unless its words are in one piece", () => {
    const changed = ask('Change the headline to "Prix"', outcome({ "tarifs.html": PRICES }));
    expect(changed.files.get("tarifs.html")).toBe(PRICES.replace("</a> Tarifs</h1>", "</a> Prix</h1>"));
    const mixed = outcome({ "index.html": "<body><h1>One <img src=a> two</h1></body>\n" });
    const left = ask('Change the headline to "Prix"', mixed);
    expect([left.files, kinds(left)]).toEqual([mixed.files, ["prose", "done"]]);
    expect(left.prose).toContain("holds more than words");
  });

  it("gets other words where people read them, and nowhere else", () => {
    const changed = ask("Remplace « Garage Dupont » par « Garage A<B »");
    expect(home(changed)).toBe(
      HOME.replace("<b>Garage Dupont</b>", "<b>Garage A&lt;B</b>")
        .replace("Garage Duponteau", "Garage A&lt;Beau")
        .replace('alt="Le Garage Dupont', 'alt="Le Garage A&lt;B'),
    );
    expect(changed.summary).toContain("à 3 endroits");
    const quoted = ask("Remplace « L’atelier du » par « Chez »");
    expect(home(quoted)).toBe(HOME.replace("L'atelier du", "Chez"));
    const broken = ask("Remplace « au garage » par « ici »");
    expect(home(broken)).toBe(HOME.replace("au\r\n garage", "ici"));
  });

  it.each(["href", "class", "span", "h1", "stylesheet"])("is not taken apart by replacing “%s”", (word) => {
    const changed = ask(`Replace "${word}" with "lesson"`);
    expect(changed.files).toEqual(site.files);
    expect(changed.prose).toContain(`« ${word} »`);
    expect(changed.summary).toBe("Rien n’a été modifié.");
  });

  it("is renamed by the name that its own titles have, whole words only", () => {
    const changed = ask("Renomme le site en « Garage Martin »");
    expect(home(changed)).toBe(
      HOME.replace("<title>Garage Dupont", "<title>Garage Martin")
        .replace(
          'content="Garage Dupont, r&eacute;parations &agrave; Metz"',
          'content="Garage Martin, r&eacute;parations &agrave; Metz"',
        )
        .replace("<b>Garage Dupont</b>", "<b>Garage Martin</b>")
        .replace('alt="Le Garage Dupont', 'alt="Le Garage Martin'),
    );
    expect(changed.files.get("tarifs.html")).toBe(PRICES.replace("Garage Dupont", "Garage Martin"));
    expect(changed.summary).toContain("« Garage Dupont » s’appelle désormais Garage Martin, à 5 endroits");
  });

  it("says so where nothing tells what it is called", () => {
    const nameless = outcome({ "index.html": "<title>Home</title><body><p>Home</p></body>" });
    const left = ask("Rename the site to Miette", nameless);
    expect([left.files, left.prose.includes("can't tell what this site is called")]).toEqual([nameless.files, true]);
    const both = ask('Rename "Garage Dupont" to "Miette"');
    expect(home(both)).toContain("<b>Miette</b>");
  });

  it("loses a page with every link to it", () => {
    const changed = ask("Supprime la page tarifs");
    expect([...changed.files.keys()]).toEqual(["index.html", "style.css"]);
    expect(home(changed)).toBe(
      HOME.replace("<li> <a class=x href='tarifs.html?a=1#top'>Nos tarifs</a> </li>", "").replace(
        'href="./tarifs"',
        'href="index.html"',
      ),
    );
  });

  it("loses no page by a letter of its name, and never its only one", () => {
    const one = outcome({ "index.html": HOME, "a.html": PRICES, "b/page.html": PRICES });
    expect(ask("Remove the page about cats", one).files).toEqual(one.files);
    const only = outcome({ "tarifs.html": PRICES });
    const left = ask("Remove the tarifs page", only);
    expect([left.files, left.prose.includes("seule page")]).toEqual([only.files, true]);
  });

  it.each([
    ["Add a FAQ", "styles"],
    ["Ajoute une page contact", "styles"],
    ["make it blue", "styles"],
    ["use a serif font", "styles"],
    ["Passe en mode sombre", "styles"],
    ["Translate the site to English", "un par un"],
    ["Remove the gallery", "pas compris"],
    ["Move the FAQ above the gallery", "pas compris"],
    ["Make the main button say “Go”", "pas compris"],
    ["asdf qwer", "pas compris"],
  ])("is left alone, and told why: %s", (request, word) => {
    for (const history of [[], ["A bakery in Lyon called Miette"], ["Add a FAQ", "make it red"]]) {
      const left = ask(request, site, history);
      expect(left.files).toEqual(site.files);
      expect(kinds(left)).toEqual(["prose", "done"]);
      expect(left.prose).toContain(word);
      expect([left.summary, left.next]).toEqual(["Rien n’a été modifié.", []]);
    }
  });

  it("says of a mixed request what was done and what was not", () => {
    const changed = ask("Supprime la page tarifs et ajoute une FAQ");
    expect(changed.files.has("tarifs.html")).toBe(false);
    expect(changed.summary).toMatch(/tarifs\.html a disparu.*styles/);
  });
});

describe("a fork of a stranger's site, whose first request nobody tells", () => {
  const FIRST = "Site pour Miette, une boulangerie à Lyon : pain au levain, croissants, une galerie, sans FAQ";
  const made = run({ request: FIRST, blueprint: "local-business", seed: 7 });
  const fork = (request: string, history: string[] = []): Outcome =>
    run({ request, before: made, history, blueprint: "local-business", seed: 7 });

  it("gets sections in its own name, language and trade", () => {
    const changed = fork("Ajoute une FAQ");
    expect(sectionIds(home(changed))).toContain("faq");
    const added = home(changed).slice(...Object.values(findSection(home(changed), "faq") ?? { start: 0, end: 0 }));
    expect(added).toMatch(/invendus|allergènes/);
    expect(changed.theme).toEqual(made.theme);
    expect(changed.prose).toContain("Voici");
  });

  it("gets pages in its own name, linked in its menus", () => {
    const page = fork("Ajoute une page tarifs", ["Ajoute une FAQ"]).files.get("pricing.html") ?? "";
    expect(page).toContain("Miette</title>");
    expect(page).toContain('<html lang="fr">');
  });

  it("keeps what of its look was not asked about", () => {
    expect(fork("make it blue").theme).toEqual({ ...made.theme, accent: "#2559c7", background: undefined });
  });

  it.each([[[]], [["Ajoute une FAQ"]]])("is not written anew as a site that it never was, after %j", (history) => {
    const left = fork("Translate the site to English", history);
    expect(left.files).toEqual(made.files);
    expect(left.prose).toContain("n’est pas né ainsi");
  });

  it("one's own keeps its requests and is translated", () => {
    expect(home(fork("Translate the site to English", [FIRST]))).toContain('<html lang="en">');
  });

  it("a page that was added by hand keeps a site from being written anew over it", () => {
    const added = { ...made, files: new Map([...made.files, ["mine.html", "<body><h1>Mine</h1></body>"]]) };
    const left = run({ request: "Translate the site to English", before: added, history: [FIRST], seed: 7 });
    expect(left.files).toEqual(added.files);
  });

  it("in a language that the generator doesn't write gets nothing drawn, and its look changed", () => {
    const german: Outcome = { ...made, theme: { ...made.theme, lang: "de" } };
    const left = run({ request: "Add a FAQ", before: german });
    expect([left.files, left.prose.includes("language")]).toEqual([german.files, true]);
    expect(run({ request: "make it blue", before: german }).theme).toMatchObject({ lang: "de", accent: "#2559c7" });
  });
});

describe("a MiB of anything", () => {
  /** A page of one MiB, with its head. */
  const MIB = 1024 * 1024 - 1024;
  const fill = (piece: string): string => piece.repeat(Math.floor(MIB / piece.length));
  const HOSTILE = [
    "<section ",
    "<section data-section=",
    '<section data-section="gallery">',
    "<section></section>",
    "<body ",
    "<body>",
    "<title>",
    "<h1>",
    "<h1 ",
    "<a href=x>",
    "<a href=tarifs.html><li>",
    "<li><area href=tarifs>",
    "<ul data-nav>",
    "<meta name=description content=",
    "<!--",
    "<script>",
    '<a b="',
    "<",
    "a",
    "a ",
    "a\n",
    " ",
    "&nbsp;",
    "= ",
    "</body>",
  ];

  // Each of these would take hours where anything in the way looks at a page once for each of its places.
  it.each(HOSTILE)("of %j is gone through, and answered", (piece) => {
    const page = `<html lang="en"><head><title>Site</title></head><body><h1>Old</h1>${fill(piece)}</body></html>`;
    const before = outcome({ "index.html": page, "tarifs.html": "<h1>Prices</h1>" });
    for (const request of [
      'Change the headline to "New"',
      'Replace "a" with "something much longer than a letter"',
      "Remove the tarifs page",
      "Remove the gallery",
      "Rename it to Miette",
      "Add a FAQ",
    ]) {
      const result = ask(request, before);
      expect(kinds(result)).toContain("done");
      for (const text of result.files.values()) expect(text.length).toBeLessThanOrEqual(1024 * 1024);
    }
    expect(home(ask('Change the headline to "New"', before))).toContain("<h1>New</h1>");
  });

  it("is one tag, none, or as many as there are", () => {
    expect([...tagsOf(fill("<section "))].map(({ name }) => name)).toEqual(["!--"]);
    expect([...tagsOf(`${fill("<section ")}>`)]).toHaveLength(1);
    expect([...tagsOf(fill("<section>"))]).toHaveLength(Math.floor(MIB / 9));
    const [tag] = tagsOf(`<a ${fill("b=1 ")}>`);
    expect([...attributesOf(`<a ${fill("b=1 ")}>`, tag ?? expect.fail())]).toHaveLength(MIB / 4);
    expect(findSection(fill('<section data-section="a">'), "b")).toBeNull();
    expect(replaceWords(fill("a"), "a", "aa")).toBeNull();
    expect(replaceWords(fill("a"), "a", "b")?.count).toBe(MIB);
    const read = readDocument("index.html", fill("<body>"));
    expect(withState(fill("<body>"), read)).toBe(fill("<body>"));
  });
});
