import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { SitePlan } from "@/lib/schemas/site-plan";
import { t } from "@/messages/en";
import { type DraftPage, draftOf, keepPlanDraft, moved, type PlanDraft, readPlanDraft } from "./plan-draft";

const says = t.plan;

/** A plan while it is changed: kept in this browser, and where in `list` the focus goes after each step. */
export function usePlanDraft(runId: string, plan: SitePlan, list: RefObject<HTMLOListElement | null>) {
  const [draft, setDraft] = useState<PlanDraft>(() => draftOf(plan));
  const [isChanged, setIsChanged] = useState(false);
  const [said, setSaid] = useState("");
  const focus = useRef<string | null>(null);

  useEffect(() => {
    const kept = readPlanDraft(runId);
    if (!kept) return;
    setDraft(kept);
    setIsChanged(true);
  }, [runId]);
  // What is moved loses the focus on its way.
  useLayoutEffect(() => {
    const wanted = focus.current;
    focus.current = null;
    if (wanted === null) return;
    const found = (name: string) => list.current?.querySelector<HTMLElement>(`[data-line="${name}"]:not(:disabled)`);
    (found(wanted) ?? found(wanted.replace(/-(up|down)$/, "")))?.focus();
  }, [draft, list]);

  const change = (next: PlanDraft): void => {
    setDraft(next);
    setIsChanged(true);
    keepPlanDraft(runId, next);
  };
  const changePages = (pages: DraftPage[]): void => change({ ...draft, pages });
  const nearest = (kind: string, left: readonly { key: number }[], index: number): void => {
    const next = left[Math.min(index, left.length - 1)];
    focus.current = next ? `${kind}-${next.key}` : null;
  };

  return {
    draft,
    isChanged,
    said,
    say: (words: Partial<Pick<PlanDraft, "audience" | "tone" | "direction">>) => change({ ...draft, ...words }),
    changePage: (page: DraftPage) => changePages(draft.pages.map((one) => (one.key === page.key ? page : one))),
    addPage: () => {
      const key = draft.nextKey;
      focus.current = `page-${key}`;
      const page = { key, path: "", title: "", purpose: "", sections: [] };
      change({ ...draft, pages: [...draft.pages, page], nextKey: key + 1 });
    },
    movePage: (index: number, by: number) => {
      const page = draft.pages[index];
      if (!page) return;
      focus.current = `page-${page.key}-${by < 0 ? "up" : "down"}`;
      setSaid(says.moved(page.title, index + by + 1, draft.pages.length));
      changePages(moved(draft.pages, index, by));
    },
    removePage: (index: number) => {
      const left = draft.pages.filter((_, at) => at !== index);
      nearest("page", left, index);
      setSaid(says.removed(draft.pages[index]?.title ?? ""));
      changePages(left);
    },
    addSection: (page: DraftPage) => {
      const key = draft.nextKey;
      focus.current = `section-${key}`;
      const longer = { ...page, sections: [...page.sections, { key, text: "" }] };
      const pages = draft.pages.map((one) => (one.key === page.key ? longer : one));
      change({ ...draft, pages, nextKey: key + 1 });
    },
    moveSection: (page: DraftPage, index: number, by: number) => {
      const section = page.sections[index];
      if (!section) return;
      focus.current = `section-${section.key}-${by < 0 ? "up" : "down"}`;
      setSaid(says.moved(section.text, index + by + 1, page.sections.length));
      const other = { ...page, sections: moved(page.sections, index, by) };
      changePages(draft.pages.map((one) => (one.key === page.key ? other : one)));
    },
    removeSection: (page: DraftPage, index: number) => {
      const sections = page.sections.filter((_, at) => at !== index);
      if (sections.length > 0) nearest("section", sections, index);
      else focus.current = `page-${page.key}`;
      setSaid(says.removed(page.sections[index]?.text ?? ""));
      changePages(draft.pages.map((one) => (one.key === page.key ? { ...page, sections } : one)));
    },
    reset: () => {
      setDraft(draftOf(plan));
      setIsChanged(false);
      keepPlanDraft(runId, null);
    },
  };
}
