import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import type { SitePlan } from "@/lib/schemas/site-plan";
import { readLook, sayLook } from "../plan/look";
import { plannedSite } from "../plan/planned-site";
import type { Site } from "../types";

/** The site of an agreed plan, with the look of the direction that was chosen, if one was. Deterministic. */
export function directedSite(asked: BuiltinOptions, plan: SitePlan): Site {
  if (!asked.direction) return plannedSite(asked, plan);
  const { name, theme } = asked.direction;
  const manner = readLook(name, theme).direction;
  const look = sayLook(theme, manner, theme.lang.startsWith("fr") ? "fr" : "en");
  return { ...plannedSite(asked, { ...plan, direction: look }), theme };
}
