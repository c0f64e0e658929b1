import { getOwnedVersion } from "@/lib/projects";
import { sleep } from "@/lib/platform/clock";
import type { UserContext } from "@/lib/platform/context";
import type { ServerSentEvent } from "@/lib/platform/http";
import { VersionCheckModel, type VersionCheckDoc } from "@/models/version-check";
import { getChecks } from "./get-checks";

const LOOK_EVERY_MS = 400;
/** By then a Version is checked, or nothing here checks any. */
const LIMIT_MS = 15 * 60 * 1_000;

/** The checks of a Version of the user's after the `after`th, as they are made; ends after the last. Throws NOT_FOUND. */
export async function followChecks(
  ctx: UserContext,
  versionId: string,
  after: number,
  signal: AbortSignal,
): Promise<AsyncIterable<ServerSentEvent>> {
  const { _id } = await getOwnedVersion(ctx, versionId);
  await getChecks(ctx, versionId);
  return (async function* () {
    let sent = after;
    for (const endAt = Date.now() + LIMIT_MS; !signal.aborted && Date.now() < endAt;) {
      const check = await VersionCheckModel.findOne({ versionId: _id }).lean<VersionCheckDoc>();
      const items = check?.items ?? [];
      for (const { id, status } of items.slice(sent)) {
        sent += 1;
        yield { id: sent, event: "check", data: { id, status } };
      }
      if (check?.state === "done") return;
      await sleep(LOOK_EVERY_MS, signal);
    }
  })();
}
