import { env } from "@/lib/platform/env";

export type CacheRule = "none" | "hour" | "forever";

const CACHE_CONTROL: Record<CacheRule, string> = {
  none: "no-store",
  hour: "private, max-age=3600",
  forever: "public, max-age=31536000, immutable",
};

/**
 * The policy of everything the preview's host answers: an opaque origin that can load from `{PREVIEW_URL}/preview/` and
 * nowhere else. `'self'` is never written, because an opaque origin has none (CSP 3, section 6.7.2.8).
 */
function contentSecurityPolicy(previewUrl: string, appUrl: string): string {
  const own = `${previewUrl}/preview/`;
  return [
    "sandbox allow-scripts allow-forms",
    "default-src 'none'",
    `script-src 'unsafe-inline' ${own}`,
    `style-src 'unsafe-inline' ${own}`,
    `img-src data: blob: ${own}`,
    `font-src data: ${own}`,
    `media-src data: blob: ${own}`,
    `connect-src ${own}`,
    "worker-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${appUrl}`,
  ].join("; ");
}

/**
 * The headers of every answer of the preview's host. Chromium 152 and later closes WebRTC by `Connection-Allowlist`, in
 * frames of a page as well; other browsers have only what the runtime takes away.
 */
export function previewHeaders(contentType: string, cache: CacheRule): Headers {
  const { PREVIEW_URL, APP_URL } = env();
  return new Headers({
    "content-type": contentType,
    "cache-control": CACHE_CONTROL[cache],
    "connection-allowlist": `("${PREVIEW_URL}/preview/*");webrtc=block`,
    "content-security-policy": contentSecurityPolicy(PREVIEW_URL, new URL(APP_URL).origin),
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "permissions-policy": DENIED_FEATURES,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-dns-prefetch-control": "off",
    "x-robots-tag": "noindex",
  });
}

const DENIED_FEATURES = ["camera", "microphone", "geolocation", "display-capture", "payment", "usb", "serial", "hid"]
  .map((feature) => `${feature}=()`)
  .join(", ");
