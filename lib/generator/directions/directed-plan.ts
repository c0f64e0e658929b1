import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import type { SitePlan } from "@/lib/schemas/site-plan";
import type { Theme } from "@/lib/schemas/theme";
import { readLook, sayLook } from "../plan/look";

/** A plan with the look of the direction that was chosen, if one was, in the words that a look is read from. */
export function directedPlan({ direction }: BuiltinOptions, plan: SitePlan): SitePlan {
  if (!direction) return plan;
  const { name, theme } = direction;
  const lang = theme.lang.startsWith("fr") ? "fr" : "en";
  return { ...plan, direction: sayLook(theme, directionIn(name, theme), lang) };
}

function directionIn(name: string, theme: Theme) {
  return readLook(name, theme).direction;
}
