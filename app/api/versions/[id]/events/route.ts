import { followChecks } from "@/lib/checks";
import { eventStream, lastEventId, openReader, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

/** A browser opens six connections to a host; this is for a handful of devices. */
const OPEN_STREAMS = { name: "check-streams", max: 32 };

export const GET = route(API_ROUTES["GET /api/versions/{id}/events"], async (ctx, { params, query, request }) => {
  const reader = await openReader(request, OPEN_STREAMS, ctx.actor.userId);
  try {
    return eventStream(await followChecks(ctx, params.id, query.after ?? lastEventId(request), reader.signal), reader);
  } catch (error) {
    reader.abort();
    throw error;
  }
});
