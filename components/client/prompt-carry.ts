import { z } from "zod";
import { blueprintIdSchema, type BlueprintId } from "@/lib/schemas/blueprint";
import { type BuildOptions, buildOptionsSchema } from "@/lib/schemas/build-options";
import { type BuildMode, buildModeSchema } from "@/lib/schemas/mode";
import { uploadIdsSchema } from "@/lib/schemas/upload";
import { browserStore, type KeyValueStore, tryToKeep } from "./storage";

const KEY = "vectort:carried-prompt";
/** A prompt older than this is shown again, but no longer starts a build by itself. */
const STARTS_FOR_MS = 60 * 60 * 1000;

const carriedSchema = z.object({
  prompt: z.string().min(1),
  blueprint: blueprintIdSchema.nullable(),
  isPublic: z.boolean().default(false),
  mode: buildModeSchema.catch("quick"),
  options: buildOptionsSchema.catch({}),
  uploadIds: uploadIdsSchema.optional().catch(undefined),
  isHeld: z.literal(true).optional(),
  at: z.number(),
});
export type CarriedPrompt = {
  prompt: string;
  blueprint: BlueprintId | null;
  /** Whether whoever has its link will see the project. */
  isPublic: boolean;
  mode: BuildMode;
  options: BuildOptions;
  /** What is attached to it. */
  uploadIds?: readonly string[] | undefined;
  /** Set where something is still to come with it: it is shown again, and starts nothing by itself. */
  isHeld?: true | undefined;
};

/** Keeps a visitor's prompt through sign-in. `now` is in ms. */
export function carryPrompt(carried: CarriedPrompt, now: number, store: KeyValueStore = browserStore()): void {
  tryToKeep(store, KEY, JSON.stringify({ ...carried, at: now }));
}

/** The carried prompt, left where it is; null when there is none. */
export function peekCarriedPrompt(store: KeyValueStore = browserStore()): CarriedPrompt | null {
  const read = readCarried(store);
  return read ? withoutTime(read) : null;
}

/**
 * Takes the carried prompt away, so that it starts at most one build. `starts` is false for one that is held, or too old
 * to start by itself. Null when there is none.
 */
export function takeCarriedPrompt(
  now: number,
  store: KeyValueStore = browserStore(),
): (CarriedPrompt & { starts: boolean }) | null {
  const read = readCarried(store);
  store.removeItem(KEY);
  return read && { ...withoutTime(read), starts: !read.isHeld && now - read.at < STARTS_FOR_MS };
}

function withoutTime({ at: _at, ...carried }: z.infer<typeof carriedSchema>): CarriedPrompt {
  return carried;
}

function readCarried(store: KeyValueStore): z.infer<typeof carriedSchema> | null {
  const raw = store.getItem(KEY);
  if (raw === null) return null;
  try {
    return carriedSchema.safeParse(JSON.parse(raw)).data ?? null;
  } catch {
    return null;
  }
}
