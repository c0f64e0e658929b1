import { useEffect, useState, useSyncExternalStore } from "react";
import { createStore } from "@/components/client/create-store";
import { Comparison, type ComparisonView } from "./comparison";

const NOTHING: ComparisonView = { left: null, right: null, error: null };

/** Two versions of a project beside each other, as React sees them. */
export function useComparison(
  projectId: string,
  left: string,
  right: string,
): { comparison: Comparison; view: ComparisonView } {
  const [{ comparison, store }] = useState(() => {
    const store = createStore<ComparisonView>(NOTHING);
    const comparison: Comparison = new Comparison(projectId, () => store.set(comparison.view));
    return { comparison, store };
  });
  const view = useSyncExternalStore(store.subscribe, store.get, () => NOTHING);
  useEffect(() => comparison.line.listen(), [comparison]);
  useEffect(() => comparison.want({ left, right }), [comparison, left, right]);
  return { comparison, view };
}
