import { json, route, takeSlot } from "@/lib/platform/http";
import { editByHand, listVersions } from "@/lib/projects";
import { API_ROUTES } from "@/lib/schemas/api-routes";

/** Each holds a request's files in memory. */
const AT_ONCE = { name: "hand-versions", max: 3 };

export const GET = route(API_ROUTES["GET /api/projects/{id}/versions"], async (ctx, { params, query }) =>
  json(await listVersions(ctx, params.id, query)),
);

export const POST = route(API_ROUTES["POST /api/projects/{id}/versions"], async (ctx, { params, body }) => {
  const giveBack = takeSlot(AT_ONCE, ctx.actor.userId);
  try {
    return json({ version: await editByHand(ctx, params.id, body) }, 201);
  } finally {
    giveBack();
  }
});
