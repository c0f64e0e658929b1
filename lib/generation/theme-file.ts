import { themeCss } from "@/lib/stacks";
import { type Theme, themeMark } from "@/lib/schemas/theme";
import type { BlueprintId } from "@/lib/schemas/blueprint";

/** `assets/theme.css`: what the theme frame said, as a comment, then the CSS made from it. */
export function themeFile(theme: Theme): string {
  return themeMark(theme) + themeCss(theme);
}

const NEUTRAL: Theme = { name: "Website", lang: "en", accent: "#2f5d62", type: "sans", radius: 10 };

const DEFAULTS: Partial<Record<BlueprintId, Partial<Theme>>> = {
  restaurant: { accent: "#a4452c", type: "editorial", radius: 4 },
  portfolio: { accent: "#1f1f1f", type: "grotesk", radius: 0 },
  agency: { accent: "#5b3df5", type: "bold", radius: 6 },
  "online-store": { accent: "#7a5c2e", type: "elegant", radius: 8 },
  blog: { accent: "#31572c", type: "serif", radius: 6 },
  event: { accent: "#c2185b", type: "quirky", radius: 16 },
};

/** The theme of a site whose model wrote a page before any `theme`. */
export function defaultTheme(blueprint: BlueprintId, name: string): Theme {
  return { ...NEUTRAL, ...DEFAULTS[blueprint], name };
}
