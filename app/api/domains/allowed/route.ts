import { json, nothingHere, route } from "@/lib/platform/http";
import { isAllowedDomain } from "@/lib/publishing";
import { API_ROUTES } from "@/lib/schemas/api-routes";

/** Public: a proxy asks before anybody has signed in, and the answer says what a visit would. */
export const GET = route(API_ROUTES["GET /api/domains/allowed"], async (_ctx, { query }) => {
  if (!(await isAllowedDomain(query.domain))) throw nothingHere();
  return json({ domain: query.domain });
});
