import type { UserContext } from "@/lib/platform/context";
import { followRun, getOwnedRun, toRun } from "@/lib/runs";
import type { Run } from "@/lib/schemas/run";
import type { RunEvent } from "@/lib/schemas/run-event";

export type Ended = { run: Run; events: RunEvent[]; types: string[] };

/** A person's run at its end, with its events and their types. */
export async function toEnd(ctx: UserContext, { id }: { id: string }): Promise<Ended> {
  const events: RunEvent[] = [];
  for await (const event of followRun(id, 0, new AbortController().signal)) events.push(event);
  return { run: toRun(await getOwnedRun(ctx, id)), events, types: events.map(({ type }) => type) };
}
