import { addAccountKey } from "@/lib/accounts";
import { listOwnKeys } from "@/lib/own-keys";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/own-keys"], async (ctx) => json({ items: await listOwnKeys(ctx) }));

export const POST = route(API_ROUTES["POST /api/own-keys"], async (ctx, { body }) =>
  json({ ownKey: await addAccountKey(ctx, body) }, 201),
);
