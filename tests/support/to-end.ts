import type { UserContext } from "@/lib/platform/context";
import { followRun, getOwnedRun, toRun } from "@/lib/runs";
import type { Run } from "@/lib/schemas/run";
import type { RunEvent } from "@/lib/schemas/run-event";

/** A person's run at its end, with its events. */
export async function toEnd(ctx: UserContext, { id }: { id: string }): Promise<{ run: Run; events: RunEvent[] }> {
  const events: RunEvent[] = [];
  for await (const event of followRun(id, 0, new AbortController().signal)) events.push(event);
  return { run: toRun(await getOwnedRun(ctx, id)), events };
}
