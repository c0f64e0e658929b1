import { useEffect, useState, useSyncExternalStore } from "react";
import { createStore } from "@/components/client/create-store";
import { PreviewController } from "./preview-controller";
import type { Wanted } from "./preview-url";
import type { PreviewView } from "./preview-view";

type UsePreviewOptions = Wanted & { projectId: string; refreshKey: number };

/** The preview of a project as React sees it. Starts after the page's load event, which a streaming frame would hold back. */
export function usePreview(options: UsePreviewOptions): { controller: PreviewController; view: PreviewView } {
  const { projectId, versionId, activeRunId, refreshKey } = options;
  const [{ controller, store }] = useState(() => {
    const store = createStore<PreviewView | null>(null);
    const controller: PreviewController = new PreviewController(projectId, () => store.set(controller.view));
    return { controller, store };
  });
  const view = useSyncExternalStore(store.subscribe, store.get, () => null) ?? controller.view;
  const isLoaded = useIsLoaded();

  useEffect(() => controller.start(), [controller]);
  useEffect(() => {
    if (isLoaded) controller.want({ versionId, activeRunId });
  }, [controller, isLoaded, versionId, activeRunId]);
  useEffect(() => {
    if (refreshKey > 0) controller.refresh();
  }, [controller, refreshKey]);
  return { controller, view };
}

function useIsLoaded(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      window.addEventListener("load", onChange);
      return () => window.removeEventListener("load", onChange);
    },
    () => document.readyState === "complete",
    () => false,
  );
}
