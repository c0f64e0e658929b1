import type { DnsRecord, SiteDomain } from "@/lib/schemas/site-domain";
import { t } from "@/messages/en";
import { CopyButton } from "../chat/copy-button";

const says = t.publish.domains;
const COLOURS: Readonly<Record<DnsRecord["status"], string>> = {
  found: "text-green",
  missing: "text-waiting",
  stray: "text-red",
  unknown: "text-muted",
};

/** The records of a domain exactly as the DNS is to have them, and what it has. */
export function DnsRecords({ domain }: { domain: SiteDomain }) {
  return (
    <div role="region" aria-label={says.records(domain.domain)} tabIndex={0} className="overflow-x-auto">
      <table className="w-full text-left font-text text-compact">
        <caption className="sr-only">{says.records(domain.domain)}</caption>
        <thead>
          <tr className="text-muted">
            {Object.entries(says.columns).map(([id, label]) => (
              <th key={id} scope="col" className="py-1.5 pr-4 font-normal whitespace-nowrap">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {domain.records.map((record) => (
            <tr key={`${record.type} ${record.name} ${record.value}`} className="border-t border-line">
              <td className="py-1 pr-4 font-mono">{record.type}</td>
              <Copied text={record.name} label={says.copyName(record.name)} />
              <Copied text={record.value} label={says.copyValue(record.value)} />
              <td className="py-1 pr-1">
                <span className={COLOURS[record.status]}>{says.statuses[record.status]}</span>
                {record.isOptional && record.status === "missing" ? (
                  <span className="block text-muted">{says.optional(record.name)}</span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Copied({ text, label }: { text: string; label: string }) {
  return (
    <td className="py-1 pr-4">
      <span className="flex items-center gap-1 font-mono">
        <span className="whitespace-nowrap">{text}</span>
        <CopyButton text={text} label={label} />
      </span>
    </td>
  );
}
