import { z } from "zod";
import { providerSchema } from "./provider";

/** What is kept about the safety of an account. */
export const SECURITY_EVENT_KINDS = [
  "registered",
  "signed-in",
  "sign-in-refused",
  "signed-out-everywhere",
  "linked",
  "unlinked",
  "address-verified",
  "address-change-asked",
  "address-changed",
  "password-changed",
  "password-reset-asked",
  "password-reset",
  "two-factor-on",
  "two-factor-off",
  "recovery-codes-made",
  "recovery-code-used",
  "own-key-added",
  "own-key-removed",
  "proof-refused",
  "data-exported",
  "deletion-scheduled",
  "deletion-taken-back",
] as const;
export const securityEventKindSchema = z.enum(SECURITY_EVENT_KINDS);
export type SecurityEventKind = z.infer<typeof securityEventKindSchema>;

const securityEventSchema = z.object({
  kind: securityEventKindSchema,
  at: z.iso.datetime(),
  /** Where the request came from; "unknown" where nobody can say. */
  address: z.string(),
  /** Such as "Firefox on Windows"; empty where the browser said nothing we know. */
  device: z.string(),
  /** One word more, such as the provider. */
  detail: z.string().nullable(),
});
export type SecurityEvent = z.infer<typeof securityEventSchema>;

/** How the signed-in person gets in, and what happened lately. */
export const securitySchema = z.object({
  hasPassword: z.boolean(),
  identities: z.array(z.object({ provider: providerSchema, email: z.string(), linkedAt: z.iso.datetime() })),
  /** The providers that are set up on this server. */
  providers: z.array(providerSchema),
  twoFactor: z.object({ isOn: z.boolean(), recoveryCodesLeft: z.number().int() }),
  /** The address that was asked for and not proved yet. */
  pendingEmail: z.string().nullable(),
  /** The newest 50, newest first. */
  events: z.array(securityEventSchema),
});
export type Security = z.infer<typeof securitySchema>;

/** What an authenticator needs: the secret to type, the same as a link, and as a QR code. */
export const twoFactorSetupSchema = z.object({ secret: z.string(), uri: z.string(), qrSvg: z.string() });
export type TwoFactorSetup = z.infer<typeof twoFactorSetupSchema>;

/** Shown once: only their hashes are kept. */
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

const codeSchema = z.string().trim().min(1, "must not be empty").max(64, "must have at most 64 characters");
export const confirmTwoFactorInputSchema = z.object({ code: codeSchema });
export const turnOffTwoFactorInputSchema = z.object({
  password: z.string().max(128).optional(),
  code: codeSchema.optional(),
});
