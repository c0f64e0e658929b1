import { z } from "zod";
import { tabStore, tryToKeep } from "@/components/client/storage";
import { type Draft, isEmpty } from "./draft";
import type { Conflict } from "./rebase-draft";

const PREFIX = "vectort:code:";

const bodySchema = z.union([z.strictObject({ text: z.string() }), z.strictObject({ base64: z.string() })]);
const keptSchema = z.object({
  draft: z.object({
    base: z.string(),
    steps: z.array(
      z.union([
        z.strictObject({ path: z.string(), to: z.string() }),
        z.strictObject({ path: z.string(), delete: z.literal(true) }),
      ]),
    ),
    bodies: z.record(z.string(), bodySchema),
  }),
  conflicts: z.array(z.object({ path: z.string(), mine: bodySchema.nullable(), theirs: bodySchema.nullable() })),
});

type Kept = { draft: Draft; conflicts: readonly Conflict[] };

/** The unsaved changes of a project that this tab had before it was loaded anew; null for none. */
export function readCodeDraft(projectId: string): Kept | null {
  try {
    return keptSchema.parse(JSON.parse(tabStore().getItem(PREFIX + projectId) ?? ""));
  } catch {
    return null;
  }
}

/** Keeps unsaved changes for the next load of this tab; returns whether there was room. */
export function keepCodeDraft(projectId: string, { draft, conflicts }: Kept): boolean {
  const store = tabStore();
  store.removeItem(PREFIX + projectId);
  if (isEmpty(draft) && conflicts.length === 0) return true;
  return tryToKeep(store, PREFIX + projectId, JSON.stringify({ draft, conflicts }));
}
