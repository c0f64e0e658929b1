import { json, route } from "@/lib/platform/http";
import { importRepository } from "@/lib/repositories";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/github/import"], async (ctx, { body }) =>
  json(await importRepository(ctx, body), 201),
);
