import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentAround } from "@/lib/stacks";
import { DocumentStream } from "./document-stream";
import { insertInHead } from "./insert-in-head";

const theme = { name: "Miette & <Co>", lang: "fr", accent: "#b4532a", type: "serif", radius: 12 } as const;
const page = (body: string): string =>
  documentAround({ path: "index.html", meta: { title: 'A "title" > x' }, theme }, body);
const run = (chunks: readonly string[]): string => {
  const stream = new DocumentStream();
  return chunks.map((chunk) => stream.push(chunk)).join("") + stream.end();
};
const split = (text: string, cuts: readonly number[]): string[] => {
  const at = [0, ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  return at.slice(1).map((end, index) => text.slice(at[index], end));
};

const SITE_CSS = /<link rel="stylesheet" href="(\.\.\/)*assets\/site\.css">\n?/;
const HOSTILE = [
  "<!doctype html><html lang=fr><head><script>'<body>'</script><style>a{}</style><LINK href=assets/site.css rel=stylesheet>",
  "<!-- <body> --><title>a<body>b</title><meta charset=x>",
  "<p>no head at all</p>",
  "<html><body class='a > b'>text",
  "<head><link rel=icon href='x'>",
  '<head><script>never closed <link href="assets/site.css">',
  "just text",
  "",
];

describe("DocumentStream", () => {
  it("gives the document without its link to site.css, and everything else verbatim", () => {
    const html = page('<main>$& &amp; <link rel="stylesheet" href="assets/site.css"> 🍋</main>');
    expect(run([html])).toBe(html.replace(/<link rel="stylesheet" href="assets\/site\.css">/, ""));
  });

  it("gives the same for every split", () => {
    const texts = fc.oneof(
      fc.string({ unit: "grapheme" }).map(page),
      fc.constantFrom(...HOSTILE),
      fc
        .array(fc.constantFrom("<", ">", "head", "</head>", "<body>", '"', "<!--", "-->", "link", " ", "<script>", "x"))
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, fc.array(fc.nat(5_000), { maxLength: 20 }), (text, cuts) => {
        expect(run(split(text, cuts))).toBe(run([text]));
      }),
      { numRuns: 1_000 },
    );
  });

  it("sends the body on as soon as the head is over", () => {
    const stream = new DocumentStream();
    const head = page("").replace("</body>\n</html>\n", "");
    expect(stream.push(head)).toContain("<body>");
    expect(stream.push("<h1>Mi")).toBe("<h1>Mi");
    expect(stream.push("ette</h1>")).toBe("ette</h1>");
  });

  it("holds back no body for want of a head", () => {
    expect(new DocumentStream().push("<p>first")).toBe("<p>first");
  });

  it("stays linear on a head that never ends", () => {
    const stream = new DocumentStream();
    let sent = "";
    for (let index = 0; index < 20_000; index += 1) sent += stream.push("<!-- ");
    expect(sent.length + stream.end().length).toBe(100_000);
  });
});

describe("insertInHead", () => {
  it("comes before everything else in the head", () => {
    expect(insertInHead(page("<p>"), "RUNTIME", { withoutSiteCss: false })).toContain(
      '<head>RUNTIME\n<meta charset="utf-8">',
    );
  });

  it("leaves site.css out of the head alone", () => {
    const html = page('<link rel="stylesheet" href="assets/site.css">');
    const served = insertInHead(html, "", { withoutSiteCss: true });
    expect(served.match(new RegExp(SITE_CSS, "g"))).toHaveLength(1);
    expect(insertInHead(html, "", { withoutSiteCss: false })).toBe(html);
  });

  it("loses nothing of any document, and puts the runtime before its first script", () => {
    for (const html of HOSTILE) {
      const served = insertInHead(html, "<script>RUNTIME</script>", { withoutSiteCss: false });
      expect(served.replace("<script>RUNTIME</script>", "")).toBe(html);
      expect(served.indexOf("<script>")).toBe(served.indexOf("<script>RUNTIME"));
    }
  });
});
