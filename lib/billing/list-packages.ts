import type { z } from "zod";
import { env } from "@/lib/platform/env";
import { PACKAGES, type packageListSchema } from "@/lib/schemas/packages";

/** The packages, and whether this installation can sell them. */
export function listPackages(): z.infer<typeof packageListSchema> {
  return { items: [...PACKAGES], isAvailable: env().stripe !== null };
}
