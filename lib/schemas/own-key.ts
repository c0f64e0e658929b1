import { z } from "zod";
import { LIMITS } from "./limits";

const modelIdSchema = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .max(120, "may have 120 characters")
  .regex(/^[\x21-\x7e]+$/, "must be as the service writes it, without spaces");

const baseUrlSchema = z
  .string()
  .trim()
  .max(300, "may have 300 characters")
  .pipe(z.url({ protocol: /^https?$/, error: "must be an address such as https://api.example.com/v1" }))
  .refine((value) => {
    const { username, password, search, hash } = new URL(value);
    return [username, password, search, hash].every((part) => part === "");
  }, "must have no name, password, question mark or hash in it")
  .transform((value) => new URL(value).href.replace(/\/+$/, ""));

export const addOwnKeyInputSchema = z.object({
  label: z.string().trim().min(1, "must not be empty").max(40, "may have 40 characters"),
  baseUrl: baseUrlSchema,
  key: z
    .string()
    .trim()
    .min(1, "must not be empty")
    .max(500, "may have 500 characters")
    .regex(/^[\x21-\x7e]+$/, "may have letters, digits and signs, without spaces"),
  models: z
    .array(modelIdSchema)
    .min(1, "must name a model")
    .max(LIMITS.modelsOfKey, `may name ${LIMITS.modelsOfKey} models`)
    .transform((models) => [...new Set(models)]),
});
export type AddOwnKeyInput = z.infer<typeof addOwnKeyInputSchema>;

/** A key of a person's own, without the key. */
export const ownKeySchema = z.object({
  id: z.string(),
  label: z.string(),
  baseUrl: z.string(),
  models: z.array(z.string()),
  lastFour: z.string(),
  addedAt: z.iso.datetime(),
});
export type OwnKey = z.infer<typeof ownKeySchema>;

export const ownKeysSchema = z.object({ items: z.array(ownKeySchema) });

const OWN_MODEL = /^own:([0-9a-f]{24}):(.+)$/s;

/** What a model on a key of one's own is called wherever a model is named: `own:<the key's id>:<model>`. */
export function ownModelName(keyId: string, model: string): string {
  return `own:${keyId}:${model}`;
}

/** The key and the model that such a name stands for; null for any other model. */
export function readOwnModel(name: string): { keyId: string; model: string } | null {
  const [, keyId, model] = OWN_MODEL.exec(name) ?? [];
  return keyId && model ? { keyId, model } : null;
}
