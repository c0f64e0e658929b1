import { z } from "zod";

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
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
