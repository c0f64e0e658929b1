import { z } from "zod";

/** One record as the DNS is to have it, and whether it has. */
export const dnsRecordSchema = z.object({
  type: z.enum(["A", "AAAA", "CNAME", "TXT"]),
  name: z.string(),
  value: z.string(),
  /** `stray` leads elsewhere and has to go; `optional` is for the other name, with or without `www.`. */
  status: z.enum(["found", "missing", "stray", "unknown"]),
  isOptional: z.boolean(),
});
export type DnsRecord = z.infer<typeof dnsRecordSchema>;

export const siteDomainSchema = z.object({
  domain: z.string(),
  otherName: z.string().nullable(),
  status: z.enum(["pending", "active"]),
  url: z.string(),
  records: z.array(dnsRecordSchema),
  checkedAt: z.iso.datetime().nullable(),
});
export type SiteDomain = z.infer<typeof siteDomainSchema>;

export const domainInputSchema = z.object({ domain: z.string().trim().min(1, "must not be empty").max(253) });
export const domainListSchema = z.object({
  items: z.array(siteDomainSchema),
  /** False where this server has no public address to which a domain could lead. */
  isSetUp: z.boolean(),
});
export type DomainList = z.infer<typeof domainListSchema>;
