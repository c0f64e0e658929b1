/** What the versions' part of the workspace shows: all of them, what changed in one, or two beside each other. */
export type VersionsPlace =
  | { show: "list" }
  | { show: "changes"; id: string; from: string | null }
  | { show: "compare"; left: string; right: string };
