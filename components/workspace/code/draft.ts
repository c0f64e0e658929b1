/** A file's new content: a text, or bytes that are none. */
export type Body = { text: string } | { base64: string };
/** A change of the base's own files that has no content of its own. */
export type Step = { path: string; to: string } | { path: string; delete: true };

/** Changes to a version that are not saved yet. What a save sends: the steps in their order, then the bodies. */
export type Draft = {
  /** The version that was changed. */
  base: string;
  steps: readonly Step[];
  /** New bodies by their present path. */
  bodies: Readonly<Record<string, Body>>;
};

export type Change = Step | ({ path: string } & Body);

/** No changes to a version. */
export function emptyDraft(base: string): Draft {
  return { base, steps: [], bodies: {} };
}

/** True while there is nothing to save. */
export function isEmpty({ steps, bodies }: Draft): boolean {
  return steps.length === 0 && Object.keys(bodies).length === 0;
}

/**
 * The files as they now stand: present path → the base's path whose body they have, or null for a new one. A file of
 * the base whose text was changed is still the base's own. `basePaths` are those of the draft's base.
 */
export function filesOf({ steps, bodies }: Draft, basePaths: readonly string[]): Map<string, string | null> {
  const files = new Map<string, string | null>(basePaths.map((path) => [path, path]));
  for (const step of steps) {
    const from = files.get(step.path) ?? null;
    files.delete(step.path);
    if ("to" in step) files.set(step.to, from);
  }
  for (const path of Object.keys(bodies)) if (!files.has(path)) files.set(path, null);
  return files;
}

/** With a new body; the one that the base has (`original`, null for a new file) is no change. */
export function withBody(draft: Draft, path: string, body: Body, original: string | null): Draft {
  if ("text" in body && body.text === original) return withoutBody(draft, path);
  return { ...draft, bodies: { ...draft.bodies, [path]: body } };
}

function withoutBody(draft: Draft, path: string): Draft {
  const { [path]: _gone, ...bodies } = draft.bodies;
  return { ...draft, bodies };
}

/** Without a file. `isOwn` says that the base has it (under whatever name). */
export function withoutFile(draft: Draft, path: string, isOwn: boolean): Draft {
  const rest = withoutBody(draft, path);
  return isOwn ? { ...rest, steps: [...rest.steps, { path, delete: true }] } : rest;
}

/** With a file under another name, which must be free. */
export function withName(draft: Draft, path: string, to: string, isOwn: boolean): Draft {
  const body = draft.bodies[path];
  const rest = withoutBody(draft, path);
  const moved = body ? { ...rest, bodies: { ...rest.bodies, [to]: body } } : rest;
  return isOwn ? { ...moved, steps: [...moved.steps, { path, to }] } : moved;
}

/**
 * With changes that were there before: all of them where they were dropped, or the file that was deleted since. What was
 * changed since stays; null where the two don't go together any more.
 */
export function withBack(now: Draft, before: Draft): Draft | null {
  const last = now.steps.at(-1);
  const isSame = (steps: readonly Step[]): boolean => JSON.stringify(steps) === JSON.stringify(before.steps);
  const isLastTheDeletion = last !== undefined && "delete" in last && isSame(now.steps.slice(0, -1));
  const isAfterDropping = now.steps.length === 0;
  if (now.base !== before.base || !(isLastTheDeletion || isAfterDropping || isSame(now.steps))) return null;
  return { base: now.base, steps: before.steps, bodies: { ...before.bodies, ...now.bodies } };
}

/** What a save sends. */
export function changesOf({ steps, bodies }: Draft): Change[] {
  return [...steps, ...Object.entries(bodies).map(([path, body]) => ({ path, ...body }))];
}

/** What is left to save once `saved` has become the version `base`: what was changed while the save was under way. */
export function afterSave(now: Draft, saved: Draft, base: string): Draft {
  const bodies = Object.entries(now.bodies).filter(([path, body]) => {
    const sent = saved.bodies[path];
    return !sent || JSON.stringify(sent) !== JSON.stringify(body);
  });
  return { base, steps: now.steps.slice(saved.steps.length), bodies: Object.fromEntries(bodies) };
}
