import { z } from "zod";

/** What an account can be connected to. */
export const CONNECTION_PROVIDERS = ["github"] as const;
export const connectionProviderSchema = z.enum(CONNECTION_PROVIDERS);
export type ConnectionProvider = z.infer<typeof connectionProviderSchema>;

const connectionSchema = z.object({
  provider: connectionProviderSchema,
  login: z.string(),
  /** Whether private repositories are allowed too. */
  reachesPrivate: z.boolean(),
  connectedAt: z.iso.datetime(),
});
export type Connection = z.infer<typeof connectionSchema>;

export const connectionsSchema = z.object({
  items: z.array(connectionSchema),
  /** What is set up on this server. */
  offered: z.array(connectionProviderSchema),
});
export type Connections = z.infer<typeof connectionsSchema>;

export const connectInputSchema = z.object({
  /** Private repositories too, which takes a wider scope. */
  private: z.boolean().default(false),
  /** Where the person goes on afterwards. */
  next: z
    .string()
    .regex(/^\/(settings|dashboard|projects\/[0-9a-f]{24})$/, "must be a page of ours")
    .default("/settings"),
});
export type ConnectInput = z.infer<typeof connectInputSchema>;
