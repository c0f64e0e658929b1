import { z } from "zod";

/** What can be bought: the one place of prices. A credit is $0.20. */
export const PACKAGES = [
  { id: "100", credits: 100, priceCents: 2_000, currency: "usd" },
  { id: "250", credits: 250, priceCents: 5_000, currency: "usd" },
  { id: "400", credits: 400, priceCents: 8_000, currency: "usd" },
] as const;

export const packageIdSchema = z.enum(["100", "250", "400"], { error: "is not a package that can be bought" });
export type PackageId = z.infer<typeof packageIdSchema>;

/** For so many days an unused package can be given back by its buyer. */
export const REFUND_DAYS = 14;

export const packageSchema = z.object({
  id: packageIdSchema,
  credits: z.number().int(),
  priceCents: z.number().int(),
  currency: z.string(),
});

export const packageListSchema = z.object({
  items: z.array(packageSchema),
  /** False where no payment service is set up: nothing can be bought. */
  isAvailable: z.boolean(),
});
