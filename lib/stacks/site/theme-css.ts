import { inkOn } from "@/lib/schemas/colour";
import type { Theme } from "@/lib/schemas/theme";
import { BASE_CSS } from "./base-css";
import { fallbackFaces, fallbackName } from "./fallback-faces";
import { COLOR_TOKENS, isDark, makePalette, type Palette } from "./palette";
import { facesOf, familiesOf, TYPE_PAIRS, type FontFace, type FontFamily } from "./type-pairs";

const UNICODE_RANGE = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
};

const FALLBACK = {
  sans: 'ui-sans-serif, system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif',
  serif: 'ui-serif, Georgia, Cambria, "Times New Roman", serif',
  mono: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
};

/** Which schemes a theme has: its own word, else dark when the brief names a dark background, else both. */
export function schemeOf(theme: Theme): "auto" | "light" | "dark" {
  if (theme.scheme !== undefined) return theme.scheme;
  return theme.background !== undefined && isDark(theme.background) ? "dark" : "auto";
}

/**
 * Makes `assets/theme.css` from a theme: Tailwind 4 source (fonts, tokens, base styles) without Tailwind's own import,
 * for `compileSiteCss` and for Tailwind's browser build alike. Font urls are relative to the `assets` folder.
 * Pure and deterministic; text pairs pass WCAG AA in both schemes whatever the colours.
 */
export function themeCss(theme: Theme): string {
  const light = makePalette(theme.accent, theme.background, "light");
  const dark = makePalette(theme.accent, theme.background, "dark");
  const scheme = schemeOf(theme);
  const first = scheme === "dark" ? dark : light;
  return [
    familiesOf(theme.type).flatMap(facesOf).map(fontFace).join("\n"),
    familiesOf(theme.type).flatMap(fallbackFaces).join("\n"),
    darkVariant(scheme),
    `@theme static {\n${colorLines(first)}\n${tokenLines(theme)}\n}`,
    schemes(scheme, light, dark),
    BASE_CSS,
  ].join("\n\n");
}

function fontFace({ family, style, subset, file }: FontFace): string {
  return `@font-face {
  font-family: "${family.name} Variable";
  font-style: ${style};
  font-weight: ${family.weights};
  font-display: swap;
  src: url("fonts/${file}") format("woff2");
  unicode-range: ${UNICODE_RANGE[subset]};
}`;
}

function colorLines(palette: Palette): string {
  return COLOR_TOKENS.map((token) => `  --color-${token}: ${palette[token]};`).join("\n");
}

function tokenLines({ type, radius, secondary }: Theme): string {
  const pair = TYPE_PAIRS[type];
  const mono = pair.mono === undefined ? FALLBACK.mono : stack(pair.mono);
  const px = (value: number) => `${Math.round(value * 100) / 100}px`;
  const second =
    secondary === undefined ? "" : `  --color-secondary: ${secondary};\n  --color-on-secondary: ${inkOn(secondary)};\n`;
  return `${second}  --font-display: ${stack(pair.display)};
  --font-body: ${stack(pair.body)};
  --font-mono: ${mono};
  --default-font-family: var(--font-body);
  --default-mono-font-family: var(--font-mono);
  --font-weight-display: ${pair.weight};
  --radius-theme-sm: ${px(radius * 0.5)};
  --radius-theme: ${px(radius)};
  --radius-theme-lg: ${px(radius * 1.75)};
  --shadow-theme: 0 1px 2px rgb(0 0 0 / 0.05), 0 12px 32px -12px rgb(0 0 0 / 0.18);
  --spacing-section: clamp(4rem, 2.5rem + 6vw, 8rem);
  --spacing-gutter: clamp(1.25rem, 0.75rem + 2.5vw, 3rem);
  --container-content: 72rem;
  --text-hero: clamp(2.5rem, 1.4rem + 5vw, 5rem);
  --text-hero--line-height: 1.05;
  --text-hero--letter-spacing: ${pair.tracking};
  --text-hero--font-weight: ${pair.weight};
  --text-title: clamp(1.75rem, 1.3rem + 2vw, 3rem);
  --text-title--line-height: 1.15;
  --text-title--letter-spacing: ${pair.tracking};
  --text-title--font-weight: ${pair.weight};
  --text-lead: clamp(1.125rem, 1.05rem + 0.4vw, 1.375rem);
  --text-lead--line-height: 1.6;`;
}

function stack(family: FontFamily): string {
  return `"${family.name} Variable", "${fallbackName(family)}", ${FALLBACK[family.fallback]}`;
}

/** Tailwind's `dark:` follows the same rule as the tokens. */
function darkVariant(scheme: "auto" | "light" | "dark"): string {
  if (scheme === "light") return "@custom-variant dark (&:where([data-theme=dark], [data-theme=dark] *));";
  const unlessLight = "&:where(:root:not([data-theme=light]), :root:not([data-theme=light]) *)";
  if (scheme === "dark") return `@custom-variant dark (${unlessLight});`;
  return `@custom-variant dark {
  @media (prefers-color-scheme: dark) {
    ${unlessLight} {
      @slot;
    }
  }
  &:where([data-theme=dark], [data-theme=dark] *) {
    @slot;
  }
}`;
}

/** The other scheme's colours: by the visitor's system where the theme allows it, and by `data-theme` on the root. */
function schemes(scheme: "auto" | "light" | "dark", light: Palette, dark: Palette): string {
  const rule = (selector: string, name: "light" | "dark", palette: Palette) =>
    `${selector} {\n  color-scheme: ${name};\n${colorLines(palette)}\n}`;
  if (scheme === "dark") {
    return [":root {\n  color-scheme: dark;\n}", rule(":root[data-theme=light]", "light", light)].join("\n\n");
  }
  const parts = [":root {\n  color-scheme: light;\n}"];
  if (scheme === "auto") {
    parts.push(`@media (prefers-color-scheme: dark) {\n${rule(":root:not([data-theme=light])", "dark", dark)}\n}`);
  }
  return [...parts, rule(":root[data-theme=dark]", "dark", dark)].join("\n\n");
}
