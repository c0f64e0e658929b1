import { env } from "@/lib/platform/env";

/**
 * What every answer of a site says, as a good static host does: pages may load what they like over https, but are framed
 * by their own site only; a process of their own; HSTS where they are on https.
 */
export function siteHeaders(isHttps: boolean): string[] {
  const policy = [
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'self'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ];
  return [
    "x-content-type-options",
    "nosniff",
    "referrer-policy",
    "strict-origin-when-cross-origin",
    "origin-agent-cluster",
    "?1",
    "content-security-policy",
    policy.join("; "),
    ...(isHttps ? ["strict-transport-security", "max-age=31536000"] : []),
  ];
}

/** Whether a visitor is on https, as a proxy of ours says; without one, as the app is. */
export function isHttps(forwardedProto: string | string[] | undefined): boolean {
  return forwardedProto === undefined ? env().APP_URL.startsWith("https:") : forwardedProto === "https";
}
