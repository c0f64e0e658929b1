import { describe, expect, it } from "vitest";
import { runStaticChecks } from "@/lib/checks/static/run-static-checks";
import { FrameParser } from "@/lib/generation/frames";
import type { Finding } from "@/lib/schemas/check";
import { repairSite } from "./repair-site";

type Files = Record<string, string>;

/** What the static checks find in files, and the files as a repair leaves them. */
async function findings(files: Files): Promise<Finding[]> {
  const results = await runStaticChecks(Object.entries(files).map(([path, text]) => ({ path, text })));
  return results.flatMap((result) => result.findings);
}

function repair(files: Files, found: Finding[]): { files: Files; text: string } {
  const nonce = "k3f9";
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  const about = { mode: "quick" as const, mayAsk: true, request: "", blueprint: null, history: [], files: list };
  const text = repairSite({ nonce, seed: 1, tokensPerSecond: 0, ...about }, found);
  const parser = new FrameParser({ nonce });
  const after = { ...files };
  for (const event of [...parser.push(text), ...parser.end("stop")]) {
    if (event.type === "file.opened") after[event.path] = "";
    if (event.type === "delta") after[event.path] += event.text;
    expect(event.type).not.toBe("error");
  }
  return { files: after, text };
}

const HEAD =
  '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bread</title><meta name="description" content="Daily.">';
const page = (body: string, head = HEAD): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><h1>Bread</h1>${body}</body></html>`;

describe("repairSite", () => {
  it("leaves nothing for the checks to find of what rules can repair, and touches no other page", async () => {
    const files: Files = {
      "index.html": page(
        '<h1>Second</h1><a href="About.htm">About</a><a class="x" href="gone.html">Gone & lost</a><a href="#Team">T</a><a href="#none">n</a>' +
          '<p id="team">t</p><img src="img/team-photo.jpg"><script src="gone.js"></script><input name="e-mail"><script src="https://cdn.example/x.js"></script>',
      ),
      "about.html":
        "<html><head></head><body><h2>About us & you</h2><p>We bake bread, every single day.</p><p><div>x</p></body></html>",
      "a.css": '@import "https://fonts.example/a.css";\nb { background: url(no.svg) }\ni { color: red }',
      "deep/page.html": page('<img src="no.png" alt="x">'),
      "fine.html": page("<p>Fine</p>"),
    };
    const found = await findings(files);
    expect(found.length).toBeGreaterThan(12);
    const after = repair(files, found).files;
    expect(await findings(after)).toEqual([]);
    expect(after["deep/page.html"]).toContain('src="../assets/placeholder.svg"');
    expect(after["fine.html"]).toBe(files["fine.html"]);
    expect(after["index.html"]).toContain('<a href="about.html">About</a>');
    expect(after["index.html"]).toContain('<span class="x">Gone & lost</span>');
    expect(after["index.html"]).toContain('<a href="#team">T</a>');
    expect(after["index.html"]).toContain('alt="team photo"');
    expect(after["about.html"]).toContain("<title>About us &amp; you</title>");
    expect(after["a.css"]).toBe("b { background: none }\ni { color: red }\n");
  });

  it("says what it can't do and changes nothing", async () => {
    const files = { "index.html": page('<script>fetch("https://api.example/"); const a = ;</script>') };
    const { files: after, text } = repair(files, [
      ...(await findings(files)),
      { code: "overflow", path: "index.html", what: "375 px" },
    ]);
    expect(after).toEqual(files);
    expect(text).toContain("I can’t repair this by rule");
  });

  it("gives the same for the same", async () => {
    const files = { "index.html": page('<a href="no.html">x</a>') };
    const found = await findings(files);
    expect(repair(files, found).text).toBe(repair(files, found).text);
  });
});
