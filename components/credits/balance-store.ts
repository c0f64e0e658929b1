import { callApi } from "@/components/client/api";
import { createStore } from "@/components/client/create-store";
import { browserStore, tryToKeep } from "@/components/client/storage";
import { type Account, accountSchema } from "@/lib/schemas/account";

/** Written at a change: the other tabs hear of it by the storage event. */
const CHANGED_KEY = "vectort:balance-changed";

/** The account as it was last read; null until then. */
export const balanceStore = createStore<Account | null>(null);

let asked: Promise<void> | null = null;
let isAskedAgain = false;

/**
 * Reads the account again. Calls that come while it is being read lead to one more reading after it, so that the last
 * change is always seen. What can't be read leaves the figure as it is: the next change or focus asks again.
 */
export function refreshBalance(): Promise<void> {
  if (asked) {
    isAskedAgain = true;
    return asked;
  }
  asked = read().finally(() => {
    asked = null;
  });
  return asked;
}

async function read(): Promise<void> {
  do {
    isAskedAgain = false;
    const account = await callApi(accountSchema, "/api/account").catch(() => null);
    if (account) balanceStore.set(account);
  } while (isAskedAgain);
}

/** Reads the account again here and in this person's other tabs. */
export function announceBalance(): Promise<void> {
  tryToKeep(browserStore(), CHANGED_KEY, String(Date.now()));
  return refreshBalance();
}

/** Reads the account again when the tab is looked at and when another tab announces a change. Returns the way to stop. */
export function watchBalance(): () => void {
  const onVisible = (): void => void (document.hidden || refreshBalance());
  const onStorage = (event: StorageEvent): void => void (event.key === CHANGED_KEY && refreshBalance());
  window.addEventListener("storage", onStorage);
  window.addEventListener("focus", onVisible);
  document.addEventListener("visibilitychange", onVisible);
  return () => {
    window.removeEventListener("storage", onStorage);
    window.removeEventListener("focus", onVisible);
    document.removeEventListener("visibilitychange", onVisible);
  };
}
