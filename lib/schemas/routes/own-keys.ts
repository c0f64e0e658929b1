import { z } from "zod";
import { addOwnKeyInputSchema, ownKeySchema, ownKeysSchema } from "../own-key";
import { type ApiRoutes, byId, HOUR_SECONDS } from "./shared";

/** Keys of one's own for OpenAI-compatible endpoints. */
export const OWN_KEY_ROUTES = {
  "GET /api/own-keys": {
    auth: "user",
    summary: "Your own keys for OpenAI-compatible endpoints, without the keys themselves.",
    status: 200,
    answer: ownKeysSchema,
  },
  "POST /api/own-keys": {
    auth: "user",
    summary: "Add a key. Each of its models is asked for a word first; 400 says what failed, and nothing is stored.",
    status: 201,
    input: { body: addOwnKeyInputSchema },
    errors: [409],
    // Each is a request to an address that somebody named.
    limit: [{ name: "own-keys", max: 20, windowSeconds: HOUR_SECONDS }],
    answer: z.object({ ownKey: ownKeySchema }),
  },
  "DELETE /api/own-keys/{id}": {
    auth: "user",
    summary: "Remove a key; nothing begins on it any more.",
    status: 204,
    input: byId,
  },
} as const satisfies ApiRoutes;
