import { z } from "zod";
import { providerSchema } from "../provider";
import { type ApiRoutes, HOUR_SECONDS } from "./shared";

const byProvider = z.object({ provider: providerSchema });
/** Needed when the last sign-in is more than ten minutes ago. */
const proof = z.object({ password: z.string().max(128).optional() });
const limit = [{ name: "identities", max: 30, windowSeconds: HOUR_SECONDS }];

/** How a person signs in and what guards the account. */
export const SECURITY_ROUTES = {
  "POST /api/account/identities/{provider}": {
    auth: "user",
    summary: "Allow the next sign-in at a provider, within ten minutes, to be linked to this account.",
    status: 200,
    errors: [501],
    input: { params: byProvider, body: proof },
    limit,
    answer: z.object({}),
  },
  "DELETE /api/account/identities/{provider}": {
    auth: "user",
    summary: "Unlink a provider. 409 when it is the last way in.",
    status: 204,
    errors: [409],
    input: { params: byProvider, body: proof },
    limit,
  },
  "POST /api/account/sessions/end": {
    auth: "user",
    summary: "Sign out everywhere, here too.",
    status: 204,
  },
} as const satisfies ApiRoutes;
