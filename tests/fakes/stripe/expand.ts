import type { Store } from "./store.ts";

const DEPTH = 4;

/** Puts objects in the place of ids along the paths of `expand`: https://docs.stripe.com/api/expanding_objects. */
export function expanded(store: Store, thing: object, paths: readonly string[]): object {
  const copy: Record<string, unknown> = { ...thing };
  const byField = Map.groupBy(paths, (path) => path.split(".", 1)[0] ?? "");
  for (const [field, wanted] of byField) {
    const inner = wanted.map((path) => path.slice(field.length + 1)).filter(Boolean);
    if (inner.some((path) => path.split(".").length >= DEPTH)) continue;
    const value = copy[field];
    if (Array.isArray(value)) copy[field] = value.map((item: object) => expanded(store, item, inner));
    else if (typeof value === "string") copy[field] = expanded(store, byId(store, value) ?? {}, inner);
  }
  return copy;
}

function byId(store: Store, id: string): object | undefined {
  const { customers, intents, charges, invoices, refunds, sessions, disputes } = store;
  for (const things of [customers, intents, charges, invoices, refunds, sessions, disputes]) {
    const found = things.get(id);
    if (found) return found;
  }
  return undefined;
}
