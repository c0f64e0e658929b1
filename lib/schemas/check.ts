import { z } from "zod";

/** What is read from a Version's files, in the order it is shown. */
export const STATIC_CHECK_IDS = [
  "html",
  "heading",
  "head",
  "links",
  "assets",
  "names",
  "hosts",
  "scripts",
  "secrets",
] as const;
/** What is seen in a browser, at 1280 and 375 px. */
export const RENDERED_CHECK_IDS = ["errors", "resources", "content", "overflow", "buttons", "axe"] as const;
export const checkIdSchema = z.enum([...STATIC_CHECK_IDS, ...RENDERED_CHECK_IDS]);
export type CheckId = z.infer<typeof checkIdSchema>;

export const checkStatusSchema = z.enum(["passed", "failed", "skipped"]);
export type CheckStatus = z.infer<typeof checkStatusSchema>;

/** What a finding is about, so that a sentence and a repair can be made of it. */
export const FINDING_CODES = [
  "no-page",
  "parse-error",
  "no-h1",
  "many-h1",
  "no-title",
  "no-description",
  "no-lang",
  "no-viewport",
  "dead-link",
  "dead-anchor",
  "missing-asset",
  "no-alt",
  "no-name",
  "foreign-host",
  "bad-script",
  "missing-import",
  "secret",
  "page-error",
  "page-stuck",
  "page-crashed",
  "page-left",
  "too-many-requests",
  "failed-resource",
  "empty-page",
  "overflow",
  "dead-button",
  "axe",
  "no-checker",
  "checker-failed",
  "too-much",
  "some-pages",
] as const;
export const findingSchema = z.object({
  code: z.enum(FINDING_CODES),
  /** The file; empty where it is about the whole site. */
  path: z.string().default(""),
  /** What in it: an address, an element, a message. */
  what: z.string().default(""),
});
export type Finding = z.infer<typeof findingSchema>;

/** One check with what was found. */
export type CheckResult = { id: CheckId; status: CheckStatus; findings: Finding[] };

const checkSchema = z.object({
  id: checkIdSchema,
  status: checkStatusSchema,
  /** What was found, one sentence a line; empty where there is nothing to say. */
  evidence: z.string(),
});

export const versionChecksSchema = z.object({
  /** `pending` before anything was looked at, `running` while items are still added. */
  state: z.enum(["pending", "running", "done"]),
  items: z.array(checkSchema),
  /** The same failures have the same fingerprint; null where none failed. */
  fingerprint: z.string().nullable(),
  hasThumbnail: z.boolean(),
});
/** Whether what failed may be repaired for nothing, and if it failed and is not, why. */
export const repairOfferSchema = z.object({
  isOffered: z.boolean(),
  /** Whether that happens without being asked for. */
  isBySelf: z.boolean(),
  reason: z.string().nullable(),
});
export type RepairOffer = z.infer<typeof repairOfferSchema>;

/** What `GET /api/versions/{id}/checks` answers. */
export const versionChecksAnswerSchema = versionChecksSchema.extend({ repair: repairOfferSchema });
export type VersionChecksAnswer = z.infer<typeof versionChecksAnswerSchema>;

export type VersionChecks = z.infer<typeof versionChecksSchema>;
