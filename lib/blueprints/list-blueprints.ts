import { BLUEPRINT_IDS, type BlueprintId } from "@/lib/schemas/blueprint";

export type BlueprintCategory = "marketing" | "content" | "commerce";

/** A project type that can be built: how its files run, and where it stands in the list. */
export type Blueprint = { id: BlueprintId; stack: "site"; category: BlueprintCategory };

const CATEGORY_BY_ID: Readonly<Record<BlueprintId, BlueprintCategory>> = {
  "landing-page": "marketing",
  "saas-marketing": "marketing",
  restaurant: "marketing",
  portfolio: "marketing",
  agency: "marketing",
  "online-store": "commerce",
  blog: "content",
  event: "marketing",
  "personal-cv": "marketing",
  "local-business": "marketing",
};

/** Every project type that can be built today, in the order the interface offers them. */
export function listBlueprints(): Blueprint[] {
  return BLUEPRINT_IDS.map((id) => ({ id, stack: "site", category: CATEGORY_BY_ID[id] }));
}
