import type { BlueprintId } from "@/lib/schemas/blueprint";
import { fold } from "./language";

const WORDS: readonly (readonly [BlueprintId, RegExp])[] = [
  [
    "online-store",
    /\b(online (store|shop)|e-?commerce|web ?shop|boutique en ligne|e-?boutique|site marchand|vente en ligne|store with a cart|shopping cart|panier)\b/,
  ],
  ["personal-cv", /\b(cv|curriculum( vitae)?|resume|personal (site|website|page)|site personnel|page personnelle)\b/],
  ["portfolio", /\b(portfolio|book en ligne|showcase of my work)\b/],
  ["blog", /\b(blog|weblog|carnet de (notes|voyage)|journal en ligne)\b/],
  [
    "saas-marketing",
    /\b(saas|software as a service|web app|application web|logiciel|startup product|b2b software|software|dashboard tool|plateforme|platform)\b/,
  ],
  [
    "event",
    /\b(conference|conferences?|festival|meetup|hackathon|wedding|mariage|marathon|summit|sommet|salon professionnel|exhibition|exposition|vernissage|evenement|event|concert|colloque|workshop day|gala)\b/,
  ],
  ["agency", /\b(agency|agence|consultancy|cabinet de conseil|consulting firm)\b/],
  [
    "restaurant",
    /\b(restaurant|bistrot?|brasserie|pizzeria|trattoria|sushi|ramen|izakaya|taqueria|cantine|creperie|steakhouse|gastropub|tapas|diner|osteria|table d'hotes)\b/,
  ],
  ["landing-page", /\b(landing( page)?|page d'atterrissage|one[- ]page|page unique|waitlist|coming soon)\b/],
];

/** Trades that serve weddings and conferences without being one. */
const NOT_THE_EVENT =
  /\b(wedding|event|conference) (photo\w*|films?|filmmaker|video\w*|flowers?|florist|cakes?|dress\w*|planner|band|dj|venue)|(photo\w*|fleuriste|robes?|traiteur|gateaux?|organisat\w+|musicien\w*|dj) (de |d'|du )?(mariages?|evenements?)|salon (de|du) (the|coiffure|toilettage)/g;

/** The blueprint a brief names outright, or null where only the trade can tell. */
export function pickBlueprint(text: string): BlueprintId | null {
  const folded = fold(text.slice(0, 3000)).replace(NOT_THE_EVENT, " ");
  return WORDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
