import { z } from "zod";
import type { SignedCookie } from "@/lib/platform/signed-cookie";

const connectIntentSchema = z.object({
  userId: z.string(),
  /** The session that asked, by the moment of its sign-in. */
  signedInAt: z.number(),
  state: z.string(),
  verifier: z.string(),
  next: z.string(),
});

/**
 * Says that the person signed in here went to GitHub to connect it. Held by the browser that asked, so that nobody can be
 * led to connect somebody else's GitHub account.
 */
export const CONNECT_INTENT: SignedCookie<typeof connectIntentSchema> = {
  name: "vectort.connect-intent",
  seconds: 10 * 60,
  schema: connectIntentSchema,
};
