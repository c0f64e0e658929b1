import { z } from "zod";
import { connectInputSchema, connectionProviderSchema, connectionsSchema } from "../connection";
import { type ApiRoutes, HOUR_SECONDS } from "./shared";

const byProvider = z.object({ provider: connectionProviderSchema });
const limit = [{ name: "connections", max: 60, windowSeconds: HOUR_SECONDS }];

/** What an account is connected to, for what it builds. */
export const CONNECTION_ROUTES = {
  "GET /api/connections": {
    auth: "user",
    summary: "What your account is connected to, and what it can be.",
    status: 200,
    answer: connectionsSchema,
  },
  "POST /api/connections/{provider}": {
    auth: "user",
    summary: "Begin to connect: the address where you allow it, within ten minutes and in this browser.",
    status: 200,
    input: { params: byProvider, body: connectInputSchema },
    limit,
    answer: z.object({ url: z.string() }),
  },
  "DELETE /api/connections/{provider}": {
    auth: "user",
    summary: "Disconnect: what you allowed is taken back at the provider.",
    status: 204,
    input: { params: byProvider },
    limit,
  },
  "GET /api/auth/callback/github/connect": {
    auth: "public",
    summary: "Where GitHub sends the browser that began to connect; it goes on to a page.",
    status: 302,
    input: {
      query: z.object({ code: z.string().max(200).optional(), state: z.string().max(200).optional() }),
    },
    limit: [{ name: "connection-callbacks", max: 60, windowSeconds: HOUR_SECONDS }],
  },
} as const satisfies ApiRoutes;
