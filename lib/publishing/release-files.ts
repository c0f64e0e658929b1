import { exportedFiles } from "@/lib/projects";
import { AppError } from "@/lib/platform/errors";
import { publishingMessages } from "@/messages/publishing-en";
import type { VersionDoc } from "@/models/version";

/**
 * What a Version is served as, by path: what a download has, without the README that is added there, and without hidden
 * files. Throws CONFLICT where there is no page to begin with, and BAD_INPUT where its stylesheet can't be compiled.
 */
export async function releaseFiles(name: string, version: VersionDoc): Promise<Map<string, Uint8Array>> {
  const own = new Set(version.files.map(({ path }) => path));
  if (!own.has("index.html")) throw new AppError("CONFLICT", publishingMessages.noHomePage);
  const files = await exportedFiles(name, version);
  if (!own.has("README.md")) files.delete("README.md");
  for (const path of files.keys()) if (isHidden(path)) files.delete(path);
  return files;
}

/** Where one of its folders or the file itself begins with a dot; but for what RFC 8615 puts there. */
function isHidden(path: string): boolean {
  return /(^|\/)\./.test(path) && !path.startsWith(".well-known/");
}
