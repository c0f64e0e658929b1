import { z } from "zod";
import type { Theme } from "@/lib/schemas/theme";
import type { EditPair } from "./apply-edit";

/** What a `page` frame may say of its document's head; other keys are dropped. */
export const pageMetaSchema = z.object({
  title: z.string().trim().max(300).optional(),
  description: z.string().trim().max(1000).optional(),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .optional(),
});
export type PageMeta = z.infer<typeof pageMetaSchema>;

/** BSON has no NUL in a key, and its driver takes an object with `_bsontype` for a type of its own. */
function hasStorableKeys(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(
    ([key, inner]) => !key.includes("\0") && key !== "_bsontype" && hasStorableKeys(inner),
  );
}

export const planSchema = z.record(z.string(), z.json()).refine(hasStorableKeys, "has a key that can't be stored");
export type FramePlan = z.infer<typeof planSchema>;

export const askSchema = z.object({
  question: z.string().trim().min(1).max(2000),
  options: z.array(z.string().trim().min(1).max(300)).max(12).default([]),
});

export const doneSchema = z.object({
  summary: z.string().trim().max(4000).default(""),
  next: z.array(z.string().trim().min(1).max(300)).max(12).default([]),
});

/** One thing a frame stream says. `delta` and `prose` are pieces: join neighbours to get the whole. */
export type FrameEvent =
  | { type: "prose"; text: string }
  | { type: "theme"; theme: Theme }
  | { type: "page.opened"; path: string; meta: PageMeta }
  | { type: "file.opened"; path: string }
  | { type: "delta"; path: string; text: string }
  | { type: "closed"; path: string; kind: "page" | "file"; complete: boolean }
  | { type: "edit"; path: string; pairs: EditPair[] }
  | { type: "edit.failed"; path: string; reason: string }
  | { type: "delete"; path: string }
  | { type: "rename"; from: string; to: string }
  | { type: "plan"; plan: FramePlan }
  | { type: "ask"; question: string; options: string[] }
  | { type: "done"; summary: string; next: string[] }
  | { type: "error"; path?: string; reason: string };
