import { useCallback, useEffect, useState } from "react";
import { browserStore, type KeyValueStore, tryToKeep } from "@/components/client/storage";
import { type OfferedMode, offeredModeSchema, type PillMode, pillModeSchema } from "@/lib/schemas/mode";

const PREFIX = "vectort:mode:";
/** What Ultra was switched on over. */
const FORMER_PREFIX = "vectort:mode-before-ultra:";

export type ModeChoice = {
  mode: OfferedMode;
  /** What the pill says: the mode, and under Ultra the one that switching it off gives back. */
  pillMode: PillMode;
  choose: (mode: OfferedMode) => void;
};

/** The mode a person chose for a composer, kept with its draft; `scope` is "home" or a project's id. */
export function useMode(scope: string): ModeChoice {
  const [chosen, setChosen] = useState<Omit<ModeChoice, "choose">>({ mode: "quick", pillMode: "quick" });
  useEffect(() => setChosen(readMode(scope)), [scope]);
  const choose = useCallback(
    (wanted: OfferedMode) => {
      keepMode(scope, wanted);
      // A browser that keeps nothing still has what was chosen, for as long as the page is open.
      setChosen(({ pillMode }) => ({ mode: wanted, pillMode: wanted === "ultra" ? pillMode : wanted }));
    },
    [scope],
  );
  return { ...chosen, choose };
}

/** The mode that was kept for a composer, and the one before Ultra; Quick for none, and for one that is not offered. */
export function readMode(scope: string, store: KeyValueStore = browserStore()): Omit<ModeChoice, "choose"> {
  const mode = offeredModeSchema.catch("quick").parse(store.getItem(PREFIX + scope));
  const former = mode === "ultra" ? store.getItem(FORMER_PREFIX + scope) : mode;
  return { mode, pillMode: pillModeSchema.catch("quick").parse(former) };
}

/** Keeps the mode of a composer; Ultra beside `former`, which is what was kept before unless told. */
export function keepMode(
  scope: string,
  mode: OfferedMode,
  store: KeyValueStore = browserStore(),
  former: PillMode = readMode(scope, store).pillMode,
): void {
  if (mode === "quick") store.removeItem(PREFIX + scope);
  else tryToKeep(store, PREFIX + scope, mode);
  if (mode === "ultra") tryToKeep(store, FORMER_PREFIX + scope, former);
  else store.removeItem(FORMER_PREFIX + scope);
}
