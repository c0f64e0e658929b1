import { z } from "zod";

/** The type pairs a theme may name; each stands for self-hosted display and body families. */
export const TYPE_PAIR_IDS = [
  "sans",
  "modern",
  "grotesk",
  "geometric",
  "tech",
  "serif",
  "editorial",
  "elegant",
  "rounded",
  "bold",
  "quirky",
  "classic",
  "mono",
] as const;

const hexColor = z.string().regex(/^#[0-9a-fA-F]{6}$/);

/** What a `theme` frame carries: one short line from which a pure function makes `assets/theme.css`. Radius in px. */
export const themeSchema = z.object({
  name: z.string().trim().min(1).max(80),
  lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  accent: hexColor,
  background: hexColor.optional(),
  /** A second colour of the brand, for what stands beside the accent. */
  secondary: hexColor.optional(),
  type: z.enum(TYPE_PAIR_IDS),
  radius: z.number().min(0).max(32),
  scheme: z.enum(["auto", "light", "dark"]).optional(),
});
export type Theme = z.infer<typeof themeSchema>;
/** Where a site's theme lives. */
export const THEME_PATH = "assets/theme.css";

const MARK = /^\/\* theme (\{.*\}) \*\/\n/;

/** The line that a theme file begins with, so that what it was made from can be read again. */
export function themeMark(theme: Theme): string {
  return `/* theme ${JSON.stringify(theme).replaceAll("*/", "*\\/")} */\n`;
}

/** The theme that a theme file was made from; null for a file that isn't ours. */
export function readThemeFile(text: string | undefined): Theme | null {
  const line = text ? MARK.exec(text)?.[1] : undefined;
  if (!line) return null;
  try {
    return themeSchema.parse(JSON.parse(line.replaceAll("*\\/", "*/")));
  } catch {
    return null;
  }
}

export type TypePairId = Theme["type"];
