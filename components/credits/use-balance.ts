import { useSyncExternalStore } from "react";
import type { Account } from "@/lib/schemas/account";
import { balanceStore } from "./balance-store";

const nothing = () => null;

/** The account as last read in this browser; null while the page starts. */
export function useBalance(): Account | null {
  return useSyncExternalStore(balanceStore.subscribe, balanceStore.get, nothing);
}
