import { findSite } from "../serve/find-site";
import { isOwnHost } from "../site-hosts";

/**
 * Whether a TLS proxy may get a certificate for a name: the product's own hosts, and names at which a site is served or
 * which lead to one. Everything else would let strangers use up the certificate authority's limits.
 */
export async function isAllowedDomain(text: string): Promise<boolean> {
  const name = text.trim().toLowerCase().replace(/\.$/, "");
  if (isOwnHost(name)) return true;
  const { kind } = await findSite(name);
  return kind === "site" || kind === "moved";
}
