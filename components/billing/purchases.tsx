"use client";
import { useState } from "react";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { ListNote } from "@/components/ui/list-note";
import { ListFoot } from "@/components/ui/page-nav";
import { purchaseListSchema } from "@/lib/schemas/billing";
import { t } from "@/messages/en";
import { HEAD, ListFrame } from "./list-frame";
import { PurchaseRow } from "./purchase-row";

const says = t.billing.purchases;
const PER_PAGE = 10;

/** The key is the page and what makes the list old: "2 paid-1". */
const loadPurchases = (key: string, signal: AbortSignal) =>
  callApi(purchaseListSchema, `/api/billing/purchases?page=${key.split(" ")[0]}&perPage=${PER_PAGE}`, { signal });

type PurchasesProps = { moment: number; onChanged: () => void };

/** What was bought, with receipts, and the way to give an unused package back. `moment` changes when the list is old. */
export function Purchases({ moment, onChanged }: PurchasesProps) {
  const [page, setPage] = useState(1);
  const { data, error, retry } = useLoaded(`${page} ${moment}`, loadPurchases);
  return (
    <section aria-labelledby="purchases-title">
      <h2 id="purchases-title" className="mb-4 text-lg font-medium">
        {says.title}
      </h2>
      <ListFrame
        caption={says.title}
        loadingLabel={says.loading}
        errorTitle={says.errorTitle}
        error={error}
        onRetry={retry}
        isLoading={!data && !error}
        head={
          <>
            <th scope="col" className={HEAD}>
              {says.columns.date}
            </th>
            <th scope="col" className={HEAD}>
              {says.columns.package}
            </th>
            <th scope="col" className={HEAD}>
              {says.columns.paid}
            </th>
            <th scope="col" className={HEAD}>
              {says.columns.status}
            </th>
            <th scope="col" className={HEAD}>
              {says.columns.papers}
            </th>
          </>
        }
        empty={<ListNote title={says.emptyTitle} text={says.emptyText} />}
        foot={
          data && data.total > PER_PAGE ? (
            <ListFoot page={page} perPage={PER_PAGE} total={data.total} onPage={setPage} />
          ) : null
        }
      >
        {data && data.items.length > 0
          ? data.items.map((purchase) => <PurchaseRow key={purchase.id} purchase={purchase} onChanged={onChanged} />)
          : null}
      </ListFrame>
    </section>
  );
}
