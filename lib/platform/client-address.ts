import { isIP } from "node:net";

/**
 * Whom a limit counts: the address in `x-forwarded-for`, which the server's wrapper sets to one that can be believed.
 * Of an IPv6 address only its /64, since one subscriber has all of that; this machine is one, whichever way it asks. "unknown" where there is none.
 */
export function clientAddress(headers: Headers): string {
  const address =
    headers
      .get("x-forwarded-for")
      ?.split(",")[0]
      ?.trim()
      .replace(/^::ffff:(?=\d+\.)/i, "")
      .replace(/^::1$/, "127.0.0.1") ?? "";
  const family = isIP(address);
  if (family === 4) return address;
  return family === 6 ? `${ipv6Network(address)}::/64` : "unknown";
}

function ipv6Network(address: string): string {
  const [head = "", tail] = address.replace(/%.*$/, "").toLowerCase().split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const gap = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => "0");
  return [...left, ...gap, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
