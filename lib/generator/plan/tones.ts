import type { Tone } from "@/lib/schemas/build-options";
import type { Copy, Lang } from "../types";

/** What a tone says on the button that matters, and behind the first lead. */
const TEXTS: Readonly<Record<Lang, Readonly<Record<Tone, readonly [cta: string, line: string]>>>> = {
  en: {
    friendly: ["Say hello", "Small questions are as welcome as big ones."],
    expert: ["Ask for advice", "Straight answers, from people who do this every day."],
    playful: ["Come and see", "Serious about the work, less so about ourselves."],
    refined: ["Make an enquiry", "With care, and without haste."],
    plain: ["Contact us", "No detours."],
  },
  fr: {
    friendly: ["Dites bonjour", "Les petites questions sont aussi bienvenues que les grandes."],
    expert: ["Demander conseil", "Des réponses nettes, de gens dont c’est le métier."],
    playful: ["Venez voir", "Sérieux dans le travail, un peu moins le reste du temps."],
    refined: ["Nous consulter", "Avec soin, et sans hâte."],
    plain: ["Nous écrire", "Sans détour."],
  },
};

/** A site's copy in a tone; as it is without one. */
export function inTone(copy: Copy, tone: Tone | null, lang: Lang): Copy {
  if (tone === null) return copy;
  const [cta, line] = TEXTS[lang][tone];
  return { ...copy, cta, lead: `${copy.lead} ${line}`.trim() };
}
