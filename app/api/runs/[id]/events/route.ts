import { eventStream, lastEventId, openReader, route } from "@/lib/platform/http";
import { followRun, getOwnedRun } from "@/lib/runs";
import { API_ROUTES } from "@/lib/schemas/api-routes";
import { toSentEvents, toSentEventsWithoutText } from "./sent-events";

/** A browser opens six connections to a host; this is for a handful of devices. */
const OPEN_STREAMS = { name: "event-streams", max: 32 };

export const GET = route(API_ROUTES["GET /api/runs/{id}/events"], async (ctx, { params, query, request }) => {
  await getOwnedRun(ctx, params.id);
  const after = query.after ?? lastEventId(request);
  const reader = await openReader(request, OPEN_STREAMS, ctx.actor.userId);
  // Lines are counted from a file's first one, so without text the log is read from its start.
  const events =
    query.content === "none"
      ? toSentEventsWithoutText(followRun(params.id, 0, reader.signal), after)
      : toSentEvents(followRun(params.id, after, reader.signal));
  return eventStream(events, reader);
});
