import { noContent, route } from "@/lib/platform/http";
import { closeReports } from "@/lib/publishing";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/admin/projects/{id}/reports/close"], async (ctx, { params }) => {
  await closeReports(ctx, params.id);
  return noContent();
});
