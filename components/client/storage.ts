/** The part of `Storage` that is used here, so that tests can bring their own. */
export type KeyValueStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The browser's localStorage; one that forgets where the browser refuses it, and on the server. */
export function browserStore(): KeyValueStore {
  try {
    if (typeof window !== "undefined") return window.localStorage;
  } catch {
    return forgetfulStore;
  }
  return forgetfulStore;
}

/** The browser's sessionStorage, which each tab has to itself; as forgetful as `browserStore` where it is refused. */
export function tabStore(): KeyValueStore {
  try {
    if (typeof window !== "undefined") return window.sessionStorage;
  } catch {
    return forgetfulStore;
  }
  return forgetfulStore;
}

const forgetfulStore: KeyValueStore = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

/** Writes a value; a full or forbidden storage is no reason to fail. Returns whether it was kept. */
export function tryToKeep(store: KeyValueStore, key: string, value: string): boolean {
  try {
    store.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
