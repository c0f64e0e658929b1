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
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    /** True too where no mail service is set up to prove it. */
    emailVerified: z.boolean(),
    isOperator: z.boolean(),
    /** When the account goes, if its owner asked for that; until then it can be kept. */
    deleteAfter: z.iso.datetime().nullable(),
  }),
  /** Without what is held. */
  balanceCenticredits: z.number().int(),
  /** Reserved by runs that are going. */
  heldCenticredits: z.number().int(),
  /** What a run may take now: the balance without the part that waits for the address to be verified. */
  spendableCenticredits: z.number().int(),
});
export type Account = z.infer<typeof accountSchema>;

/** What registration answers: the new account's id. */
export const registeredSchema = z.object({ id: z.string() });
