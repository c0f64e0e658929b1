import { type Body, type Draft, emptyDraft, filesOf, withBody, withName, withoutFile } from "./draft";
import { mergeTexts } from "./merge-texts";

/** A version's files: path → SHA-256. */
export type Tree = { id: string; files: ReadonlyMap<string, string> };
/** A file that was changed here and there; null stands for deleted. */
export type Conflict = { path: string; mine: Body | null; theirs: Body | null };
export type LoadBody = (versionId: string, path: string) => Promise<Body>;

type Rebased = { draft: Draft; conflicts: Conflict[] };

/**
 * Unsaved changes moved from the version they were made to onto another one. Files changed on one side only stay as they
 * are there, texts that changed apart are merged, and the rest is a conflict, for which the draft has what is mine (a
 * deletion of mine waits). Nothing is lost: what the others deleted is new here.
 */
export async function rebaseDraft(draft: Draft, base: Tree, head: Tree, load: LoadBody): Promise<Rebased> {
  const mine = filesOf(draft, [...base.files.keys()]);
  const placeOf = new Map([...mine].flatMap(([path, from]) => (from === null ? [] : [[from, path] as const])));
  const isUntouched = (path: string): boolean => head.files.get(path) === base.files.get(path);
  let now = emptyDraft(head.id);
  const conflicts: Conflict[] = [];
  const bodies = new Map(Object.entries(draft.bodies));

  for (const path of base.files.keys()) {
    if (placeOf.has(path) || !head.files.has(path)) continue;
    if (isUntouched(path)) now = withoutFile(now, path, true);
    else conflicts.push({ path, mine: null, theirs: await load(head.id, path) });
  }
  const moved = moveFiles(now, placeOf, head);
  now = moved.draft;
  for (const [from, to] of moved.failed) {
    // It can't be called so there any more; what it says here is kept as a file of its own.
    if (!bodies.has(to)) bodies.set(to, await load(base.id, from));
    if (head.files.has(from) && isUntouched(from)) now = withoutFile(now, from, true);
  }

  for (const [path, body] of bodies) {
    const from = mine.get(path) ?? null;
    const isMoved = from !== null && !moved.failed.has(from);
    const there = isMoved ? from : path;
    if (!head.files.has(there)) {
      now = withBody(now, path, body, null);
      if (isMoved) conflicts.push({ path, mine: body, theirs: null });
      continue;
    }
    // A name that I freed here is mine to give away, unless they changed what had it.
    const isFreed = base.files.has(path) && placeOf.get(path) !== path;
    if ((isMoved || isFreed) && isUntouched(there)) {
      now = withBody(now, path, body, null);
      continue;
    }
    const theirs = await load(head.id, there);
    const merged = merge(isMoved ? await load(base.id, there) : null, body, theirs);
    now = withBody(now, path, merged ?? body, "text" in theirs ? theirs.text : null);
    if (!merged) conflicts.push({ path, mine: body, theirs });
  }
  return { draft: now, conflicts };
}

/** Renames what still can be renamed, each once its new name is free. */
function moveFiles(draft: Draft, placeOf: ReadonlyMap<string, string>, head: Tree) {
  let now = draft;
  const waiting = new Map([...placeOf].filter(([from, to]) => from !== to));
  for (let isGoing = true; isGoing;) {
    isGoing = false;
    const present = filesOf(now, [...head.files.keys()]);
    for (const [from, to] of waiting) {
      if (!head.files.has(from) || present.has(to)) continue;
      now = withName(now, from, to, true);
      waiting.delete(from);
      isGoing = true;
      break;
    }
  }
  return { draft: now, failed: waiting };
}

function merge(base: Body | null, mine: Body, theirs: Body): Body | null {
  if (!("text" in mine) || !("text" in theirs)) return JSON.stringify(mine) === JSON.stringify(theirs) ? mine : null;
  if (mine.text === theirs.text) return mine;
  const text = base && "text" in base ? mergeTexts(base.text, mine.text, theirs.text) : null;
  return text === null ? null : { text };
}
