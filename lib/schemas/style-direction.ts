import { z } from "zod";
import { type Theme, themeSchema } from "./theme";

/** The first screens of ours that a direction can be shown as. */
export const HERO_TEMPLATES = ["split", "center", "poster", "column"] as const;
export type HeroTemplate = (typeof HERO_TEMPLATES)[number];

/** How many directions are shown. */
export const DIRECTION_COUNT = 3;

/** One line of text, cut to what a first screen has room for. */
const line = (max: number) => z.string().transform((text) => text.replace(/\s+/g, " ").trim().slice(0, max).trim());
const said = (max: number) => line(max).pipe(z.string().min(1));

const heroSchema = z.object({
  template: z.enum(HERO_TEMPLATES),
  eyebrow: line(60).catch(""),
  title: said(120),
  text: said(280),
  action: said(40),
});

/** A look for a site that a person chooses among others: its theme, and a first screen that shows it. */
export const styleDirectionSchema = z.object({ name: said(40), theme: themeSchema, hero: heroSchema });
export type StyleDirection = z.infer<typeof styleDirectionSchema>;

/** Three of them, each with a name and a look of its own. */
export const styleDirectionsSchema = z
  .array(styleDirectionSchema)
  .length(DIRECTION_COUNT)
  .refine((all) => isEachDifferent(all.map(({ name }) => name.toLocaleLowerCase())), "must have three names")
  .refine((all) => isEachDifferent(all.map(({ theme }) => lookOf(theme))), "must have three looks");

/** What is seen of a theme, so that two of them can be compared. */
export function lookOf({ accent, background, secondary, type, radius, scheme }: Theme): string {
  return JSON.stringify([accent, background ?? null, secondary ?? null, type, radius, scheme ?? "auto"]).toLowerCase();
}

function isEachDifferent(words: readonly string[]): boolean {
  return new Set(words).size === words.length;
}

const { name: siteName, lang, ...looks } = themeSchema.shape;
const orNone = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);
/** What a model is asked to write: name and language stand once, the rest in each direction. */
const writtenSchema = z.object({
  name: siteName,
  lang,
  directions: z.array(
    z.object({
      ...looks,
      name: said(40),
      background: orNone(looks.background.unwrap()),
      secondary: orNone(looks.secondary.unwrap()),
      scheme: orNone(looks.scheme.unwrap()),
      hero: heroSchema,
    }),
  ),
});

/** The directions in what a model wrote, with or without words and fences around them; null where there are no three. */
export function readWrittenDirections(text: string): StyleDirection[] | null {
  const written = writtenSchema.safeParse(jsonIn(text)).data;
  if (!written) return null;
  const all = written.directions.slice(0, DIRECTION_COUNT).map(({ name, hero, ...look }) => ({
    name,
    theme: { name: written.name, lang: written.lang, ...look },
    hero,
  }));
  // What was left out is stored as left out, and not as undefined.
  return styleDirectionsSchema.safeParse(JSON.parse(JSON.stringify(all))).data ?? null;
}

function jsonIn(text: string): unknown {
  const [start, end] = [text.indexOf("{"), text.lastIndexOf("}")];
  try {
    return JSON.parse(text.slice(start, end + 1));
  } catch {
    return null;
  }
}
