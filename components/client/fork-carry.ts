import { z } from "zod";
import { browserStore, type KeyValueStore, tryToKeep } from "./storage";

const KEY = "vectort:carried-fork";
/** A wish older than this is forgotten. */
const HOLDS_FOR_MS = 60 * 60 * 1000;

const carriedSchema = z.object({ token: z.string(), at: z.number() });

/** Keeps through sign-in that a visitor wants to fork what is shared under `token`. `now` is in ms. */
export function carryFork(token: string, now: number, store: KeyValueStore = browserStore()): void {
  tryToKeep(store, KEY, JSON.stringify({ token, at: now }));
}

/** Takes the wish away; true when it was for `token`, and not long ago. */
export function takeCarriedFork(token: string, now: number, store: KeyValueStore = browserStore()): boolean {
  const raw = store.getItem(KEY);
  if (raw === null) return false;
  store.removeItem(KEY);
  const carried = parse(raw);
  return carried !== null && carried.token === token && now - carried.at < HOLDS_FOR_MS;
}

function parse(raw: string): z.infer<typeof carriedSchema> | null {
  try {
    return carriedSchema.safeParse(JSON.parse(raw)).data ?? null;
  } catch {
    return null;
  }
}
