import { deleteAccount, getAccount, renameAccount } from "@/lib/accounts";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/account"], async (ctx) => json(await getAccount(ctx)));

export const PATCH = route(API_ROUTES["PATCH /api/account"], async (ctx, { body }) =>
  json(await renameAccount(ctx, body.name)),
);

export const DELETE = route(API_ROUTES["DELETE /api/account"], async (ctx, { body }) =>
  json(await deleteAccount(ctx, body.password), 202),
);
