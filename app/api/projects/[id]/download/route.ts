import { attachment, route, takeSlot } from "@/lib/platform/http";
import { downloadProject } from "@/lib/projects";
import { API_ROUTES } from "@/lib/schemas/api-routes";

/** Each holds a whole project in memory, twice. */
const AT_ONCE = { name: "downloads", max: 3 };

export const GET = route(API_ROUTES["GET /api/projects/{id}/download"], async (ctx, { params }) => {
  const giveBack = takeSlot(AT_ONCE, ctx.actor.userId);
  try {
    const { fileName, bytes } = await downloadProject(ctx, params.id);
    return attachment(bytes, fileName, "application/zip");
  } finally {
    giveBack();
  }
});
