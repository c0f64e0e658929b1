import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";
import { readHealth } from "@/lib/status";

export const GET = route(API_ROUTES["GET /api/health"], async () => {
  const health = await readHealth();
  const response = json(health, health.status === "ok" ? 200 : 503);
  response.headers.set("access-control-allow-origin", "*");
  response.headers.set("cross-origin-resource-policy", "cross-origin");
  return response;
});
