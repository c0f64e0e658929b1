import { env } from "./env";

/** The host a request was sent to, in lower case; a trusted proxy's word comes before the connection's. */
function requestHost(headers: Headers): string {
  return (headers.get("x-forwarded-host") ?? headers.get("host") ?? "").toLowerCase();
}

/** True when a request was sent to the host that serves previews and nothing else. */
export function isPreviewHost(headers: Headers): boolean {
  return requestHost(headers) === new URL(env().PREVIEW_URL).host;
}
