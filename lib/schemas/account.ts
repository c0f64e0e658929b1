import { z } from "zod";
import { LIMITS } from "./limits";

/** What a person types to register. The address is kept trimmed and in lower case. */
export const registerInputSchema = z.object({
  name: z.string().trim().min(1, "must not be empty").max(80, "must have at most 80 characters"),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email("is not an e-mail address").max(254, "must have at most 254 characters")),
  password: z
    .string()
    .min(LIMITS.passwordMinChars, `must have at least ${LIMITS.passwordMinChars} characters`)
    .max(LIMITS.passwordMaxChars, `must have at most ${LIMITS.passwordMaxChars} characters`),
});
export type RegisterInput = z.infer<typeof registerInputSchema>;

export const accountSchema = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string(), emailVerified: z.boolean() }),
  balanceCenticredits: z.number().int(),
  heldCenticredits: z.number().int(),
});
export type Account = z.infer<typeof accountSchema>;

/** What registration answers: the new account's id. */
export const registeredSchema = z.object({ id: z.string() });
