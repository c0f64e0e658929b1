import { z } from "zod";

/** Whose accounts can sign in to ours. */
export const PROVIDERS = ["github", "google"] as const;
export const providerSchema = z.enum(PROVIDERS);
export type Provider = z.infer<typeof providerSchema>;
