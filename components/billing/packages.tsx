"use client";
import Link from "next/link";
import { useEffect, useState } from "react";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { useSubmit } from "@/components/client/use-submit";
import { sayPrice } from "@/components/credits/say-credits";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button, buttonClasses } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Skeleton } from "@/components/ui/skeleton";
import { checkoutSchema } from "@/lib/schemas/billing";
import { type PackageId, packageListSchema, REFUND_DAYS } from "@/lib/schemas/packages";
import { t } from "@/messages/en";
import { PackageFace } from "./package-face";

const says = t.billing.packages;
const MIDDLE = 1;

const loadPackages = (_key: string, signal: AbortSignal) => callApi(packageListSchema, "/api/packages", { signal });

/** On a phone the buttons stand a screen over what says why nothing happened. */
const bringIntoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: "nearest" });

/** The packages; one click leads to the payment page, a second while it opens does nothing. */
export function Packages({ isOperator }: { isOperator: boolean }) {
  const { data, error, retry } = useLoaded("packages", loadPackages);
  const [wanted, setWanted] = useState<PackageId | null>(null);
  const { run, isBusy, problem } = useSubmit();
  useReloadWhenBroughtBack();

  const buy = (id: PackageId): void => {
    setWanted(id);
    run(async () => {
      const { url } = await callApi(checkoutSchema, "/api/billing/checkout", { method: "POST", body: { package: id } });
      window.location.assign(url);
      return "leaving";
    });
  };

  return (
    <section aria-labelledby="packages-title" className="contents">
      <h2 id="packages-title" className="sr-only">
        {says.title}
      </h2>
      {error ? (
        <Alert className="flex flex-wrap items-center gap-3 self-start md:col-span-3">
          <p className="min-w-0 flex-1 basis-48">
            {says.errorTitle}. {error}
          </p>
          <Button size="small" onClick={retry}>
            {t.common.retry}
          </Button>
        </Alert>
      ) : data ? (
        data.items.map((pack, index) => (
          <div
            key={pack.id}
            className={cx(
              "flex items-center gap-4 rounded-2xl border p-5 sm:p-6 md:flex-col md:items-stretch",
              index === MIDDLE ? "border-gold/60 bg-gold-soft" : "border-line bg-card",
            )}
          >
            <PackageFace credits={pack.credits} priceCents={pack.priceCents} />
            {data.isAvailable ? (
              <BusyButton
                isBusy={isBusy && wanted === pack.id}
                disabled={isBusy && wanted !== pack.id}
                aria-label={says.buyLabel(pack.credits, sayPrice(pack.priceCents))}
                onClick={() => buy(pack.id)}
                tone={index === MIDDLE ? "gold" : "solid"}
                className="md:mt-auto"
              >
                {says.buy}
              </BusyButton>
            ) : null}
          </div>
        ))
      ) : (
        [0, 1, 2].map((index) => (
          <div key={index} className="h-24 rounded-2xl border border-line bg-card p-5 sm:p-6 md:h-44">
            <Skeleton className="w-24" />
            <Skeleton className="mt-3 h-8 w-16" />
          </div>
        ))
      )}
      <div className="flex flex-col gap-3 text-compact text-muted md:col-span-3 lg:col-span-4">
        {problem ? (
          <div ref={bringIntoView}>
            <Alert>{problem.message}</Alert>
          </div>
        ) : null}
        {isBusy ? <p role="status">{says.leaving}</p> : null}
        {data && !data.isAvailable ? <NotSetUp isOperator={isOperator} /> : <p>{says.taxNote(REFUND_DAYS)}</p>}
      </div>
    </section>
  );
}

function NotSetUp({ isOperator }: { isOperator: boolean }) {
  return (
    <Alert tone="calm" className="flex flex-wrap items-center gap-3">
      <p className="min-w-0 flex-1 basis-64">{isOperator ? says.notSetUpOperator : says.notSetUp}</p>
      {isOperator ? (
        <Link href="/admin" className={buttonClasses({ size: "small" })}>
          {says.toSetUp}
        </Link>
      ) : null}
    </Alert>
  );
}

/** The browser's way back from the payment page may show this page as it was left: busy for ever. */
function useReloadWhenBroughtBack(): void {
  useEffect(() => {
    const onShow = (event: PageTransitionEvent): void => void (event.persisted && window.location.reload());
    window.addEventListener("pageshow", onShow);
    return () => window.removeEventListener("pageshow", onShow);
  }, []);
}
