import { json, route } from "@/lib/platform/http";
import { listBranches } from "@/lib/repositories";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/github/branches"], async (ctx, { query }) =>
  json(await listBranches(ctx, query)),
);
