import type { FamilyId, FamilyText, Lang } from "../types";
import { FOOD } from "./food";
import { TABLE } from "./table";

const FAMILIES: Readonly<Record<FamilyId, Record<Lang, FamilyText>>> = {
  food: FOOD,
  table: TABLE,
  shop: FOOD,
  craft: FOOD,
  care: FOOD,
  body: FOOD,
  counsel: FOOD,
  studio: FOOD,
  tech: FOOD,
  event: FOOD,
  person: FOOD,
  journal: FOOD,
};

/** What a family of trades says in one language. */
export function familyText(id: FamilyId, lang: Lang): FamilyText {
  return FAMILIES[id][lang];
}
