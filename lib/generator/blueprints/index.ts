import type { BlueprintId } from "@/lib/schemas/blueprint";
import { AGENCY } from "./agency";
import { BLOG } from "./blog";
import { EVENT_BLUEPRINT } from "./event";
import { LANDING_PAGE } from "./landing-page";
import { LOCAL_BUSINESS } from "./local-business";
import { ONLINE_STORE } from "./online-store";
import { PERSONAL_CV } from "./personal-cv";
import { PORTFOLIO } from "./portfolio";
import { RESTAURANT } from "./restaurant";
import { SAAS_MARKETING } from "./saas-marketing";
import type { Blueprint } from "./types";

const BLUEPRINTS: Readonly<Record<BlueprintId, Blueprint>> = {
  "landing-page": LANDING_PAGE,
  "saas-marketing": SAAS_MARKETING,
  restaurant: RESTAURANT,
  portfolio: PORTFOLIO,
  agency: AGENCY,
  "online-store": ONLINE_STORE,
  blog: BLOG,
  event: EVENT_BLUEPRINT,
  "personal-cv": PERSONAL_CV,
  "local-business": LOCAL_BUSINESS,
};

/** The plan of a project type. */
export function blueprintOf(id: BlueprintId): Blueprint {
  return BLUEPRINTS[id];
}
