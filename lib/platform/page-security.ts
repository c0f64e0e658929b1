import { env } from "./env";

/**
 * The Content-Security-Policy of the app's own pages (CSP Level 3, "strict-dynamic"): scripts only with this request's
 * nonce, frames only from the previews. `isDev` lets React's development build use eval and the page reach the bundler.
 */
export function pageCsp(nonce: string, isDev: boolean): string {
  const { APP_URL, PREVIEW_URL } = env();
  const directives = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? " ws:" : ""}`,
    `frame-src ${PREVIEW_URL}/preview/`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(APP_URL.startsWith("https:") ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}

/** What every answer says, whatever it is; HSTS where the app is on https. */
export function transportHeaders(): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    ...(env().APP_URL.startsWith("https:")
      ? { "strict-transport-security": "max-age=63072000; includeSubDomains" }
      : {}),
  };
}

/** What the app's own pages say beside their policy. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "permissions-policy":
    "camera=(), display-capture=(), geolocation=(), microphone=(self), payment=(), usb=(), browsing-topics=()",
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-frame-options": "DENY",
};
