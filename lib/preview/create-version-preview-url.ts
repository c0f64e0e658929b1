import { env } from "@/lib/platform/env";
import { createCapability } from "./capability";

/** The address under which our own checker looks at a Version, for an hour at most; it ends in `/`. */
export function createVersionPreviewUrl(target: { projectId: string; versionId: string }): string {
  return `${env().PREVIEW_URL}/preview/${createCapability(target, Date.now()).capability}/`;
}
