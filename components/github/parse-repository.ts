export type WrittenRepository = { owner: string; name: string; ref?: string; path?: string };

const NAMED = /^([A-Za-z0-9][A-Za-z0-9-]*)\/([A-Za-z0-9._-]+?)(?:\.git)?(?:\/(.*))?$/;

/**
 * What somebody means who writes `owner/name`, an address of a repository (or of a folder in it, as GitHub shows them:
 * `…/tree/{branch}/{folder}`), or one to clone by. Null for anything else.
 */
export function parseRepository(written: string): WrittenRepository | null {
  const text = written
    .trim()
    .replace(/^(?:https?:\/\/(?:www\.)?[^/\s]+\/|git@[^:\s]+:|ssh:\/\/git@[^/\s]+\/)/i, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "");
  const [, owner, name, rest = ""] = NAMED.exec(text) ?? [];
  if (!owner || !name) return null;
  const [, ref, path] = /^tree\/([^/]+)(?:\/(.+))?$/.exec(rest) ?? [];
  return {
    owner,
    name,
    ...(ref ? { ref: decodeURIComponent(ref) } : {}),
    ...(path ? { path: decodeURIComponent(path) } : {}),
  };
}
