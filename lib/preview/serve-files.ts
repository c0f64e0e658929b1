import { env } from "@/lib/platform/env";
import { serveTree } from "./serve-tree";

/** Stands where a capability would: nothing outside this process can ask for it. */
const UNDER = "unkept";

/** Where the pages of a tree that is in no Version stand; ends in `/`. */
export function treePreviewUrl(): string {
  return `${env().PREVIEW_URL}/preview/${UNDER}/`;
}

/** Answers a request for a file of such a tree (path → SHA-256 of a stored body) as the preview of a Version would. */
export async function servePreviewTree(
  tree: ReadonlyMap<string, string>,
  request: Request,
  path: string,
): Promise<Response> {
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return serveTree(tree, { path: file, capability: UNDER, isSource: false, isStill: false, request });
}
