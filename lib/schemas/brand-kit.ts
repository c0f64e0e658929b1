import { z } from "zod";
import { LIMITS } from "./limits";
import { TYPE_PAIR_IDS } from "./theme";

const colourSchema = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, "must be a colour such as #0f766e")
  .toLowerCase();

const looks = {
  primary: colourSchema,
  background: colourSchema,
  /** Null for none. */
  secondary: colourSchema.nullable(),
  type: z.enum(TYPE_PAIR_IDS),
  /** How the brand speaks, in its owner's words. */
  voice: z.string().trim().max(LIMITS.brandVoiceChars, `must have at most ${LIMITS.brandVoiceChars} characters`),
};

/** The look and voice of a brand, as a project keeps them from the day it was made. */
export const brandSchema = z.object(looks);
export type Brand = z.infer<typeof brandSchema>;

/** The brand of an account. */
export const brandKitSchema = z.object({
  ...looks,
  /** Whether a new project takes it unless told. */
  usedByDefault: z.boolean(),
  /** Counts the changes: who saves names the one they began from. */
  revision: z.number().int(),
});
export type BrandKit = z.infer<typeof brandKitSchema>;
/** Null for an account that has none. */
export const brandKitAnswerSchema = z.object({ brandKit: brandKitSchema.nullable() });

export const saveBrandKitInputSchema = z.object({
  ...looks,
  secondary: looks.secondary.default(null),
  voice: looks.voice.default(""),
  usedByDefault: z.boolean().default(true),
  /** The revision that was read; 0 for none. */
  base: z.number().int().min(0),
});
export type SaveBrandKitInput = z.infer<typeof saveBrandKitInputSchema>;
