import { keepDraft, readDraft } from "@/components/client/drafts";
import { browserStore, type KeyValueStore } from "@/components/client/storage";
import { type BuildOptions, buildOptionsSchema } from "@/lib/schemas/build-options";

const scopeOf = (scope: string): string => `${scope}:options`;

/** How many things were chosen. */
export function countOptions(options: BuildOptions): number {
  return Object.values(options).filter((value) => value !== undefined && (!Array.isArray(value) || value.length > 0))
    .length;
}

/** What was chosen in a composer; nothing where nothing was. `scope` is "home" or a project's id. */
export function readKeptOptions(scope: string, store: KeyValueStore = browserStore()): BuildOptions {
  try {
    return buildOptionsSchema.safeParse(JSON.parse(readDraft(scopeOf(scope), store))).data ?? {};
  } catch {
    return {};
  }
}

/** Keeps what was chosen in a composer with its draft. */
export function keepOptions(scope: string, options: BuildOptions, store: KeyValueStore = browserStore()): void {
  keepDraft(scopeOf(scope), countOptions(options) === 0 ? "" : JSON.stringify(options), store);
}
