import { afterAll, describe, expect, it } from "vitest";
import { closeCompiler, compileSiteCss, themeCss } from "@/lib/stacks";
import { TYPE_PAIR_IDS, type Theme } from "@/lib/schemas/theme";

const theme: Theme = {
  name: "Miette",
  lang: "fr",
  accent: "#b4532a",
  background: "#fff8f0",
  type: "serif",
  radius: 12,
};
/** As a theme whose file was changed by hand. */
const compile = (html: string, css = "", limits?: Parameters<typeof compileSiteCss>[1]) =>
  compileSiteCss({ themeCss: `${themeCss(theme)}\n${css}`, sources: [html] }, limits);
const refused = (reason: string | RegExp) => ({ code: "BAD_INPUT", message: expect.stringMatching(reason) });

afterAll(closeCompiler);

describe("compileSiteCss", () => {
  it("knows every token that pages may use", async () => {
    const colors = ["page", "surface", "sunken", "ink", "muted", "line", "line-strong", "accent", "on-accent"];
    colors.push("accent-strong", "accent-ink", "accent-soft", "on-accent-soft");
    for (const step of [50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950]) colors.push(`accent-${step}`);
    const classes = colors.flatMap((name) => [`bg-${name}`, `text-${name}`, `border-${name}`]);
    classes.push("font-display", "font-body", "font-mono", "rounded-theme-sm", "rounded-theme", "rounded-theme-lg");
    classes.push("shadow-theme", "py-section", "px-gutter", "text-hero", "text-title", "text-lead", "max-w-content");
    const css = await compile(`<div class="${classes.join(" ")}">`);
    for (const name of classes) expect(css).toContain(`.${name} {`);
    expect(css).toContain("max-width: var(--container-content)");
    expect(css).toContain("padding-block: var(--spacing-section)");
  });

  it("is minimal and deterministic", async () => {
    const html =
      '<p class="text-ink md:flex">a hidden underline table</p><script>el.classList.add("bg-accent")</script>';
    const css = await compile(html);
    expect(css).toContain(".bg-accent {");
    expect(css).toContain(".md\\:flex {");
    expect(css).not.toMatch(/\.(hidden|underline|table) \{/);
    expect(await compile(html)).toBe(css);
    expect(await compile('<p class="grid">')).not.toContain(".bg-accent {");
  });

  it("reads classes with quotes, brackets and entities", async () => {
    const css = await compile(`<p class="before:content-['→'] [&amp;>li]:mt-2 grid-cols-[1fr_2fr] w-1/2">`);
    expect(css).toContain("→");
    expect(css).toContain("1fr 2fr");
    expect(css).toContain("> li");
    expect(css).toContain("50%");
  });

  it("compiles every type pair, and the project's own rules with them", async () => {
    for (const type of TYPE_PAIR_IDS) {
      const css = await compileSiteCss({
        themeCss: `${themeCss({ ...theme, type })} .x { @apply p-4; }`,
        sources: [],
      });
      expect(css).toContain("@font-face");
      expect(css).toMatch(/\.x \{\s*padding/);
    }
  });

  it.each([
    ['@import url("http://example.com/x.css");', "@import"],
    ["@import url(tailwindcss);", "@import"],
    ['@\\69mport "x.css";', "@import"],
    ["/* a */ @import/**/'./secret.css';", "@import"],
    ['@plugin "./evil.js";', "@plugin"],
    ['@config "./evil.js";', "@config"],
    ['@SOURCE "../**";', "@source"],
    ['@source inline("{a,b}{c,d}");', "@source"],
    ['@reference "x";', "@reference"],
  ])("refuses %s", async (css, reason) => {
    await expect(compile("", css)).rejects.toMatchObject(refused(reason));
  });

  it("lets strings, comments and Tailwind's own import be", async () => {
    const css = await compile(
      "",
      `@charset "utf-8"; @import "tailwindcss"; /* @plugin */ .q::before { content: "@import x"; }`,
    );
    expect(css).toContain('content: "@import x"');
    expect(css.match(/@layer theme/g)).toHaveLength((await compile("")).match(/@layer theme/g)?.length ?? 0);
  });

  it("says what does not parse, and works again after it", async () => {
    await expect(compile("", ".a { color: red;")).rejects.toMatchObject(refused("could not be compiled"));
    await expect(compile("", ".a { @apply no-such-class; }")).rejects.toMatchObject(refused("no-such-class"));
    expect(await compile('<p class="flex">')).toContain(".flex {");
  });

  it("survives CSS made to be slow or large, then works again", { timeout: 60_000 }, async () => {
    const bomb = `.a { ${"&:is(&,&) { ".repeat(3000)} color: red ${"}".repeat(3001)}`;
    const mutual = "@utility a { @apply b; } @utility b { @apply a; }";
    const selector = `${".x,".repeat(300_000)}.y { color: red }`;
    const fan = Array.from({ length: 28 }, (_, i) => `@utility u${i} { @apply u${i + 1}; .c & { @apply u${i + 1}; } }`);
    const exponential = `${fan.join("\n")} @utility u28 { color: red } .z { @apply u0; }`;
    for (const css of [bomb, mutual, selector, exponential]) {
      const outcome = await compile('<p class="flex">', css, { quickMs: 300, slowMs: 900 }).then(
        (text) => text.length,
        (error: unknown) => error,
      );
      if (typeof outcome !== "number") expect(outcome).toMatchObject(refused("could not be compiled"));
    }
    expect(await compile('<p class="flex">')).toContain(".flex {");
  });

  it("doesn't let a slow stylesheet hold up another, nor cost a second time", { timeout: 60_000 }, async () => {
    const fan = Array.from({ length: 28 }, (_, i) => `@utility v${i} { @apply v${i + 1}; .c & { @apply v${i + 1}; } }`);
    const slow = `${fan.join("\n")} @utility v28 { color: red } .z { @apply v0; }`;
    const slowly = () => compile("", slow, { quickMs: 300, slowMs: 3000 });
    const order: string[] = [];
    const failed = slowly().catch(() => order.push("slow"));
    await Promise.all([failed, compile('<p class="grid">').then(() => order.push("page"))]);
    expect(order).toEqual(["page", "slow"]);
    const again = slowly().catch(() => order.push("slow again"));
    await Promise.all([again, compile('<p class="flex-col">').then(() => order.push("page again"))]);
    expect(order.slice(2)).toEqual(["slow again", "page again"]);
  });

  it("refuses a rule that an unclosed comment turns a string into", async () => {
    const hides = ".a::before { content: \"*/ @plugin 'x'; /*\"; }";
    await expect(compile("", hides)).resolves.toContain("@plugin");
    await expect(compile("", `/* open ${hides}`)).rejects.toMatchObject(refused("@plugin"));
  });
});
