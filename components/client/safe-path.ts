const START = "/dashboard";

/**
 * The path to go to after sign-in: `wanted` when it is a path of this site, else the dashboard. Refuses anything that a
 * browser could read as another host (`//host`, backslashes, control characters) and the sign-in pages themselves.
 */
export function safePath(wanted: string | null | undefined): string {
  if (!wanted || !/^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(wanted)) return START;
  const url = new URL(wanted, "http://here.invalid");
  if (url.host !== "here.invalid" || /^\/(login|register|api)(\/|$)/.test(url.pathname)) return START;
  // Taking out `.` and `..` can leave two slashes in front: `/.//host` would be another host's after all.
  return url.pathname.startsWith("//") ? START : url.pathname + url.search + url.hash;
}
