type Listener = () => void;
export type Store<T> = { get: () => T; set: (next: T) => void; subscribe: (listener: Listener) => () => void };

/** A value outside React that components follow with useSyncExternalStore. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<Listener>();
  return {
    get: () => value,
    set: (next) => {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
