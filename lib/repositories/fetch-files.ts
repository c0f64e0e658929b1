import { type GitHub, GitHubFailure, readBlob, type RepositoryName } from "@/lib/integrations/github";
import type { LeftOut } from "@/lib/projects";
import { repositoryMessages } from "@/messages/repositories-en";
import { gitBlobName } from "./git-blob-name";
import type { ListedFile } from "./read-listing";

const AT_ONCE = 6;
/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: a pointer is a small text that begins so. */
const LFS_POINTER = "version https://git-lfs.github.com/spec/v1";

/** Fetches files, a few at a time, each checked against its name; pointers to other places are left out. */
export async function fetchFiles(
  gitHub: GitHub,
  place: RepositoryName,
  files: readonly ListedFile[],
): Promise<{ bodies: Map<string, Uint8Array>; leftOut: LeftOut[] }> {
  const waiting = [...files];
  const bodies = new Map<string, Uint8Array>();
  const leftOut: LeftOut[] = [];
  const fetchNext = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const bytes = await readBlob(gitHub, place, file.sha);
      if (gitBlobName(bytes) !== file.sha) throw new GitHubFailure("unavailable");
      const isPointer = bytes.byteLength < 1_024 && Buffer.from(bytes).toString("utf8").startsWith(LFS_POINTER);
      if (isPointer) leftOut.push({ path: file.path, reason: repositoryMessages.leftOut.lfs });
      else bodies.set(file.path, bytes);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  } finally {
    // Where one fails, the others end with the file in hand.
    waiting.length = 0;
  }
  return { bodies, leftOut };
}
