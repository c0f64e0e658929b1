import type { ReactNode } from "react";
import { t } from "@/messages/en";
import { type Bill, isFree, tokenLines } from "./bill";
import { sayCredits, sayFineUsd } from "./say-credits";

const says = t.credits.breakdown;

/** How the cost of a run came about: tokens and their price, margin, minimum, what was reserved and came back. */
export function CostBreakdown({ bill }: { bill: Bill }) {
  const { cost, centicredits, status } = bill;
  if (isFree(bill)) return <p className="text-compact text-soft">{says.free}</p>;
  const isOurs = status === "failed" || status === "interrupted";
  const lines = tokenLines(bill);
  const usd = lines.reduce((sum, line) => sum + line.usd, 0);
  const paysMinimum = !isOurs && status !== "stopped";
  return (
    <div className="flex flex-col gap-2 text-compact">
      {isOurs ? <p className="text-soft">{status === "failed" ? says.failed : says.interrupted}</p> : null}
      <dl className="flex flex-col gap-1.5">
        {lines.map((line) => (
          <Line key={line.label} label={line.label} value={sayFineUsd(line.usd)}>
            {says.tokens(line.tokens)}, {says.perMillion(sayFineUsd(line.perMillionUsd))}
          </Line>
        ))}
        {cost.price && lines.length > 0 ? (
          <Line label={says.model} value={sayCredits(cost.modelCenticredits)}>
            {says.times(sayFineUsd(usd), String(cost.price.margin))}
          </Line>
        ) : null}
        {paysMinimum && cost.minimumCenticredits > 0 ? (
          <Line label={says.minimum} value={sayCredits(cost.minimumCenticredits)}>
            {centicredits < cost.minimumCenticredits ? says.minimumShared : null}
          </Line>
        ) : null}
        <div className="border-t border-line" aria-hidden="true" />
        <Line label={says.youPaid} value={sayCredits(centicredits)} isSum>
          {status === "stopped" ? says.stopped : null}
        </Line>
        <Line label={says.reserved} value={sayCredits(cost.holdCenticredits)} />
        <Line label={says.givenBack} value={sayCredits(cost.holdCenticredits - centicredits)} />
      </dl>
      {cost.isEstimated && lines.length > 0 ? <p className="text-xs text-muted">{says.estimated}</p> : null}
      {!isOurs && cost.modelCenticredits > cost.holdCenticredits ? (
        <p className="text-xs text-muted">{says.cut}</p>
      ) : null}
    </div>
  );
}

type LineProps = { label: string; value: string; isSum?: boolean; children?: ReactNode };

function Line({ label, value, isSum = false, children }: LineProps) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className={isSum ? "font-medium text-ink" : "text-soft"}>
        {label}
        {children ? <span className="block text-xs font-normal text-muted">{children}</span> : null}
      </dt>
      <dd className={`shrink-0 font-mono text-xs tabular-nums ${isSum ? "font-medium text-ink" : "text-soft"}`}>
        {value}
      </dd>
    </div>
  );
}
