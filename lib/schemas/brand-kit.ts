import { z } from "zod";
import { LIMITS } from "./limits";
import { TYPE_PAIR_IDS } from "./theme";
import { uploadIdSchema } from "./upload";

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

/** Where a brand's logo stands in a project. */
export const LOGO_PATH = "assets/logo.webp";

/** The icon of its pages that is made of the logo. */
export const ICON_PATH = "assets/icon.png";

/** On which ground a logo's marks are lost: a dark one, a light one, or none, as it brings its own or is seen on both. */
export const LOGO_TONES = ["dark", "light", "any"] as const;

/** A brand's logo, without its picture. */
export const brandLogoSchema = z.object({
  /** What the file was called. */
  name: z.string(),
  bytes: z.number().int(),
  /** In pixels. */
  width: z.number().int(),
  height: z.number().int(),
  /** Of its marks, where nothing stands behind them. */
  tone: z.enum(LOGO_TONES),
});
export type BrandLogo = z.infer<typeof brandLogoSchema>;

/**
 * What a logo stands on where its marks would be lost on the page, as a value of CSS's `background`; on the other ground
 * there is none, so that it stays seen when the site's colours are changed.
 */
export function plateStyle(tone: "dark" | "light"): string {
  return tone === "dark" ? "light-dark(transparent,#ffffff)" : "light-dark(#18181b,transparent)";
}

/** Whether a logo is so wide that it can be taken for the name, written out. */
export function isWordmark({ width, height }: Pick<BrandLogo, "width" | "height">): boolean {
  return width > height * 2.2;
}

/** The look and voice of a brand, as a project keeps them from the day it was made. */
export const brandSchema = z.object({ ...looks, logo: brandLogoSchema.nullable() });
export type Brand = z.infer<typeof brandSchema>;

/** The brand of an account. */
export const brandKitSchema = z.object({
  ...brandSchema.shape,
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
  /** An attached image, of which the kit takes a copy; null for no logo. Left out, the logo stays as it is. */
  logoUploadId: uploadIdSchema.nullable().optional(),
  /** The revision that was read; 0 for none. */
  base: z.number().int().min(0),
});
export type SaveBrandKitInput = z.infer<typeof saveBrandKitInputSchema>;
