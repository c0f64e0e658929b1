import { fold } from "../brief/language";
import { readSection } from "../brief/sections-words";
import type { Lang } from "../types";

/** What each section is called in a plan, with what it shows. */
const LABELS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  hero: { en: "Opening: who it is, where, and the first step", fr: "Ouverture : qui, où, et le premier pas" },
  values: { en: "Reasons: what sets it apart", fr: "Atouts : ce qui fait la différence" },
  items: { en: "On offer: the things themselves, drawn", fr: "L’offre : ce qui est proposé, en dessins" },
  gallery: { en: "Gallery: seen from close up", fr: "Galerie : vu de près" },
  story: { en: "Story: where it comes from", fr: "Histoire : d’où tout cela vient" },
  steps: { en: "How it works: step by step", fr: "En pratique : étape par étape" },
  pricing: { en: "Pricing: what is included", fr: "Tarifs : ce qui est compris" },
  faq: { en: "Questions: what people ask first", fr: "Questions : ce qu’on demande d’abord" },
  contact: { en: "Contact: a short form", fr: "Contact : un court formulaire" },
  cta: { en: "Invitation: one clear next step", fr: "Invitation : un seul pas, clair" },
  hours: { en: "Opening hours: when and where", fr: "Horaires : quand et où" },
  schedule: { en: "Programme: what happens when", fr: "Programme : quoi, et quand" },
  works: { en: "Work: chosen projects", fr: "Réalisations : une sélection" },
  posts: { en: "Articles: the latest", fr: "Articles : les derniers" },
  skills: { en: "Skills: what can be counted on", fr: "Compétences : ce sur quoi compter" },
  experience: { en: "Experience: the way so far", fr: "Parcours : le chemin fait" },
  newsletter: { en: "Newsletter: a letter now and then", fr: "Lettre : des nouvelles de temps en temps" },
  ribbon: {
    en: "At a glance: everything on offer in one large line",
    fr: "En un regard : toute l’offre sur une grande ligne",
  },
  closeup: {
    en: "Close up: three reasons, each with a picture",
    fr: "De près : trois raisons, chacune avec son image",
  },
  panorama: { en: "Panorama: one wide picture and a sentence", fr: "Panorama : une grande image et une phrase" },
  article: { en: "Article: the whole text", fr: "Article : le texte entier" },
};

/** What a section is called in a plan. */
export function labelOf(id: string, lang: Lang): string {
  const plain = id.replaceAll("-", " ");
  return LABELS[id]?.[lang] ?? plain.charAt(0).toLocaleUpperCase() + plain.slice(1);
}

/** The name in front of a section's colon, and what stands behind it. */
export function splitLabel(text: string): { name: string; note: string } {
  const [name = "", ...rest] = text.split(/\s*:\s*/);
  const note = rest.join(": ").trim();
  return { name: name.trim(), note: note.charAt(0).toLocaleUpperCase() + note.slice(1) };
}

/** The section that a line of a plan means: one of those offered by its name, else by what people call it; null for none. */
export function sectionOf(text: string, lang: Lang, offered: readonly string[]): string | null {
  const name = fold(splitLabel(text).name);
  const ids = [...offered, ...Object.keys(LABELS)];
  const named = ids.find((id) => fold(splitLabel(labelOf(id, lang)).name) === name);
  return named ?? readSection(splitLabel(text).name) ?? readSection(text);
}

/** Whether a section still reads as it was planned, so that it keeps its own headline. */
export function isAsPlanned(text: string, id: string, lang: Lang): boolean {
  return fold(splitLabel(text).name) === fold(splitLabel(labelOf(id, lang)).name);
}
