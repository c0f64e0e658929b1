import { useCallback, useEffect, useState } from "react";
import { keepCap, readCap } from "./caps";

/** The cap a person chose for a composer, in centicredits, and the way to choose one; null is the default. */
export function useCap(scope: string): [number | null, (cap: number | null) => void] {
  const [cap, setCap] = useState<number | null>(null);
  useEffect(() => setCap(readCap(scope)), [scope]);
  const choose = useCallback(
    (wanted: number | null) => {
      keepCap(scope, wanted);
      setCap(wanted);
    },
    [scope],
  );
  return [cap, choose];
}
