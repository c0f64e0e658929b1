import { z } from "zod";

/** What the server says about itself; answered with 503 while the database is away. */
export const healthSchema = z.object({
  status: z.enum(["ok", "unavailable"]),
  version: z.string(),
  database: z.enum(["ok", "unavailable"]),
  generator: z.enum(["builtin", "openai"]),
  uptimeSeconds: z.number().int(),
});
export type Health = z.infer<typeof healthSchema>;
