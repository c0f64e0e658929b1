import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";

/** Headers by which a client could claim an address, a host or a step of Next's own routing that is not its own. */
const neverFromOutside =
  /^(forwarded|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-connecting-ip|fastly-client-ip|x-forwarded-(port|server|scheme|ssl)|x-original-(host|url)|x-rewrite-url|x-middleware-.*|x-invoke-.*|x-matched-path|x-now-route-matches)$/;

/** One address as Node writes it: without brackets, port or the IPv4-in-IPv6 prefix; null for anything else. */
export function normalAddress(raw: string): string | null {
  const text = raw.trim();
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? (/^[\d.]+:\d+$/.test(text) ? text.split(":")[0] : text);
  const address = bare?.replace(/^::ffff:(?=\d+\.)/i, "") ?? "";
  return isIP(address) ? address : null;
}

/**
 * The client's address: of the chain "what came in, then the socket", the last `trustedProxies` entries were added
 * by our own proxies (the socket is the nearest), and the one before them is whom the farthest of ours spoke to.
 * A shorter chain, or an entry that is no address, gives the farthest entry that can be believed.
 */
export function clientAddress(chain: string | undefined, socket: string | undefined, trustedProxies: number): string {
  const nearest = normalAddress(socket ?? "") ?? "0.0.0.0";
  if (trustedProxies === 0 || !chain) return nearest;
  let believed = nearest;
  for (const entry of chain.split(",").toReversed().slice(0, trustedProxies)) {
    const address = normalAddress(entry);
    if (!address) break;
    believed = address;
  }
  return believed;
}

/**
 * Makes a request's forwarding headers true, in place: `x-forwarded-for` holds one address; host and protocol are
 * kept only from a proxy of ours (its last value); every other way to claim them is removed.
 */
export function cleanForwarding(
  headers: IncomingHttpHeaders,
  socket: string | undefined,
  trustedProxies: number,
): void {
  const host = lastOf(headers["x-forwarded-host"]);
  const protocol = lastOf(headers["x-forwarded-proto"]);
  const address = clientAddress(joined(headers["x-forwarded-for"]), socket, trustedProxies);
  for (const name of Object.keys(headers)) {
    if (neverFromOutside.test(name)) delete headers[name];
  }
  delete headers["x-forwarded-host"];
  delete headers["x-forwarded-proto"];
  headers["x-forwarded-for"] = address;
  if (trustedProxies === 0) return;
  if (host && /^[\w.-]{1,254}(:\d{1,5})?$/.test(host)) headers["x-forwarded-host"] = host;
  if (protocol === "http" || protocol === "https") headers["x-forwarded-proto"] = protocol;
}

function joined(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(",") : value;
}

function lastOf(value: string | string[] | undefined): string | undefined {
  return joined(value)?.split(",").at(-1)?.trim();
}
