import { authParamsSchema, handleAuth } from "@/lib/accounts";
import { route } from "@/lib/platform/http";

const handle = route({ auth: "public", input: { params: authParamsSchema } }, async (ctx, { params, request }) =>
  handleAuth(ctx, params.nextauth, request),
);

export { handle as GET, handle as POST };
