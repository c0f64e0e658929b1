import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";
import { env } from "@/lib/platform/env";
import { processGlobal } from "@/lib/platform/process-global";

type Hosts = {
  own: ReadonlySet<string>;
  end: string;
  origin: string;
  addressEnd: string;
  /** What was read from headers before: the same few come again and again. */
  read: Map<string, string | null>;
};

const MAX_READ = 5_000;
/** The longest name in the DNS, a final dot and a port. */
const MAX_CHARS = 260;

/** Read from the environment once: this is asked with every request. */
function hosts(): Hosts {
  return processGlobal("site-hosts", () => {
    const { APP_URL, PREVIEW_URL, SITES_DOMAIN } = env();
    const { protocol, port, hostname } = new URL(APP_URL);
    const addressEnd = `.${SITES_DOMAIN}${port ? `:${port}` : ""}`;
    const own = new Set([hostname, new URL(PREVIEW_URL).hostname]);
    return { own, end: `.${SITES_DOMAIN}`, origin: `${protocol}//`, addressEnd, read: new Map() };
  });
}

/**
 * The name of the site's host that a `Host` header means, in lower case; null where the request is the app's: its own
 * and the previews' host, and what is no name in the DNS (addresses, this machine, a container's name).
 */
export function siteHostOf(header: string | undefined): string | null {
  // The server's wrapper refuses such a name; here it would be kept.
  if (header === undefined || header.length > MAX_CHARS) return null;
  const known = hosts().read.get(header);
  if (known !== undefined) return known;
  const host = readHost(header);
  if (hosts().read.size < MAX_READ) hosts().read.set(header, host);
  return host;
}

function readHost(header: string): string | null {
  const name = header.toLowerCase().replace(/:\d*$/, "").replace(/\.$/, "");
  if (!name.includes(".") || name.startsWith("[") || isIP(name) !== 0) return null;
  return hosts().own.has(name) ? null : name;
}

/** The host that a request was sent to, as a proxy of ours says, or the connection. */
export function hostHeader(headers: IncomingHttpHeaders): string | undefined {
  const forwarded = headers["x-forwarded-host"];
  return typeof forwarded === "string" ? forwarded : headers.host;
}

/** The slug in a host's name under the sites' domain; null for any other host. */
export function slugOfHost(host: string): string | null {
  const { end } = hosts();
  if (!host.endsWith(end)) return null;
  const label = host.slice(0, -end.length);
  return label.includes(".") ? null : label;
}

/** Scheme and host under which a slug is served. */
export function siteOrigin(slug: string): string {
  return `${hosts().origin}${slug}${hosts().addressEnd}`;
}

/** Scheme and host under which a person's own domain is served. */
export function domainOrigin(name: string): string {
  const { port } = new URL(env().APP_URL);
  return `${hosts().origin}${name}${port ? `:${port}` : ""}`;
}

/** The name of ours that people's own domains lead to; null where this server has no public one. */
export function domainTarget(): string | null {
  const { SITES_DOMAIN } = env();
  return SITES_DOMAIN === "localhost" || SITES_DOMAIN.endsWith(".localhost") ? null : `domains.${SITES_DOMAIN}`;
}

/** True for the app's host and the previews'. */
export function isOwnHost(name: string): boolean {
  return hosts().own.has(name);
}

/** What follows a slug in its address, port included. */
export function siteAddressEnd(): string {
  return hosts().addressEnd;
}
