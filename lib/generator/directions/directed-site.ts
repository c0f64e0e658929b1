import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import type { SitePlan } from "@/lib/schemas/site-plan";
import { readLook, sayLook, sayTone } from "../plan/look";
import { plannedSite } from "../plan/planned-site";
import type { Site } from "../types";
import { readBeside } from "./words-beside";

/** The site of an agreed plan, with the look of the direction that was chosen, if one was, as far as the words beside its name leave it. Deterministic. */
export function directedSite(asked: BuiltinOptions, plan: SitePlan): Site {
  if (!asked.direction) return plannedSite(asked, plan);
  const { name, theme: chosen } = asked.direction;
  const beside = readBeside(asked);
  const theme = beside?.theme ?? chosen;
  const manner = readLook(name, theme).direction;
  const lang = theme.lang.startsWith("fr") ? "fr" : "en";
  const look = sayLook(theme, manner, lang);
  const tone = beside?.tone ? sayTone(beside.tone, lang) : plan.tone;
  return { ...plannedSite(asked, { ...plan, tone, direction: look }), theme };
}
