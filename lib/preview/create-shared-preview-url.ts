import { sha256 } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import type { SharedProject } from "@/lib/projects";
import { createCapability } from "./capability";

/**
 * The address under which a stranger looks at a shared project's current version, for an hour at most and no longer than
 * it is shared by this link; it ends in `/`. `?vectort-still` after it is the page without its scripts.
 */
export function createSharedPreviewUrl({ id, versionId, token }: SharedProject): string {
  const target = { projectId: id, versionId, sharedAs: shareMark(token) };
  return `${env().PREVIEW_URL}/preview/${createCapability(target, Date.now()).capability}/`;
}

/** What stands for a link in a preview's address, which must not give the link away. */
export function shareMark(token: string): string {
  return sha256(token).slice(0, 16);
}
