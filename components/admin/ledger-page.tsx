"use client";
import { sayCredits, sayMovement } from "@/components/credits/say-credits";
import { cx } from "@/components/ui/class-names";
import { type LedgerSearch, ledgerSearchSchema } from "@/lib/schemas/ledger";
import { t } from "@/messages/en";
import { AdminTable, type Column } from "./admin-table";
import { FilteredSearch } from "./list-bar";
import { useAdminList } from "./use-admin-list";
import { When } from "./when";

const says = t.admin.ledger;
type Entry = LedgerSearch["items"][number];

const COLUMNS: readonly Column<Entry>[] = [
  {
    id: "user",
    label: says.columns.user,
    kind: "main",
    show: (entry) => (
      <>
        <p className="wrap-anywhere">{entry.email ?? t.admin.unknownAccount}</p>
        <p className="font-mono text-xs text-muted">{entry.userId}</p>
      </>
    ),
  },
  { id: "at", label: says.columns.at, show: (entry) => <When at={entry.at} /> },
  { id: "kind", label: says.columns.kind, show: (entry) => says.kinds[entry.kind] },
  {
    id: "amount",
    label: says.columns.amount,
    kind: "number",
    show: (entry) => (
      <span className={cx(entry.amountCenticredits > 0 && "text-green", entry.amountCenticredits < 0 && "text-soft")}>
        {sayMovement(entry.amountCenticredits)}
      </span>
    ),
  },
  {
    id: "balance",
    label: says.columns.balance,
    kind: "number",
    show: (entry) => sayCredits(entry.balanceAfterCenticredits),
  },
  {
    id: "why",
    label: says.columns.why,
    show: (entry) => (
      <>
        {entry.reason ? <p className="max-w-96 wrap-anywhere">{entry.reason}</p> : null}
        <p className="max-w-96 font-mono text-xs text-muted wrap-anywhere">{entry.key}</p>
        {entry.byUserId ? <p className="font-mono text-xs text-muted">{says.by(entry.byUserId)}</p> : null}
      </>
    ),
  },
];

/** Everybody's ledger entries. */
export function LedgerPage({ firstQuery }: { firstQuery: string }) {
  const list = useAdminList({ path: "/api/admin/ledger", schema: ledgerSearchSchema, filterName: "kind", firstQuery });
  return (
    <>
      <FilteredSearch list={list} says={says} options={says.kinds} />
      <AdminTable title={says.pageTitle} list={list} columns={COLUMNS} empty={says.empty} keyOf={({ key }) => key} />
    </>
  );
}
