import { BLUEPRINT_IDS, type BlueprintId } from "@/lib/schemas/blueprint.ts";
import { BUILD_MODES, type BuildMode } from "@/lib/schemas/mode.ts";

export const LANGS = ["en", "fr"] as const;
export const SEEDS = [1, 2, 3] as const;

/** One site of the built-in generator: the brief of its type and language, with a seed, in a mode. */
export type Sample = { blueprint: BlueprintId; lang: (typeof LANGS)[number]; seed: number; mode: BuildMode };

/** What a person would ask of each type; one brief for all seeds, so that only the seed tells its sites apart. */
export const BRIEFS: Readonly<Record<BlueprintId, Readonly<Record<Sample["lang"], string>>>> = {
  "landing-page": {
    en: "Landing page for Tideline, a surf school in Bournemouth for complete beginners",
    fr: "Page de lancement pour Ressac, une école de surf à Biarritz pour grands débutants",
  },
  "saas-marketing": {
    en: "Marketing site for Ledgerly, invoicing software for freelance translators, with three plans",
    fr: "Site pour Facturio, un logiciel de facturation pour les traducteurs indépendants, avec tarifs",
  },
  restaurant: {
    en: "A restaurant called Salt & Ember in Leeds: open fire, seasonal vegetables, small wine list, book a table",
    fr: "Un bistrot à Nantes nommé Le Petit Quai : carte des vins, plats du jour, réserver une table",
  },
  portfolio: {
    en: "Portfolio of Ines Varga, a wedding photographer in Galway",
    fr: "Portfolio de Léa Morin, photographe de mariage à Annecy",
  },
  agency: {
    en: "A branding agency in Bristol called Northlight, four people, we work for museums",
    fr: "Site pour notre agence de communication à Rennes, Grand Large : services, équipe, études de cas",
  },
  "online-store": {
    en: 'An online store for "Low Fire", handmade ceramics: mugs at £18, bowls and vases, with a cart',
    fr: "Une boutique en ligne de céramiques faites main, « Petit Feu » : tasses à 18 €, bols et vases, avec panier",
  },
  blog: {
    en: "A blog about slow travel by train through Europe, called Night Lines",
    fr: "Un blog de recettes végétariennes nommé La Cuillère verte",
  },
  event: {
    en: "A two-day conference about soil science in Norwich on 12 and 13 June, speakers and tickets",
    fr: "Un festival de jazz à Vannes les 4 et 5 juillet, programme et billetterie",
  },
  "personal-cv": {
    en: "My CV: Maya Okafor, data scientist in Manchester with ten years of experience",
    fr: "Mon CV en ligne : Hugo Lambert, développeur web à Lille, à la recherche d’un poste",
  },
  "local-business": {
    en: "A bakery in York called Crumb Club known for cinnamon buns, rye bread and focaccia, opening hours 7–15",
    fr: "Le salon de coiffure Mèche à Lille, vert sauge, tarifs et rendez-vous",
  },
};

/** Every sample of those modes, those of one type and language side by side. */
export function allSamples(modes: readonly BuildMode[] = ["quick"]): Sample[] {
  return BLUEPRINT_IDS.flatMap((blueprint) =>
    LANGS.flatMap((lang) => modes.flatMap((mode) => SEEDS.map((seed): Sample => ({ blueprint, lang, seed, mode })))),
  );
}

/**
 * Six samples that hold every mode twice, both languages and every seed; over ten days every type. The same ones on one
 * day, so that what fails can be looked at again.
 */
export function samplesOfDay(day: number): Sample[] {
  return Array.from({ length: 2 * BUILD_MODES.length }, (_, index): Sample => {
    const at = <const T>(list: readonly T[], step: number): T => {
      const found = list[step % list.length];
      if (found === undefined) throw new RangeError("Nothing to choose from.");
      return found;
    };
    return {
      blueprint: at(BLUEPRINT_IDS, day * 6 + index),
      lang: at(LANGS, day + index),
      seed: at(SEEDS, day + index + Math.floor(index / SEEDS.length)),
      mode: at(BUILD_MODES, index),
    };
  });
}

export const nameOf = ({ blueprint, lang, seed, mode }: Sample): string =>
  `${blueprint}-${lang}-${seed}${mode === "quick" ? "" : `-${mode}`}`;
