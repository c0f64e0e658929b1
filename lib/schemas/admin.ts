import { z } from "zod";
import { mailStatusSchema } from "./mail";
import { modeSchema } from "./mode";
import { runStatusSchema } from "./run";

const pageFields = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  perPage: z.coerce.number().int().min(1).max(100).default(25),
};
const queryField = z.string().trim().max(254).default("");

/** `query`: an account's id, or how its address or its name begins. */
export const userSearchQuerySchema = z.object({ ...pageFields, query: queryField });
export type UserSearchQuery = z.infer<typeof userSearchQuerySchema>;

export const foundUserSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  balanceCenticredits: z.number().int(),
  /** Reserved by builds that are going. */
  heldCenticredits: z.number().int(),
  createdAt: z.iso.datetime(),
  deleteAfter: z.iso.datetime().nullable(),
});
export const userSearchSchema = z.object({ items: z.array(foundUserSchema), total: z.number().int() });
export type UserSearch = z.infer<typeof userSearchSchema>;

/** `query`: the id of a run, a project or an account, or how an account's address begins. */
export const runSearchQuerySchema = z.object({ ...pageFields, query: queryField, status: runStatusSchema.optional() });
export type RunSearchQuery = z.infer<typeof runSearchQuerySchema>;

/** A run as operators see it: never what was asked for or written. */
export const foundRunSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  userId: z.string(),
  /** Null where the account is gone. */
  email: z.string().nullable(),
  mode: modeSchema,
  model: z.string(),
  status: runStatusSchema,
  reason: z.string().nullable(),
  centicredits: z.number().int(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
export const runSearchSchema = z.object({ items: z.array(foundRunSchema), total: z.number().int() });
export type RunSearch = z.infer<typeof runSearchSchema>;

export const mailQuerySchema = z.object({ ...pageFields, status: mailStatusSchema.optional() });
export type MailQuery = z.infer<typeof mailQuerySchema>;

export const listedMailSchema = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  status: mailStatusSchema,
  tries: z.number().int(),
  lastError: z.string().nullable(),
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  /** True where it can be sent (again): its text is still there, and it isn't being sent. */
  isSendable: z.boolean(),
});
export type ListedMail = z.infer<typeof listedMailSchema>;
export const mailListSchema = z.object({ items: z.array(listedMailSchema), total: z.number().int() });
export type MailList = z.infer<typeof mailListSchema>;

/** One mail; text and HTML are null once it was sent. The HTML is shown in a frame that can do nothing. */
export const readMailSchema = listedMailSchema.extend({ text: z.string().nullable(), html: z.string().nullable() });
export type ReadMail = z.infer<typeof readMailSchema>;

export const SETUP_IDS = ["github", "google", "stripe", "sendgrid", "model", "database"] as const;
export const setupIdSchema = z.enum(SETUP_IDS);
export type SetupId = z.infer<typeof setupIdSchema>;

const setupItemSchema = z.object({
  id: setupIdSchema,
  isSetUp: z.boolean(),
  /** The variables that would have to be set. */
  missing: z.array(z.string()),
  /** What to copy into the vendor's own settings. */
  urls: z.array(z.object({ label: z.string(), url: z.url() })),
  canTest: z.boolean(),
});
export type SetupItem = z.infer<typeof setupItemSchema>;

export const PROBLEM_IDS = ["mails-failed", "mails-unsure", "runs-failed", "webhooks-failed"] as const;
const problemSchema = z.object({
  what: z.enum(PROBLEM_IDS),
  count: z.number().int().min(1),
  /** One sentence with the number. */
  message: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;

/** What is set up, and what went wrong; a problem is listed only where there is one. */
export const setupSchema = z.object({ items: z.array(setupItemSchema), problems: z.array(problemSchema) });
export type Setup = z.infer<typeof setupSchema>;

export const setupTestSchema = z.object({ isWell: z.boolean(), message: z.string() });
export type SetupTest = z.infer<typeof setupTestSchema>;
