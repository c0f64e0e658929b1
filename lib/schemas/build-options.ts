import { z } from "zod";
import { TYPE_PAIR_IDS } from "./theme";

export const TONES = ["friendly", "expert", "playful", "refined", "plain"] as const;
export type Tone = (typeof TONES)[number];

export const DIRECTIONS = ["minimal", "editorial", "bold", "soft", "technical", "classic"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const FEATURES = [
  "contact-form",
  "newsletter",
  "faq",
  "gallery",
  "pricing",
  "hours",
  "schedule",
  "steps",
  "dark-mode",
] as const;
export type Feature = (typeof FEATURES)[number];

/** Languages that can be asked for; the first one that is chosen is the site's own. */
export const SITE_LANGUAGES = ["en", "fr", "de", "es", "it", "nl", "pt"] as const;

export const OPTION_LIMITS = { audienceChars: 200, dataChars: 4_000, names: 12, nameChars: 60, languages: 3 } as const;

const names = z.array(z.string().trim().min(1).max(OPTION_LIMITS.nameChars)).max(OPTION_LIMITS.names);
const hexColor = z.string().regex(/^#[0-9a-fA-F]{6}$/, "must be a colour such as #b4532a");

/** What a person says of a site beside the prompt; whatever is left out is decided by who writes it. */
export const buildOptionsSchema = z.strictObject({
  audience: z.string().trim().min(1).max(OPTION_LIMITS.audienceChars).optional(),
  tone: z.enum(TONES).optional(),
  /** Pages beside the home page, by name. */
  pages: names.optional(),
  /** Sections of the home page, by name. */
  sections: names.optional(),
  direction: z.enum(DIRECTIONS).optional(),
  palette: z.strictObject({ accent: hexColor, background: hexColor.optional() }).optional(),
  type: z.enum(TYPE_PAIR_IDS).optional(),
  languages: z.array(z.enum(SITE_LANGUAGES)).max(OPTION_LIMITS.languages).optional(),
  features: z.array(z.enum(FEATURES)).max(FEATURES.length).optional(),
  /** Facts that the site is to use: products, prices, hours, addresses. */
  data: z.string().trim().min(1).max(OPTION_LIMITS.dataChars).optional(),
});
export type BuildOptions = z.infer<typeof buildOptionsSchema>;

/** The options that don't count where a brand sets the theme: its colours, its fonts, and one ground alone. */
export function overruledOptions({ palette, type, features }: BuildOptions): ("palette" | "type" | "ground")[] {
  return [
    ...(palette ? (["palette"] as const) : []),
    ...(type ? (["type"] as const) : []),
    ...(features?.includes("dark-mode") ? (["ground"] as const) : []),
  ];
}
