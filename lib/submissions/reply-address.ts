import { z } from "zod";
import type { SiteForm } from "@/lib/schemas/site-form";
import type { Kept } from "./check-fields";

/** RFC 5321, section 4.5.3.1.3: a path has at most 256 characters, two of which are its brackets. */
const addressSchema = z.email().max(254);

/**
 * The address that an answer to a submission goes to: what the form's only e-mail field holds, where that is one plain
 * address and nothing else. Null where there are several fields, or none.
 */
export function replyAddress({ fields }: SiteForm, kept: readonly Kept[]): string | null {
  const [field, ...others] = fields.filter(({ isEmail }) => isEmail);
  if (!field || others.length > 0) return null;
  return addressSchema.safeParse(kept.find(({ name }) => name === field.name)?.value.trim()).data ?? null;
}
