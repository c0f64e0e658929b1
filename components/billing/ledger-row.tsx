"use client";
import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { sayMinute } from "@/components/client/format-date";
import { sayCredits, sayMovement } from "@/components/credits/say-credits";
import { cx } from "@/components/ui/class-names";
import { t } from "@/messages/en";
import type { LedgerLine } from "./ledger-lines";
import { CELL, ROW } from "./list-frame";
import { RunDetails } from "./run-details";

const says = t.billing.ledger;

/** One movement; that of a build opens to what it cost and why. */
export function LedgerRow({ line }: { line: LedgerLine }) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { build, amount } = line;
  const hint = build ? says.ends[build.status] : line.reason;
  return (
    <>
      <tr className={ROW}>
        <td className={cx(CELL, "whitespace-nowrap text-soft max-md:order-3 max-md:text-compact")}>
          <time dateTime={line.at}>{sayMinute(line.at)}</time>
        </td>
        <td className={cx(CELL, "max-md:order-1")}>
          {says.names[line.kind]}
          {hint ? <span className="text-muted wrap-anywhere"> · {hint}</span> : null}
          {build && line.kind === "build" ? (
            <button
              type="button"
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={() => setIsOpen(!isOpen)}
              className="-my-1 inline-flex min-h-7 max-md:-ml-1.5 max-md:flex md:ml-1.5 items-center gap-1 rounded-md px-1.5 text-compact text-cyan hover:bg-hover pointer-coarse:min-h-11"
            >
              {says.why}
              <ChevronDown
                aria-hidden="true"
                className={cx("size-3.5 transition duration-150", isOpen && "rotate-180")}
              />
            </button>
          ) : null}
        </td>
        <td
          className={cx(
            CELL,
            "text-right font-medium tabular-nums max-md:order-2",
            amount > 0 ? "text-green" : "text-ink",
          )}
        >
          {sayMovement(amount)}
        </td>
        <td className={cx(CELL, "pr-5 text-right text-soft tabular-nums max-md:order-4 max-md:text-compact")}>
          <span className="md:hidden">{says.columns.balance} </span>
          {sayCredits(line.balanceAfter)}
        </td>
      </tr>
      {isOpen && build ? (
        <tr className="max-md:block">
          <td id={id} colSpan={4} className="px-5 pb-5 max-md:block max-md:px-4">
            <RunDetails runId={build.runId} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
