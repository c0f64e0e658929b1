import { brandKitAnswerSchema, saveBrandKitInputSchema } from "../brand-kit";
import { type ApiRoutes, HOUR_SECONDS } from "./shared";

/** The brand of an account. */
export const BRAND_KIT_ROUTES = {
  "GET /api/account/brand-kit": {
    auth: "user",
    summary: "Your brand kit: logo, colours, fonts and voice; null for none.",
    status: 200,
    answer: brandKitAnswerSchema,
  },
  "PATCH /api/account/brand-kit": {
    auth: "user",
    summary: "Make or change your brand kit. 409 where it was changed since the revision `base`.",
    status: 200,
    errors: [409],
    input: { body: saveBrandKitInputSchema },
    limit: [{ name: "brand-kit", max: 120, windowSeconds: HOUR_SECONDS }],
    answer: brandKitAnswerSchema,
  },
  "GET /api/account/brand-kit/logo": {
    auth: "user",
    summary: "The logo of your brand kit.",
    status: 200,
    media: "image/webp",
  },
  "DELETE /api/account/brand-kit": {
    auth: "user",
    summary: "Remove your brand kit. Projects that were made with it keep what they have.",
    status: 204,
  },
} as const satisfies ApiRoutes;
