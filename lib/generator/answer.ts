import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { firstBuild } from "./first-build";

/** The whole answer to a request as frame text: a first build, or a change to the files there are. */
export function answer(options: BuiltinOptions): string {
  return firstBuild(options);
}
