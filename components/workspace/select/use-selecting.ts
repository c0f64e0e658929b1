import { useCallback, useEffect, useRef } from "react";
import type { PreviewController } from "../preview/preview-controller";
import { type PreviewView, stillOf } from "../preview/preview-view";

type SelectingOptions = {
  controller: PreviewController;
  view: PreviewView;
  /** The version that is to be seen; null before the first. A run that goes on changes its page bit by bit. */
  versionId: string | null;
  isOn: boolean;
  /** Is told where it ends by itself: by a key in the page, or because there is no version to choose from. */
  onEnd: () => void;
};

/** Lets a person choose an element of the page while `isOn`, as soon as it stands still. Returns what begins it anew. */
export function useSelecting({ controller, view, versionId, isOn, onEnd }: SelectingOptions): () => void {
  const { choice } = controller;
  const { pick, shownId } = view;
  const isStill = stillOf(view, versionId) !== undefined;
  const begin = useCallback(() => {
    void choice.begin().then((hasBegun) => (hasBegun ? undefined : onEnd()));
  }, [choice, onEnd]);

  const hasBegun = useRef(false);
  useEffect(() => {
    if (!isOn) choice.end();
    else if (isStill && !hasBegun.current) begin();
    hasBegun.current = isOn && (isStill || hasBegun.current);
  }, [isOn, isStill, begin, choice]);
  const isPicking = pick !== null;
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !isPicking) onEnd();
    was.current = isPicking;
  }, [isPicking, onEnd]);
  // What was chosen stays, with what was written about it; a choice that goes on begins anew in the page that comes next.
  const isLost = pick?.chosen === null && (pick.frameId !== shownId || pick.versionId !== versionId);
  const isOff = isOn && !isPicking && versionId === null;
  useEffect(() => {
    if (isLost && versionId === null) choice.end();
    else if (isLost && isStill) begin();
    if (isOff) onEnd();
  }, [isLost, isStill, isOff, versionId, begin, choice, onEnd]);
  return begin;
}
