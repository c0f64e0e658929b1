import type { BuildOptions, Feature } from "@/lib/schemas/build-options";
import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { asksForLanguage } from "../brief/language";
import { readBrief } from "../brief/read-brief";
import { followInstructions } from "../instructions/follow-instructions";
import { readInstructions } from "../instructions/read-instructions";
import { placePhotos } from "../photos";
import type { Brief, Lang, SectionKind } from "../types";
import { directTheme } from "./look";

const FEATURE_SECTIONS: Readonly<Partial<Record<Feature, SectionKind>>> = {
  "contact-form": "contact",
  newsletter: "newsletter",
  faq: "faq",
  gallery: "gallery",
  pricing: "pricing",
  hours: "hours",
  schedule: "schedule",
  steps: "steps",
};

/** The sections that the chosen features are. */
export function featureSections(options: BuildOptions): SectionKind[] {
  return (options.features ?? []).flatMap((feature) => FEATURE_SECTIONS[feature] ?? []);
}

/** The languages that are written: those that were chosen, as far as they are known here. */
export function writtenLanguages(options: BuildOptions): { langs: Lang[]; others: string[] } {
  const chosen = options.languages ?? [];
  const langs = chosen.filter((lang): lang is Lang => lang === "en" || lang === "fr");
  return { langs, others: chosen.filter((lang) => lang !== "en" && lang !== "fr") };
}

/** What is known of a site from its request and from what was chosen beside it, which comes first. */
export function consideredBrief(asked: BuiltinOptions, lang: Lang | null): Brief {
  const options = asked.options ?? {};
  const told = readInstructions(asked.instructions ?? "");
  const wanted = lang ?? (asksForLanguage(asked.request) ? null : told.lang);
  const { request, seed, blueprint, firstRequest } = asked;
  const read = followInstructions(readBrief(request, seed, blueprint, wanted, firstRequest), told);
  const facts = options.data === undefined ? null : readBrief(options.data, asked.seed, asked.blueprint, read.lang);
  const { palette } = options;
  const { background: ground, ...plain } = read.theme;
  const background = palette ? palette.background : ground;
  const chosen = {
    ...plain,
    ...(palette ? { accent: palette.accent } : {}),
    ...(background === undefined ? {} : { background }),
    ...(options.type ? { type: options.type } : {}),
    ...(options.features?.includes("dark-mode") ? { scheme: "auto" as const } : {}),
  };
  return {
    ...read,
    ...placePhotos(read, asked.uploads),
    isRich: asked.mode === "ultra",
    audience: options.audience ?? read.audience,
    products: pricedLines(options.data) ?? (facts && facts.products.length > 0 ? facts.products : read.products),
    email: facts?.email ?? read.email,
    phone: facts?.phone ?? read.phone,
    address: facts?.address ?? read.address,
    date: facts?.date ?? read.date,
    hours: facts && facts.hours.length > 0 ? facts.hours : read.hours,
    wanted: [...new Set([...read.wanted, ...featureSections(options)])],
    unwanted: read.unwanted.filter((kind) => !featureSections(options).includes(kind)),
    theme: directTheme(chosen, options.direction ?? null, options.type !== undefined),
  };
}

const PRICED =
  /^[-•*\s]*([^\d:]{2,60}?)\s*[:–—-]?\s*[€$£]?\s?(\d{1,6}(?:[.,]\d{1,2})?)\s*(?:€|\$|£|CHF|EUR|USD|GBP)?\s*$/u;

/** A longer line is no name with a price; bounded, so that no text takes long. */
const LINE_CHARS = 120;

/** What is on offer by its price, a line each; null where the facts have no such lines. */
function pricedLines(data: string | undefined): Brief["products"] | null {
  const lines = (data ?? "").split("\n").flatMap((line) => {
    const text = line.replace(/\s+/g, " ").trim();
    const [, name, price] = text.length > LINE_CHARS ? [] : (PRICED.exec(text) ?? []);
    return name && price ? [{ name: name.trim(), price: Number(price.replace(",", ".")) }] : [];
  });
  return lines.length > 0 ? lines : null;
}
