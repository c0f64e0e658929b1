import type { FamilyId, FamilyText, Lang } from "../types";
import { BODY } from "./body";
import { CARE } from "./care";
import { COUNSEL } from "./counsel";
import { CRAFT } from "./craft";
import { EVENT } from "./event";
import { FOOD } from "./food";
import { JOURNAL } from "./journal";
import { PERSON } from "./person";
import { PLAIN } from "./plain";
import { SHOP } from "./shop";
import { STUDIO } from "./studio";
import { TABLE } from "./table";
import { TECH } from "./tech";

const FAMILIES: Readonly<Record<FamilyId, Record<Lang, FamilyText>>> = {
  food: FOOD,
  table: TABLE,
  shop: SHOP,
  craft: CRAFT,
  care: CARE,
  body: BODY,
  counsel: COUNSEL,
  studio: STUDIO,
  tech: TECH,
  event: EVENT,
  person: PERSON,
  journal: JOURNAL,
  plain: PLAIN,
};

/** What a family of trades says in one language. */
export function familyText(id: FamilyId, lang: Lang): FamilyText {
  return FAMILIES[id][lang];
}
