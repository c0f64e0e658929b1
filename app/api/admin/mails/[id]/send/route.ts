import { sendOutboxMail } from "@/lib/operators";
import { json, route } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const POST = route(API_ROUTES["POST /api/admin/mails/{id}/send"], async (ctx, { params }) =>
  json(await sendOutboxMail(ctx, params.id), 202),
);
