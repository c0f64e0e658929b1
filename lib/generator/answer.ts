import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { directionsAnswer } from "./directions/directions-answer";
import { discuss } from "./discuss/discuss";
import { firstBuild } from "./first-build";
import { followUp } from "./follow-up/follow-up";
import { optionWords } from "./plan/option-words";
import { repairSite } from "./repair/repair-site";

/** The whole answer to a request as frame text: a first build, a repair, a change to the files there are, or words about them. Nothing at all where its edits are given back. */
export function answer(options: BuiltinOptions): string {
  if (options.isSecondTry) return "";
  if (options.isForDirections) return directionsAnswer(options);
  if (options.mode === "discuss") return discuss(options);
  if (options.repair) return repairSite(options, options.repair);
  if (options.files.length === 0) return firstBuild(options);
  return followUp({ ...options, request: options.request + optionWords(options.options) });
}
