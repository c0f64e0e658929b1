import { followChecks } from "@/lib/checks";
import { endWithSession, eventStream, lastEventId, route, takeSlot } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

/** A browser opens six connections to a host; this is for a handful of devices. */
const OPEN_STREAMS = { name: "check-streams", max: 32 };

export const GET = route(API_ROUTES["GET /api/versions/{id}/events"], async (ctx, { params, query, request }) => {
  const reader = new AbortController();
  const events = await followChecks(ctx, params.id, query.after ?? lastEventId(request), reader.signal);
  // Nobody reads the answer to a HEAD request, so nothing would give its place back.
  if (request.method === "GET") {
    reader.signal.addEventListener("abort", takeSlot(OPEN_STREAMS, ctx.actor.userId), { once: true });
    await endWithSession(request.headers.get("cookie"), reader);
  }
  if (request.signal.aborted) reader.abort();
  else request.signal.addEventListener("abort", () => reader.abort(), { once: true });
  return eventStream(events, reader);
});
