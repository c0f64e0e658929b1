import { type Form, textAt } from "./form.ts";
import { invalid } from "./problem.ts";

type Listed = { id: string; created: number };

/**
 * One page of things as Stripe lists them: newest first, `limit` 10 unless told, after `starting_after`.
 * Source: https://docs.stripe.com/api/pagination.
 */
export function listOf<T extends Listed>(things: Iterable<T>, query: Form, url: string, keep: (thing: T) => boolean) {
  const limit = Number(textAt(query, "limit") ?? 10);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw invalid("limit", "This value must be between 1 and 100.", "parameter_invalid_integer");
  }
  const from = Number(textAt(query, "created", "gte") ?? 0);
  const all = [...things].filter((thing) => thing.created >= from && keep(thing)).toReversed();
  const after = textAt(query, "starting_after");
  const begin = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
  if (after !== null && begin === 0) throw invalid("starting_after", `No such object: '${after}'`, "resource_missing");
  const data = all.slice(begin, begin + limit);
  return { object: "list", url, has_more: begin + limit < all.length, data };
}
