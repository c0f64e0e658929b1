import { noContent, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";
import { deleteSubmission, markSubmission } from "@/lib/submissions";

export const PATCH = route(API_ROUTES["PATCH /api/projects/{id}/submissions/{sid}"], async (ctx, { params, body }) => {
  await markSubmission(ctx, params.id, params.sid, body.isRead);
  return noContent();
});

export const DELETE = route(API_ROUTES["DELETE /api/projects/{id}/submissions/{sid}"], async (ctx, { params }) => {
  await deleteSubmission(ctx, params.id, params.sid);
  return noContent();
});
