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

/** How many days submissions may be kept; no fewer than mails about them are. */
export const KEEP_DAYS = [30, 90, 365] as const;
/** Null keeps them until their owner deletes them. */
const keepDaysSchema = z.literal(KEEP_DAYS).nullable();
export type KeepDays = z.infer<typeof keepDaysSchema>;

export const submissionListSchema = z.object({
  items: z.array(submissionSchema),
  total: z.number().int(),
  /** How many of all of them were not opened yet. */
  unread: z.number().int(),
  /** The newest of all of them; null where there are none. */
  newestId: z.string().nullable(),
  /** What they come to, and what they may come to: beyond either nothing more is stored. */
  room: z.object({ bytes: z.number().int(), maxBytes: z.number().int(), maxCount: z.number().int() }),
  keepDays: keepDaysSchema,
});
export type SubmissionList = z.infer<typeof submissionListSchema>;

export const keepSubmissionsInputSchema = z.object({ keepDays: keepDaysSchema });

export const changeSubmissionInputSchema = z.object({ isRead: z.boolean() });
