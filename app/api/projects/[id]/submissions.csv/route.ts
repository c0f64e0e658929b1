import { route, streamedAttachment } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";
import { exportSubmissions } from "@/lib/submissions";

export const GET = route(API_ROUTES["GET /api/projects/{id}/submissions.csv"], async (ctx, { params }) => {
  const { fileName, chunks } = await exportSubmissions(ctx, params.id);
  return streamedAttachment(chunks, fileName, "text/csv; charset=utf-8");
});
