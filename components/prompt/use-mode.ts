import { useCallback, useEffect, useState } from "react";
import { browserStore, type KeyValueStore, tryToKeep } from "@/components/client/storage";
import { type OfferedMode, offeredModeSchema } from "@/lib/schemas/mode";

const PREFIX = "vectort:mode:";

/** The mode a person chose for a composer, kept with its draft; `scope` is "home" or a project's id. */
export function useMode(scope: string): [OfferedMode, (mode: OfferedMode) => void] {
  const [mode, setMode] = useState<OfferedMode>("quick");
  useEffect(() => setMode(readMode(scope)), [scope]);
  const choose = useCallback(
    (wanted: OfferedMode) => {
      keepMode(scope, wanted);
      setMode(wanted);
    },
    [scope],
  );
  return [mode, choose];
}

/** The mode that was kept for a composer; Quick for none, and for one that is not offered. */
export function readMode(scope: string, store: KeyValueStore = browserStore()): OfferedMode {
  return offeredModeSchema.catch("quick").parse(store.getItem(PREFIX + scope));
}

/** Keeps the mode of a composer. */
export function keepMode(scope: string, mode: OfferedMode, store: KeyValueStore = browserStore()): void {
  if (mode === "quick") store.removeItem(PREFIX + scope);
  else tryToKeep(store, PREFIX + scope, mode);
}
