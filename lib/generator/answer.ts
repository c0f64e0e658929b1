import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { firstBuild } from "./first-build";
import { followUp } from "./follow-up/follow-up";
import { repairSite } from "./repair/repair-site";

/** The whole answer to a request as frame text: a first build, a repair, or a change to the files there are. */
export function answer(options: BuiltinOptions): string {
  if (options.repair) return repairSite(options, options.repair);
  return options.files.length === 0 ? firstBuild(options) : followUp(options);
}
