import { z } from "zod";
import { LIMITS } from "./limits";

/** What a person types to register. The address is kept trimmed and in lower case. */
export const registerInputSchema = z.object({
  name: z.string().trim().min(1, "must not be empty").max(80, "must have at most 80 characters"),
  email: z
    .string()
    .trim()
    // Lower case comes last: it turns a few letters of other alphabets into ASCII ones, and so one address into another.
    .pipe(z.email("is not an e-mail address").max(254, "must have at most 254 characters").toLowerCase()),
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

/** A password where one may be asked for: not needed within ten minutes of signing in. */
export const proofInputSchema = z.object({ password: z.string().max(LIMITS.passwordMaxChars).optional() });

export const patchAccountInputSchema = registerInputSchema.pick({ name: true });

export const changePasswordInputSchema = z.object({
  /** Left out by an account that has none yet. */
  currentPassword: z.string().max(LIMITS.passwordMaxChars).optional(),
  newPassword: registerInputSchema.shape.password,
});
export type ChangePasswordInput = z.infer<typeof changePasswordInputSchema>;

export const changeEmailInputSchema = registerInputSchema.pick({ email: true }).extend(proofInputSchema.shape);
export type ChangeEmailInput = z.infer<typeof changeEmailInputSchema>;

export const forgotInputSchema = registerInputSchema.pick({ email: true });

/** What the link in a mail holds. */
const tokenSchema = z.string().trim().min(1, "must not be empty").max(200, "must have at most 200 characters");
export const verifyInputSchema = z.object({ token: tokenSchema });
/** The address that a link has proved, and whether the account's address is now another one. */
export const verifiedSchema = z.object({ email: z.string(), purpose: z.enum(["verify", "change-email"]) });
export type Verified = z.infer<typeof verifiedSchema>;

export const resetInputSchema = registerInputSchema.pick({ password: true }).extend({ token: tokenSchema });
export type ResetInput = z.infer<typeof resetInputSchema>;

/** When the account goes; until then its owner may sign in and keep it. */
export const deletionSchema = z.object({ deleteAfter: z.iso.datetime() });
