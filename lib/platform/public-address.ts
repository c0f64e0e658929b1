import { BlockList, isIP } from "node:net";

/** What stands for no host on the internet (IANA's special-purpose registries), or for one that only a cloud's machines reach. */
const NOT_PUBLIC_4 =
  "0/8 10/8 100.64/10 127/8 169.254/16 172.16/12 192.0.0/24 192.0.2/24 192.88.99/24 192.168/16 198.18/15 198.51.100/24 203.0.113/24 224/4 240/4 168.63.129.16/32";
/** Of the addresses that are handed out at all (2000::/3): documentation, Teredo and 6to4, which carry an IPv4 address. */
const NOT_PUBLIC_6 = "2001::/23 2001:db8::/32 2002::/16 3fff::/20";
const LOCAL_4 = "127/8 10/8 172.16/12 192.168/16";
const LOCAL_6 = "::1/128 fc00::/7";

const notPublic4 = listOf(NOT_PUBLIC_4, "ipv4");
const notPublic6 = listOf(NOT_PUBLIC_6, "ipv6");
const global6 = listOf("2000::/3", "ipv6");
const local4 = listOf(LOCAL_4, "ipv4");
const local6 = listOf(LOCAL_6, "ipv6");

/**
 * True for an address of a host on the internet. Not for loopback, private, link-local and metadata addresses, nor for
 * an IPv4 address in the clothes of an IPv6 one, whatever it stands for.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !notPublic4.check(address, "ipv4");
  return isIP(address) === 6 && global6.check(address, "ipv6") && !notPublic6.check(address, "ipv6");
}

/** True for an address of this machine or of its own network; not for link-local ones, where clouds keep their metadata. */
export function isLocalAddress(address: string): boolean {
  if (isIP(address) === 4) return local4.check(address, "ipv4");
  return isIP(address) === 6 && !address.toLowerCase().startsWith("::ffff:") && local6.check(address, "ipv6");
}

function listOf(subnets: string, family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const subnet of subnets.split(" ")) {
    const [network = "", bits] = subnet.split("/");
    list.addSubnet(family === "ipv4" ? whole(network) : network, Number(bits), family);
  }
  return list;
}

/** An IPv4 network is written without its noughts at the end. */
function whole(network: string): string {
  return [...network.split("."), "0", "0", "0"].slice(0, 4).join(".");
}
