import { useCallback, useEffect, useState } from "react";
import { type ElementDraft, keepElementDraft, NEXT_CHOSEN, readElementDraft } from "./element-drafts";
import type { FoundElement } from "./use-found-element";

const NOTHING: ElementDraft = { words: "", change: {} };

type ElementDraftControl = ElementDraft & {
  /** Whether what was changed by hand is from before the element was chosen this time. */
  isBack: boolean;
  write: (written: Partial<ElementDraft>) => void;
  /** After a save by hand: what was said, but not sent, stays with the element as it reads now. */
  applied: (source: string) => void;
  /** Hands what was said on to the element that is chosen next. */
  handOn: () => void;
};

/** What is written about a selected element, kept in this browser until it is sent, applied or taken away. */
export function useElementDraft(projectId: string, found: FoundElement | null): ElementDraftControl {
  const [draft, setDraft] = useState(NOTHING);
  const [isBack, setIsBack] = useState(false);
  const { path, source } = found ?? { path: null, source: null };
  useEffect(() => {
    if (path === null) return;
    const own = readElementDraft(projectId, { path, source });
    const handed = own?.words ? null : readElementDraft(projectId, NEXT_CHOSEN);
    if (handed) {
      keepElementDraft(projectId, NEXT_CHOSEN, NOTHING);
      keepElementDraft(projectId, { path, source }, { words: handed.words, change: own?.change ?? {} });
    }
    const kept = { change: own?.change ?? {}, words: handed?.words ?? own?.words ?? "" };
    setDraft((now) => (now === NOTHING ? kept : now));
    setIsBack(Object.keys(kept.change).length > 0);
  }, [projectId, path, source]);

  const write = useCallback(
    (written: Partial<ElementDraft>): void => {
      const next = { ...draft, ...written };
      setDraft(next);
      if (Object.keys(next.change).length === 0) setIsBack(false);
      if (path !== null) keepElementDraft(projectId, { path, source }, next);
    },
    [draft, projectId, path, source],
  );
  return {
    ...draft,
    isBack,
    write,
    applied: (now) => {
      if (path === null) return;
      keepElementDraft(projectId, { path, source }, NOTHING);
      keepElementDraft(projectId, { path, source: now }, { words: draft.words, change: {} });
    },
    handOn: () => {
      if (draft.words !== "") keepElementDraft(projectId, NEXT_CHOSEN, { words: draft.words, change: {} });
      write({ words: "" });
    },
  };
}
