import type { DnsRecord } from "@/lib/schemas/site-domain";
import { type Addresses, addressesOf, isZoneApex, textsOf } from "./ask-dns";

type Asked = { name: string; otherName: string | null; token: string };
/** `isSure` is false where the DNS didn't say all that matters for the name itself, `isOtherSure` for the other name. */
export type Checked = {
  records: DnsRecord[];
  isActive: boolean;
  isSure: boolean;
  isOtherActive: boolean;
  isOtherSure: boolean;
};

/** Where the text stands that proves a domain, and what it says. */
const proofName = (name: string): string => `_vectort.${name}`;
const proofValue = (token: string): string => `vectort-site=${token}`;

/**
 * The records that a domain needs, each with what the DNS says now, and the ones that lead elsewhere. It is active when it
 * is proved and every address it has is ours: one stray AAAA sends the visitors with IPv6 away. `target` is a name of ours.
 */
export async function checkRecords({ name, otherName, token }: Asked, target: string): Promise<Checked> {
  const ours = await addressesOf(target);
  const [own, other, texts] = await Promise.all([
    checkName(name, target, ours, false),
    otherName === null ? null : checkName(otherName, target, ours, true),
    textsOf(proofName(name)),
  ]);
  const isProved = texts?.includes(proofValue(token)) ?? false;
  const proof: DnsRecord = {
    type: "TXT",
    name: proofName(name),
    value: proofValue(token),
    status: texts === null ? "unknown" : isProved ? "found" : "missing",
    isOptional: false,
  };
  const records = [proof, ...own.records, ...(other?.records ?? [])];
  const isActive = isProved && own.leadsHere;
  const isOtherActive = isActive && (other?.leadsHere ?? false);
  const isSure = texts !== null && own.isKnown;
  return { records, isActive, isSure, isOtherActive, isOtherSure: isSure && (other?.isKnown ?? true) };
}

type NameCheck = { records: DnsRecord[]; leadsHere: boolean; isKnown: boolean };

async function checkName(name: string, target: string, ours: Addresses, isOptional: boolean): Promise<NameCheck> {
  const [found, isApex] = await Promise.all([addressesOf(name), isZoneApex(name)]);
  const strays = strayRecords(name, found, ours, isOptional);
  const isKnown = found.a !== null && found.aaaa !== null && ours.a !== null && ours.aaaa !== null;
  const hits = [...(found.a ?? []), ...(found.aaaa ?? [])].length - strays.length;
  const leadsHere = isKnown && hits > 0 && strays.length === 0;
  // An alias can't stand at the top of a zone: there the addresses themselves are written.
  const wanted = isApex
    ? addressRecords(name, found, ours, isOptional)
    : [alias(name, target, hits > 0, isKnown, isOptional)];
  return { records: [...wanted, ...strays], leadsHere, isKnown };
}

function alias(name: string, value: string, leads: boolean, isKnown: boolean, isOptional: boolean): DnsRecord {
  return { type: "CNAME", name, value, status: leads ? "found" : isKnown ? "missing" : "unknown", isOptional };
}

function addressRecords(name: string, found: Addresses, ours: Addresses, isOptional: boolean): DnsRecord[] {
  const of = (type: "A" | "AAAA", wanted: string[] | null, there: string[] | null): DnsRecord[] =>
    (wanted ?? []).map((value) => ({
      type,
      name,
      value,
      status: there === null ? "unknown" : there.includes(value) ? "found" : "missing",
      isOptional,
    }));
  return [...of("A", ours.a, found.a), ...of("AAAA", ours.aaaa, found.aaaa)];
}

function strayRecords(name: string, found: Addresses, ours: Addresses, isOptional: boolean): DnsRecord[] {
  const of = (type: "A" | "AAAA", there: string[] | null, wanted: string[] | null): DnsRecord[] =>
    (wanted === null ? [] : (there ?? []))
      .filter((address) => !wanted?.includes(address))
      .map((value) => ({ type, name, value, status: "stray", isOptional }));
  return [...of("A", found.a, ours.a), ...of("AAAA", found.aaaa, ours.aaaa)];
}
