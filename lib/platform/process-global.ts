/**
 * State that belongs to the process (connections, live runs, pools). It hangs on `globalThis` because Next may load
 * a module once per route bundle. Returns what `create` made the first time `name` was asked for.
 */
export function processGlobal<T>(name: string, create: () => T): T {
  const key = Symbol.for(`vectort.${name}`);
  const existing = Reflect.get(globalThis, key) as T | undefined;
  if (existing !== undefined) return existing;
  const created = create();
  Reflect.set(globalThis, key, created);
  return created;
}

/** Registers work to be finished before the process ends (at most 5 s); the server wrapper runs it on SIGTERM. */
export function onShutdown(hook: () => Promise<void>): void {
  processGlobal("shutdown", () => new Set<() => Promise<void>>()).add(hook);
}
