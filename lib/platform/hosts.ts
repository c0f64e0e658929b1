import { env } from "./env";

/** The host a request was sent to, in lower case; a trusted proxy's word comes before the connection's. */
function requestHost(headers: Headers): string {
  return (headers.get("x-forwarded-host") ?? headers.get("host") ?? "").toLowerCase();
}

/** True when a request was sent to the host that serves previews and nothing else. */
export function isPreviewHost(headers: Headers): boolean {
  return requestHost(headers) === new URL(env().PREVIEW_URL).host;
}

const LOOPBACK_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Where a page stands that was asked for under another name of this same machine (127.0.0.1 for localhost): cookies and
 * the check of origins know the name in APP_URL only. Null where the name is right, or is no loopback name.
 */
export function addressOnAppHost(headers: Headers, pathAndQuery: string): string | null {
  const app = new URL(env().APP_URL);
  const asked = URL.parse(`http://${requestHost(headers)}`);
  const isSameMachine = LOOPBACK_NAMES.has(app.hostname) && asked !== null && LOOPBACK_NAMES.has(asked.hostname);
  if (!isSameMachine || asked.port !== app.port || asked.hostname === app.hostname) return null;
  return `${app.origin}${pathAndQuery}`;
}
