import { z } from "zod";
import { keepDraft, readDraft } from "@/components/client/drafts";
import { browserStore, type KeyValueStore } from "@/components/client/storage";
import { pathForPage, type SitePlan, sitePlanSchema } from "@/lib/schemas/site-plan";

/** A line of a plan while it is changed; its key tells it apart from others with the same words. */
const sectionSchema = z.object({ key: z.number(), text: z.string() });
const pageSchema = z.object({
  key: z.number(),
  /** Empty for a page that was added: its name makes one. */
  path: z.string(),
  title: z.string(),
  purpose: z.string(),
  sections: z.array(sectionSchema),
});
const draftSchema = z.object({
  pages: z.array(pageSchema).min(1),
  audience: z.string(),
  tone: z.string(),
  direction: z.string(),
  /** The key of what is added next. */
  nextKey: z.number(),
});
export type PlanDraft = z.infer<typeof draftSchema>;
export type DraftPage = PlanDraft["pages"][number];

/** A plan as it begins to be changed. */
export function draftOf(plan: SitePlan): PlanDraft {
  let key = 0;
  const pages = plan.pages.map(({ sections, ...page }) => ({
    ...page,
    key: (key += 1),
    sections: sections.map((text) => ({ key: (key += 1), text })),
  }));
  const { audience, tone, direction } = plan;
  return { pages, audience, tone, direction, nextKey: key + 1 };
}

/** The plan that a draft says; null while a page has no name or a section no words. */
export function planOfDraft({ pages, audience, tone, direction }: PlanDraft): SitePlan | null {
  const paths = pages.map(({ path }) => path).filter((path) => path !== "");
  const named = pages.map(({ path, title, purpose, sections }) => {
    const own = path === "" ? pathForPage(title, paths) : path;
    if (path === "") paths.push(own);
    return { path: own, title, purpose, sections: sections.map(({ text }) => text) };
  });
  return sitePlanSchema.safeParse({ pages: named, audience, tone, direction }).data ?? null;
}

/** A list with the one at `from` moved by `by` places; the same where it can't be. */
export function moved<T>(list: readonly T[], from: number, by: number): T[] {
  const to = from + by;
  const next = [...list];
  if (to < 0 || to >= next.length) return next;
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

const scopeOf = (runId: string): string => `plan:${runId}`;

/** The changes of a plan that were kept in this browser; null for none. */
export function readPlanDraft(runId: string, store: KeyValueStore = browserStore()): PlanDraft | null {
  try {
    return draftSchema.safeParse(JSON.parse(readDraft(scopeOf(runId), store))).data ?? null;
  } catch {
    return null;
  }
}

/** Keeps the changes of a plan for the next load; null forgets them. */
export function keepPlanDraft(runId: string, draft: PlanDraft | null, store: KeyValueStore = browserStore()): void {
  keepDraft(scopeOf(runId), draft ? JSON.stringify(draft) : "", store);
}

/** The plan as it was changed in this browser, to go with words on it; nothing where it wasn't, or isn't whole. */
export function changedPlan(runId: string | null): { plan?: SitePlan } {
  const draft = runId === null ? null : readPlanDraft(runId);
  const plan = draft ? planOfDraft(draft) : null;
  return plan ? { plan } : {};
}
