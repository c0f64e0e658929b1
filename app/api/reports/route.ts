import { json, route } from "@/lib/platform/http";
import { reportShared } from "@/lib/publishing";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/reports"], async (_, { body }) => {
  await reportShared(body);
  return json({}, 201);
});
