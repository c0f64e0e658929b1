import { exportAccount } from "@/lib/accounts";
import { route, streamedAttachment } from "@/lib/platform/http";
import { API_ROUTES } from "@/lib/schemas/api-routes";

export const GET = route(API_ROUTES["GET /api/account/export"], async (ctx) => {
  const { fileName, chunks } = await exportAccount(ctx);
  return streamedAttachment(chunks, fileName, "application/zip");
});
