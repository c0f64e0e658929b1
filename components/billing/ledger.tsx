"use client";
import { Download } from "lucide-react";
import { useRef, useState } from "react";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { Button, buttonClasses } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { ListNote } from "@/components/ui/list-note";
import { PageNav } from "@/components/ui/page-nav";
import { LEDGER_KINDS, type LedgerKind, ledgerListSchema } from "@/lib/schemas/ledger";
import { t } from "@/messages/en";
import { toLedgerLines } from "./ledger-lines";
import { LedgerRow } from "./ledger-row";
import { HEAD, ListFrame } from "./list-frame";

const says = t.billing.ledger;
const PER_PAGE = 25;
/** What a build reserved stands with what it cost, so it is no filter of its own. */
const FILTERS = LEDGER_KINDS.filter((kind) => kind !== "hold");

/** The key is the page, the kind or "all", and what makes the list old. */
const loadLedger = (key: string, signal: AbortSignal) => {
  const [page = "1", kind = "all"] = key.split(" ");
  const query = new URLSearchParams({ page, perPage: String(PER_PAGE), ...(kind === "all" ? {} : { kind }) });
  return callApi(ledgerListSchema, `/api/account/ledger?${query}`, { signal });
};

/** Every movement of credits: filter, pages, CSV. `moment` changes when the list is old. */
export function Ledger({ moment }: { moment: string }) {
  const [kind, setKind] = useState<LedgerKind | "all">("all");
  const [page, setPage] = useState(1);
  const section = useRef<HTMLElement>(null);
  const { data, error, retry } = useLoaded(`${page} ${kind} ${moment}`, loadLedger);
  const lines = toLedgerLines(data?.items ?? []);
  const choose = (wanted: LedgerKind | "all"): void => {
    setKind(wanted);
    setPage(1);
  };
  const turnTo = (wanted: number): void => {
    setPage(wanted);
    // The pages' buttons stand under the list, and a page is read from its top.
    section.current?.scrollIntoView({ block: "start" });
  };
  return (
    <section ref={section} aria-labelledby="ledger-title" className="scroll-mt-6">
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <h2 id="ledger-title" className="mr-auto text-lg font-medium max-sm:basis-full">
          {says.title}
        </h2>
        <label className="flex items-center gap-2 text-compact text-soft">
          <span className="max-sm:sr-only">{says.filter}</span>
          <select
            value={kind}
            onChange={(event) => choose(LEDGER_KINDS.find((one) => one === event.target.value) ?? "all")}
            className="h-9 rounded-lg border border-strong bg-raised px-2.5 text-sm text-ink pointer-coarse:h-11"
          >
            <option value="all">{says.everything}</option>
            {FILTERS.map((one) => (
              <option key={one} value={one}>
                {says.kinds[one]}
              </option>
            ))}
          </select>
        </label>
        <a href="/api/account/ledger.csv" download="" className={buttonClasses({ size: "small" }, "h-9")}>
          <Download aria-hidden="true" className="size-4" />
          {says.csv}
        </a>
      </div>
      <ListFrame
        caption={says.title}
        loadingLabel={says.loading}
        errorTitle={says.errorTitle}
        error={error}
        onRetry={retry}
        isLoading={!data && !error}
        head={
          <>
            <th scope="col" className={cx(HEAD, "w-[24%]")}>
              {says.columns.date}
            </th>
            <th scope="col" className={HEAD}>
              {says.columns.what}
            </th>
            <th scope="col" className={cx(HEAD, "w-28 text-right")}>
              {says.columns.credits}
            </th>
            <th scope="col" className={cx(HEAD, "w-32 pr-5 text-right")}>
              {says.columns.balance}
            </th>
          </>
        }
        empty={
          kind === "all" ? (
            <ListNote title={says.emptyTitle} text={says.emptyText} />
          ) : (
            <ListNote title={says.noneTitle} text={says.noneText}>
              <Button onClick={() => choose("all")}>{says.showAll}</Button>
            </ListNote>
          )
        }
        foot={
          data && data.total > PER_PAGE ? (
            <div className="flex justify-center border-t border-line bg-raised px-5 py-2.5 font-text text-compact text-soft">
              <PageNav page={page} perPage={PER_PAGE} total={data.total} onPage={turnTo} />
            </div>
          ) : null
        }
      >
        {lines.length > 0 ? lines.map((line) => <LedgerRow key={line.number} line={line} />) : null}
      </ListFrame>
    </section>
  );
}
