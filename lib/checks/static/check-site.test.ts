import { describe, expect, it } from "vitest";
import type { CheckId, Finding } from "@/lib/schemas/check";
import { runStaticChecks } from "./run-static-checks";

const HEAD =
  '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bread</title><meta name="description" content="Bread, daily.">';

/** A page without a fault around `body`. */
function page(body: string, head = HEAD): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body><h1>Bread</h1>${body}</body></html>`;
}

/** What is found in a site, by check, as `code what`. */
async function find(files: Record<string, string | null>): Promise<Partial<Record<CheckId, string[]>>> {
  const results = await runStaticChecks(Object.entries(files).map(([path, text]) => ({ path, text })));
  const say = ({ code, what }: Finding): string => `${code} ${what}`.trim();
  return Object.fromEntries(
    results.filter(({ status }) => status === "failed").map(({ id, findings }) => [id, findings.map(say)]),
  );
}

describe("the static checks", () => {
  it("finds nothing in a sound site", async () => {
    const body =
      '<a href="about.html#team">About</a> <a href="#x">x</a><p id="x"></p><a href="mailto:a@b.c">Mail</a><a href="https://example.org">Out</a>' +
      '<img src="assets/a.png" alt=""><img src="data:image/gif;base64,R0" alt="dot"><label>Name <input name="n"></label><button>Go</button>' +
      '<script src="assets/app.js"></script><script type="module">import { a } from "./assets/m.js"; await a();</script>';
    const files = {
      "index.html": page(body, `${HEAD}<link rel="stylesheet" href="assets/site.css">`),
      "about.html": page('<h2 id="team">Team</h2><a href="/">Home</a><a href="about">Me</a>'),
      "assets/theme.css": '@import "tailwindcss"; a { background: url("fonts/inter.woff2") }',
      "assets/a.png": null,
      "assets/app.js": "document.title = 'x';",
      "assets/m.js": "export const a = async () => 1;",
    };
    expect(await find(files)).toEqual({});
  });

  it("finds what is wrong with a page", async () => {
    const found = await find({ "index.html": "<html><body><p><div></p><h1>a</h1><h1>b</h1></body></html>" });
    expect(found.html?.join()).toContain("missing-doctype");
    expect(found.heading).toEqual(["many-h1 2"]);
    expect(found.head).toEqual(["no-title", "no-description", "no-lang", "no-viewport"]);
    expect((await find({ "other.html": page("") })).html).toEqual(["no-page index.html"]);
    expect((await find({ "index.html": page("").replaceAll("h1", "h2") })).heading).toEqual(["no-h1 0"]);
  });

  it("finds links, anchors and assets that lead nowhere", async () => {
    const body =
      '<a href="gone.html">g</a><a href="#none">n</a><a href="javascript:void 0">j</a><a href="../up.html">u</a><img src="no.png" alt="" srcset="no2.png 2x">';
    const found = await find({ "index.html": page(body), "a.css": "b { background: url(no.svg) }" });
    expect(found.links).toEqual([
      "dead-link gone.html",
      "dead-anchor #none",
      "dead-link javascript:void 0",
      "dead-link ../up.html",
    ]);
    expect(found.assets).toEqual(["missing-asset no.png", "missing-asset no2.png", "missing-asset no.svg"]);
  });

  it("finds images without alt and controls without a name", async () => {
    const body =
      '<img src="data:,"><button><svg></svg></button><button><svg aria-label="Close"></svg></button><input name="q"><a href="#"><img src="data:," alt="Home"></a><label for="e">E</label><input id="e">';
    expect((await find({ "index.html": page(body) })).names).toEqual([
      "no-alt data:,",
      "no-name <button>",
      "no-name <input> q",
    ]);
  });

  it("finds what is asked of other hosts, but not links", async () => {
    const body =
      '<link rel="stylesheet" href="https://cdn.example/x.css"><script src="//cdn.example/a.js"></script><script>fetch("https://api.example/")</script><p style="background:url(https://i.example/i.png)">';
    const found = await find({ "index.html": page(body), "a.js": 'const w = new WebSocket("wss://s.example");' });
    expect(found.hosts?.toSorted()).toEqual([
      "foreign-host //cdn.example/a.js",
      "foreign-host https://api.example/",
      "foreign-host https://cdn.example/x.css",
      "foreign-host https://i.example/i.png",
      "foreign-host wss://s.example",
    ]);
  });

  it("finds scripts that don't parse and imports that aren't there, and runs none", async () => {
    const body =
      '<script>const a = ;</script><script type="application/ld+json">{</script><script type="module" src="m.js"></script>';
    const files = {
      "index.html": page(body),
      "m.js": "import x from './n.js';\nimport 'react';\nthrow new Error('ran');",
      "b.js": "let a = 1;\nlet a = 2;",
    };
    const found = (await find(files)).scripts ?? [];
    expect(found).toContain("missing-import ./n.js");
    expect(found).toContain("missing-import react");
    expect(found.filter((one) => one.startsWith("bad-script"))).toHaveLength(3);
    expect(found.join()).toMatch(/already been declared \(line 2\)/);
  });

  it("finds keys without telling them", async () => {
    const key = `sk_live_${"4".repeat(24)}`;
    expect((await find({ "index.html": page(""), "a.js": `const k = "${key}";` })).secrets).toEqual(["secret Stripe"]);
  });
});

describe("a site that is too much", () => {
  it("is given up on when it takes too long, which is said", async () => {
    // No machine starts a thread in so little.
    const results = await runStaticChecks([{ path: "index.html", text: page("<p>x".repeat(20_000)) }], 1);
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(["skipped"]));
    expect(results).toHaveLength(9);
  });
});
