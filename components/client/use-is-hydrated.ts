import { useSyncExternalStore } from "react";

const subscribe = () => () => undefined;

/** False in what the server rendered, true once the page can react. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}
