import { z } from "zod";
import { LIMITS } from "./limits";

/** What a person types to register. The address is kept trimmed and in lower case. */
export const registerInputSchema = z.object({
  name: z.string().trim().min(1).max(80),
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  password: z.string().min(LIMITS.passwordMinChars).max(LIMITS.passwordMaxChars),
});
export type RegisterInput = z.infer<typeof registerInputSchema>;

export const accountSchema = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string(), emailVerified: z.boolean() }),
  balanceCenticredits: z.number().int(),
  heldCenticredits: z.number().int(),
});
export type Account = z.infer<typeof accountSchema>;
