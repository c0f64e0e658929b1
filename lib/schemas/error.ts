import { z } from "zod";

/** The body of every answer that is not a success. `fields` says what is wrong with each named input. */
export const errorBodySchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    requestId: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
  }),
});
