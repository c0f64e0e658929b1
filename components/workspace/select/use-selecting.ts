import { useCallback, useEffect, useRef } from "react";
import { showToast } from "@/components/client/toast-store";
import { t } from "@/messages/en";
import type { PreviewController } from "../preview/preview-controller";
import type { PreviewView } from "../preview/preview-view";

/**
 * Lets a person choose an element of the page while `isOn`; `onChange` says where that ends by itself: by a key in the
 * page, or because another page is shown. Returns what begins the choice anew.
 */
export function useSelecting(
  controller: PreviewController,
  { pick, shownId }: PreviewView,
  isOn: boolean,
  onChange: (isOn: boolean) => void,
): () => void {
  const { choice } = controller;
  const begin = useCallback(() => {
    void choice.begin().then((hasBegun) => {
      if (hasBegun) return;
      onChange(false);
      showToast({ tone: "bad", message: t.select.notYet });
    });
  }, [choice, onChange]);
  useEffect(() => {
    if (isOn) begin();
    else choice.end();
  }, [isOn, begin, choice]);

  const isPicking = pick !== null;
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !isPicking) onChange(false);
    was.current = isPicking;
  }, [isPicking, onChange]);
  // What was chosen stays, with what was written about it; a choice that goes on ends with its page.
  const isLost = pick !== null && pick.chosen === null && pick.frameId !== shownId;
  useEffect(() => {
    if (isLost) choice.end();
  }, [isLost, choice]);
  return begin;
}
