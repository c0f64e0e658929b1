import { afterAll, beforeAll, beforeEach } from "vitest";
import { connectDb } from "@/lib/platform/db";
import type { addDomain } from "@/lib/publishing";
import { closeCompiler } from "@/lib/stacks";
import { SiteModel } from "@/models/site";
import { SiteDomainModel } from "@/models/site-domain";
import { type Dns, startDns, type Zone } from "@/tests/fakes/dns";
import { startSites } from "./site-server";

export const TARGET = "domains.sites.test";

/** Sites under `sites.test` and a name server, which this file's tests find as `here`; both are empty before each. */
export function withDomains(): { zone: Zone; dns: Dns; sites: Awaited<ReturnType<typeof startSites>> } {
  const zone: Zone = {};
  const here = { zone } as ReturnType<typeof withDomains>;
  beforeAll(async () => {
    here.dns = await startDns(zone);
    process.env["DNS_SERVERS"] = here.dns.address;
    process.env["SITES_DOMAIN"] = "sites.test";
    process.env["APP_URL"] = "https://app.test";
    process.env["PREVIEW_URL"] = "https://preview.test";
    process.env["RATE_LIMIT_FACTOR"] = "1000";
    here.sites = await startSites(1);
  });
  afterAll(async () => {
    here.sites.end();
    here.dns.end();
    await closeCompiler();
  });
  beforeEach(async () => {
    for (const name of Object.keys(zone)) delete zone[name];
    zone[TARGET] = { a: ["192.0.2.10"], aaaa: ["2001:db8::10"] };
    Object.assign(here.dns.state, { isBroken: false, brokenTypes: [] });
    await connectDb();
    await Promise.all([SiteModel.deleteMany({}), SiteDomainModel.deleteMany({})]);
  });
  return here;
}

/** Writes into the zone what an answer asks for. */
export function obey(zone: Zone, records: Awaited<ReturnType<typeof addDomain>>["records"]): void {
  for (const { type, name, value } of records) {
    const entry = (zone[name] ??= {});
    if (type === "CNAME") entry.cname = value;
    if (type === "A") entry.a = [...new Set([...(entry.a ?? []), value])];
    if (type === "AAAA") entry.aaaa = [...new Set([...(entry.aaaa ?? []), value])];
    if (type === "TXT") entry.txt = [...new Set([...(entry.txt ?? []), value])];
  }
}
