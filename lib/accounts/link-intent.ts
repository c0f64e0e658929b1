import { z } from "zod";
import { providerSchema } from "@/lib/schemas/provider";
import type { SignedCookie } from "./signed-cookie";

const linkIntentSchema = z.object({ userId: z.string(), sessionVersion: z.number().int(), provider: providerSchema });
export type LinkIntent = z.output<typeof linkIntentSchema>;

/**
 * Says that the person signed in here wants the next account of `provider` linked. Held by the browser that asked, so
 * that nobody else's sign-in at a provider is ever linked to the account.
 */
export const LINK_INTENT: SignedCookie<typeof linkIntentSchema> = {
  name: "vectort.link-intent",
  seconds: 10 * 60,
  schema: linkIntentSchema,
};
