import { Resolver } from "node:dns/promises";
import { env } from "@/lib/platform/env";

const TIMEOUT_MS = 3_000;

/** A resolver of our own, so that its limits are ours: two tries of three seconds each. */
function resolver(): Resolver {
  const asked = new Resolver({ timeout: TIMEOUT_MS, tries: 2 });
  const { DNS_SERVERS } = env();
  if (DNS_SERVERS) asked.setServers(DNS_SERVERS);
  return asked;
}

/** A name has no such record, or there is no such name: an answer, not a failure. */
const NOTHING = new Set(["ENODATA", "ENOTFOUND", "ENONAME"]);

/** What a name server said; null where none could be asked. */
async function orNothing<T>(asking: Promise<T[]>): Promise<T[] | null> {
  return asking.catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return NOTHING.has(code) ? [] : null;
  });
}

export type Addresses = { a: string[] | null; aaaa: string[] | null };

/** The addresses that a name leads to, through aliases; null where no name server answered. */
export async function addressesOf(name: string): Promise<Addresses> {
  const dns = resolver();
  const [a, aaaa] = await Promise.all([orNothing(dns.resolve4(name)), orNothing(dns.resolve6(name))]);
  return { a, aaaa };
}

/** The texts that a name has. */
export async function textsOf(name: string): Promise<string[] | null> {
  const found = await orNothing(resolver().resolveTxt(name));
  return found && found.map((parts) => parts.join(""));
}

/** True where a name begins a zone of its own: it can't be an alias then (RFC 1912, section 2.4). */
export async function isZoneApex(name: string): Promise<boolean> {
  const found = await orNothing(
    resolver()
      .resolveSoa(name)
      .then((soa) => [soa]),
  );
  return found !== null && found.length > 0;
}
