import { z } from "zod";
import { keepDraft, readDraft } from "@/components/client/drafts";
import { browserStore, type KeyValueStore } from "@/components/client/storage";
import { LOOK_NAMES } from "@/lib/schemas/looks";
import type { ElementChange } from "./change-element";

/** What was written about an element, and changed of it by hand, but neither sent nor applied. */
export type ElementDraft = { words: string; change: ElementChange };
/** An element as a page has it: the same text in the same page is the same element, in whichever version. */
export type ElementPlace = { path: string; source: string };

/** Where words wait whose element has gone, for the one that is chosen next. */
export const NEXT_CHOSEN: ElementPlace = { path: "", source: "" };

const MOST_KEPT = 20;
const text = z.string().optional();
const changeSchema = z.object({
  texts: z.record(z.string(), z.string()).optional(),
  alt: text,
  src: text,
  href: text,
  looks: z.partialRecord(z.enum(LOOK_NAMES), z.string()).optional(),
});
const keptSchema = z.array(z.object({ place: z.string(), words: z.string(), change: changeSchema }));
type Kept = z.infer<typeof keptSchema>;

const scopeOf = (projectId: string): string => `elements:${projectId}`;

function readAll(projectId: string, store: KeyValueStore): Kept {
  try {
    return keptSchema.parse(JSON.parse(readDraft(scopeOf(projectId), store)));
  } catch {
    return [];
  }
}

/** What was kept in this browser about an element; null for nothing. */
export function readElementDraft(
  projectId: string,
  place: ElementPlace,
  store: KeyValueStore = browserStore(),
): ElementDraft | null {
  const found = readAll(projectId, store).find((kept) => kept.place === nameOf(place));
  if (!found) return null;
  const { texts, alt, src, href, looks } = found.change;
  const change = {
    ...(texts === undefined ? {} : { texts }),
    ...(alt === undefined ? {} : { alt }),
    ...(src === undefined ? {} : { src }),
    ...(href === undefined ? {} : { href }),
    ...(looks === undefined ? {} : { looks }),
  };
  return { words: found.words, change };
}

/** Keeps what is written about an element for the next time it is chosen, the newest 20 a project; an empty one goes. */
export function keepElementDraft(
  projectId: string,
  place: ElementPlace,
  { words, change }: ElementDraft,
  store: KeyValueStore = browserStore(),
): void {
  const name = nameOf(place);
  const others = readAll(projectId, store).filter((kept) => kept.place !== name);
  const isEmpty = words === "" && Object.keys(change).length === 0;
  const kept = isEmpty ? others : [...others, { place: name, words, change }].slice(-MOST_KEPT);
  keepDraft(scopeOf(projectId), kept.length > 0 ? JSON.stringify(kept) : "", store);
}

/** A short name of a place. The hash is FNV-1a, 32 bits (RFC 9923): an element may be a whole page long. */
function nameOf({ path, source }: ElementPlace): string {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < source.length; at += 1) hash = Math.imul(hash ^ source.charCodeAt(at), 0x01_00_01_93);
  return `${path} ${source.length} ${(hash >>> 0).toString(36)}`;
}
