import { attachment, route } from "@/lib/platform/http";
import { downloadProject } from "@/lib/projects";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/projects/{id}/download"], async (ctx, { params }) => {
  const { fileName, bytes } = await downloadProject(ctx, params.id);
  return attachment(bytes, fileName, "application/zip");
});
