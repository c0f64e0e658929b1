import { useCallback, useEffect, useState } from "react";
import { keepDraft, readDraft } from "@/components/client/drafts";

/** Beside the draft's own text, and forgotten with it. */
const SCOPE = "home:visibility";

/** Who will see the project that is being written: kept with the draft, only its owner by default. */
export function useDraftVisibility(): [boolean, (isPublic: boolean) => void] {
  const [isPublic, setIsPublic] = useState(false);
  useEffect(() => setIsPublic(readDraft(SCOPE) === "public"), []);
  const choose = useCallback((wanted: boolean) => {
    keepDraft(SCOPE, wanted ? "public" : "");
    setIsPublic(wanted);
  }, []);
  return [isPublic, choose];
}

/** The next project is seen by its owner alone again. */
export function forgetDraftVisibility(): void {
  keepDraft(SCOPE, "");
}
