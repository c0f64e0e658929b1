import { z } from "zod";

export const submissionSchema = z.object({
  id: z.string(),
  form: z.string(),
  /** The path of the page that the form is on. */
  page: z.string(),
  fields: z.array(z.object({ name: z.string(), label: z.string(), value: z.string() })),
  isRead: z.boolean(),
  at: z.iso.datetime(),
});
export type Submission = z.infer<typeof submissionSchema>;

export const submissionListSchema = z.object({
  items: z.array(submissionSchema),
  total: z.number().int(),
  /** How many of all of them were not opened yet. */
  unread: z.number().int(),
  /** The newest of all of them; null where there are none. */
  newestId: z.string().nullable(),
  /** What they come to, and what they may come to: beyond either nothing more is stored. */
  room: z.object({ bytes: z.number().int(), maxBytes: z.number().int(), maxCount: z.number().int() }),
});
export type SubmissionList = z.infer<typeof submissionListSchema>;

export const changeSubmissionInputSchema = z.object({ isRead: z.boolean() });
