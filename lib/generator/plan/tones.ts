import type { Tone } from "@/lib/schemas/build-options";
import type { Copy, Lang } from "../types";

/** What a tone says on the button that matters, and behind the first lead. */
const TEXTS: Readonly<Record<Tone, Readonly<Record<Lang, { readonly cta: string; readonly line: string }>>>> = {
  friendly: {
    en: { cta: "Say hello", line: "Small questions are as welcome as big ones." },
    fr: { cta: "Dites bonjour", line: "Les petites questions sont aussi bienvenues que les grandes." },
  },
  expert: {
    en: { cta: "Ask for advice", line: "Straight answers, from people who do this every day." },
    fr: { cta: "Demander conseil", line: "Des réponses nettes, de gens dont c’est le métier." },
  },
  playful: {
    en: { cta: "Come and see", line: "Serious about the work, less so about ourselves." },
    fr: { cta: "Venez voir", line: "Sérieux dans le travail, un peu moins le reste du temps." },
  },
  refined: {
    en: { cta: "Make an enquiry", line: "With care, and without haste." },
    fr: { cta: "Nous consulter", line: "Avec soin, et sans hâte." },
  },
  plain: {
    en: { cta: "Contact us", line: "No detours." },
    fr: { cta: "Nous écrire", line: "Sans détour." },
  },
};

/** A site's copy in a tone; as it is without one. */
export function inTone(copy: Copy, tone: Tone | null, lang: Lang): Copy {
  if (tone === null) return copy;
  const { cta, line } = TEXTS[tone][lang];
  return { ...copy, cta, lead: `${copy.lead} ${line}`.trim() };
}
