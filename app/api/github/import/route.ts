import { json, route, takeSlot } from "@/lib/platform/http";
import { importRepository } from "@/lib/repositories";
import { API_ROUTES } from "@/lib/schemas/api-routes";

/** Each fetches up to 400 files and holds them in memory. */
const AT_ONCE = { name: "imports", max: 2 };

export const POST = route(API_ROUTES["POST /api/github/import"], async (ctx, { body }) => {
  const giveBack = takeSlot(AT_ONCE, ctx.actor.userId);
  try {
    return json(await importRepository(ctx, body), 201);
  } finally {
    giveBack();
  }
});
