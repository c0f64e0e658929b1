import { z } from "zod";
import { runStatusSchema } from "./run";

/** What moves credits. `hold` and `close` are the two halves of a run. */
export const LEDGER_KINDS = [
  "signup",
  "monthly",
  "purchase",
  "hold",
  "close",
  "refund",
  "dispute",
  "adjustment",
] as const;
export const ledgerKindSchema = z.enum(LEDGER_KINDS);
export type LedgerKind = z.infer<typeof ledgerKindSchema>;

export const ledgerEntrySchema = z.object({
  /** Counted from 1 for each account. */
  number: z.number().int(),
  kind: ledgerKindSchema,
  key: z.string(),
  amountCenticredits: z.number().int(),
  balanceAfterCenticredits: z.number().int(),
  at: z.iso.datetime(),
  runId: z.string().optional(),
  reason: z.string().optional(),
  /** The build that reserved or gave back, in your own ledger while its project is kept. */
  build: z.object({ projectId: z.string(), status: runStatusSchema, centicredits: z.number().int() }).optional(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

const ledgerPageFields = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  perPage: z.coerce.number().int().min(1).max(100).default(50),
  kind: ledgerKindSchema.optional(),
};

export const ledgerQuerySchema = z.object(ledgerPageFields);
export type LedgerQuery = z.infer<typeof ledgerQuerySchema>;

/** One page of an account's ledger, newest first. */
export const ledgerListSchema = z.object({ items: z.array(ledgerEntrySchema), total: z.number().int() });
export type LedgerList = z.infer<typeof ledgerListSchema>;

/** What operators search by: a key, the id of a user or a run, or part of an address. */
export const ledgerSearchQuerySchema = z.object({ ...ledgerPageFields, query: z.string().trim().max(254).default("") });
export type LedgerSearchQuery = z.infer<typeof ledgerSearchQuerySchema>;

/** An entry as operators see it. */
export const foundLedgerEntrySchema = ledgerEntrySchema.extend({
  userId: z.string(),
  /** Null where the account is gone. */
  email: z.string().nullable(),
  /** The operator who adjusted. */
  byUserId: z.string().nullable(),
});
export const ledgerSearchSchema = z.object({ items: z.array(foundLedgerEntrySchema), total: z.number().int() });
export type LedgerSearch = z.infer<typeof ledgerSearchSchema>;

/** The most that one adjustment may move: 100,000 credits. */
const MAX_ADJUSTMENT_CENTICREDITS = 10_000_000;

/** An operator's adjustment. `requestKey` is made once for each form that is filled in, so that it counts once. */
export const adjustInputSchema = z.object({
  amountCenticredits: z
    .number()
    .int("must be a whole number of hundredths")
    .min(-MAX_ADJUSTMENT_CENTICREDITS, "is too much for one adjustment")
    .max(MAX_ADJUSTMENT_CENTICREDITS, "is too much for one adjustment")
    .refine((amount) => amount !== 0, "must not be zero"),
  reason: z.string().trim().min(3, "must say why").max(200, "must have at most 200 characters"),
  requestKey: z.string().regex(/^[\w-]{8,64}$/, "must be 8 to 64 letters, digits, hyphens or underscores"),
});
export type AdjustInput = z.infer<typeof adjustInputSchema>;
