import { json, route } from "@/lib/platform/http";
import { listGitHub } from "@/lib/repositories";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/github"], async (ctx) => json(await listGitHub(ctx)));
