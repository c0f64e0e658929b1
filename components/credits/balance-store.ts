import { callApi } from "@/components/client/api";
import { createStore } from "@/components/client/create-store";
import { type Account, accountSchema } from "@/lib/schemas/account";

const CHANNEL = "vectort:balance";

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
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it is the origin's own
  channel.postMessage("changed");
  channel.close();
  return refreshBalance();
}

/** Reads the account again when the tab is looked at and when another tab announces a change. Returns the way to stop. */
export function watchBalance(): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  const onVisible = (): void => void (document.hidden || refreshBalance());
  channel.addEventListener("message", onVisible);
  window.addEventListener("focus", onVisible);
  document.addEventListener("visibilitychange", onVisible);
  return () => {
    channel.close();
    window.removeEventListener("focus", onVisible);
    document.removeEventListener("visibilitychange", onVisible);
  };
}
