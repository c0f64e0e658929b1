import type { BlueprintId } from "@/lib/schemas/blueprint";
import { LANDING_PAGE } from "./landing-page";
import { RESTAURANT } from "./restaurant";
import type { Blueprint } from "./types";

const BLUEPRINTS: Readonly<Record<BlueprintId, Blueprint>> = {
  "landing-page": LANDING_PAGE,
  "saas-marketing": LANDING_PAGE,
  restaurant: RESTAURANT,
  portfolio: LANDING_PAGE,
  agency: LANDING_PAGE,
  "online-store": LANDING_PAGE,
  blog: LANDING_PAGE,
  event: LANDING_PAGE,
  "personal-cv": LANDING_PAGE,
  "local-business": LANDING_PAGE,
};

/** The plan of a project type. */
export function blueprintOf(id: BlueprintId): Blueprint {
  return BLUEPRINTS[id];
}
