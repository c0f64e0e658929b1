import type { DnsRecord, SiteDomain } from "@/lib/schemas/site-domain";
import type { SiteDomainDoc } from "@/models/site-domain";
import { domainOrigin } from "../site-hosts";

/** A domain as the wire has it, with the records as they were found just now. */
export function toDomain(domain: SiteDomainDoc, records: DnsRecord[]): SiteDomain {
  return {
    domain: domain.name,
    otherName: domain.otherName ?? null,
    status: domain.status,
    url: domainOrigin(domain.name),
    records,
    checkedAt: domain.checkedAt?.toISOString() ?? null,
  };
}
