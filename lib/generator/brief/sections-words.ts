import type { PageKind, SectionKind } from "../types";
import { fold } from "./language";

/** What people call each section, folded, both languages. */
export const SECTION_WORDS: readonly (readonly [SectionKind, RegExp])[] = [
  ["ribbon", /\bribbon\b|\bruban\b/],
  ["closeup", /\bclose[- ]?ups?\b/],
  ["panorama", /\bpanoramas?\b/],
  ["faq", /\bfaqs?\b|\bfrequently asked\b|\bquestions?( frequentes)?\b|\bfoire aux questions\b/],
  ["gallery", /\bgaler(ie|y)\b|\bgallery\b|\bphotos?\b(?!graph)|\bimages?\b|\bpictures\b/],
  ["pricing", /\bpricing\b|\bprices?\b|\bplans?\b|\btarifs?\b|\bprix\b|\bformules?\b|\bpackages?\b/],
  ["newsletter", /\bnewsletter\b|\bmailing list\b|\binfolettre\b|\bwaitlist\b|\bwaiting list\b|\bliste d'attente\b/],
  [
    "contact",
    /\bcontact( form| section| us)?\b|\bformulaire( de contact)?\b|\bbooking form\b|\breservation( form)?\b|\breserver\b|\bregistration form\b/,
  ],
  ["hours", /\b(opening )?hours\b|\bopening times\b|\bhoraires?\b|\bheures d'ouverture\b/],
  ["schedule", /\bschedule\b|\bprogram(me)?\b|\bagenda\b|\btimetable\b|\bplanning\b|\bdeparts\b/],
  [
    "steps",
    /\bhow it works\b|\bprocess\b|\bsteps\b|\bhow we work\b|\bcomment ca marche\b|\bprocessus\b|\betapes\b|\bdemarche\b|\bmethode\b/,
  ],
  [
    "story",
    /\bour story\b|\bstory\b|\babout (us|me|section|page)\b|^(an? |the )?about$|\bhistoire\b|\ba propos\b|\bqui sommes[- ]nous\b|\bpresentation\b/,
  ],
  [
    "values",
    /\bfeatures?\b|\bbenefits?\b|\badvantages?\b|\bwhy us\b|\bvalues\b|\bfonctionnalites?\b|\bavantages?\b|\batouts?\b|\bvaleurs?\b|\bpourquoi nous\b/,
  ],
  [
    "works",
    /\bportfolio section\b|\bprojects?\b|\bworks?\b|\bcase studies\b|\bprojets?\b|\brealisations?\b|\btravaux\b|\betudes de cas\b/,
  ],
  ["skills", /\bskills?\b|\bcompetences?\b/],
  ["experience", /\bexperiences?\b|\bparcours\b|\bcareer\b/],
  ["posts", /\bposts?\b|\barticles?\b/],
  [
    "items",
    /\bmenu\b|\bservices?\b|\bproducts?\b|\bproduits?\b|\bprestations?\b|\bcarte\b|\bcollection\b|\bcatalogue?\b|\bofferings?\b|\boffres?\b/,
  ],
  ["cta", /\bcall to action\b|\bcta\b|\bappel a l'action\b|\bbanner\b|\bbandeau\b|\bbanniere\b/],
  ["facts", /\bkey facts\b|\bfigures\b|\bnumbers\b|\bstats?\b|\bchiffres\b|\ben bref\b|\bat a glance\b/],
  ["hero", /\bhero\b|\bintro(duction)?\b|\bfirst screen\b|\ben-?tete\b|\baccueil\b/],
];

const PAGE_WORDS: readonly (readonly [PageKind, RegExp])[] = [
  ["contact", /\bcontact\b|\breservations?\b|\bbooking\b/],
  ["about", /\babout\b|\ba propos\b|\bstory\b|\bhistoire\b|\bqui sommes[- ]nous\b|\bteam\b|\bequipe\b/],
  ["faq", /\bfaqs?\b|\bquestions\b/],
  ["pricing", /\bpricing\b|\bprices\b|\btarifs?\b|\bprix\b/],
  ["schedule", /\bschedule\b|\bprogramme?\b|\bagenda\b|\bplanning\b/],
  ["gallery", /\bgaler(ie|y)\b|\bgallery\b|\bphotos?\b|\bwork\b|\bprojects?\b|\bprojets?\b/],
  ["blog", /\bblog\b|\bjournal\b|\bnews\b|\bactualites?\b/],
  ["items", /\bmenu\b|\bservices?\b|\bshop\b|\bproducts?\b|\bboutique\b|\bcarte\b|\bcollection\b/],
];

/** The section a phrase names, or null. */
export function readSection(phrase: string): SectionKind | null {
  const folded = fold(phrase);
  return SECTION_WORDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** The page a phrase names, or null. */
export function readPage(phrase: string): PageKind | null {
  const folded = fold(phrase);
  return PAGE_WORDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** Sections a brief asks for and sections it refuses ("no gallery", "sans FAQ"). */
export function readWantedSections(text: string): { wanted: SectionKind[]; unwanted: SectionKind[] } {
  const folded = fold(text);
  const wanted: SectionKind[] = [];
  const unwanted: SectionKind[] = [];
  for (const [kind, pattern] of SECTION_WORDS) {
    const match = pattern.exec(folded);
    if (match === null || kind === "hero") continue;
    const before = folded.slice(Math.max(0, match.index - 16), match.index);
    if (/\b(no|without|sans|pas de|aucune?|not? an?)\s+(a |an |de |la |le |une? )?$/.test(before)) unwanted.push(kind);
    else wanted.push(kind);
  }
  return { wanted, unwanted };
}

/** Pages a brief asks for by name ("an about page", "une page contact", "pages: menu, contact"). */
export function readWantedPages(text: string): PageKind[] {
  const folded = fold(text);
  const phrases = [
    ...[...folded.matchAll(/\b([a-z' -]{3,24}) page\b/g)].map((match) => match[1] ?? ""),
    ...[...folded.matchAll(/\bpage (?:de |d'|pour |sur )?([a-z' -]{3,24})/g)].map((match) => match[1] ?? ""),
    ...[...folded.matchAll(/\bpages? ?: ?([^.\n]{3,120})/g)].flatMap((match) => (match[1] ?? "").split(/,| et | and /)),
  ];
  const kinds = phrases.map((phrase) => readPage(phrase)).filter((kind) => kind !== null);
  return [...new Set(kinds)];
}
