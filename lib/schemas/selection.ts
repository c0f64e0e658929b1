import { z } from "zod";
import { LIMITS } from "./limits";

/** An element of a page that a request is about. Offsets count UTF-16 units of the stored text, which reads `source` there. */
export const selectionSchema = z
  .strictObject({
    path: z.string().min(1).max(200),
    start: z.number().int().min(0).max(LIMITS.pageChars),
    end: z.number().int().min(1).max(LIMITS.pageChars),
    source: z
      .string()
      .min(1)
      .max(LIMITS.selectionChars, `may have ${LIMITS.selectionChars.toLocaleString("en")} characters`),
    /** What was chosen in it, in a few words, where a script made that. */
    inside: z.string().max(300).optional(),
  })
  .refine(({ start, end, source }) => end - start === source.length, {
    path: ["end"],
    error: "must be where the source ends",
  });
export type Selection = z.infer<typeof selectionSchema>;

/** The name of the element that a source begins with. */
export function tagOf(source: string): string {
  return /^<([a-z][\w-]{0,30})/i.exec(source)?.[1]?.toLowerCase() ?? "";
}
