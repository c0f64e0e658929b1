"use client";
import { Check, ChevronRight, CircleDashed, TriangleAlert, Wrench } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { checkIdSchema, type CheckStatus, type RepairOffer, type VersionChecks } from "@/lib/schemas/check";
import { checkMessages } from "@/messages/checks-en";
import { useChecks } from "./use-checks";

const says = checkMessages.row;
const ICONS: Readonly<Record<CheckStatus, ReactNode>> = {
  passed: <Check aria-hidden="true" className="text-green" />,
  failed: <TriangleAlert aria-hidden="true" className="text-gold" />,
  skipped: <CircleDashed aria-hidden="true" className="text-muted" />,
};

type ChecksRowProps = {
  versionId: string;
  /** Whether they are looked at without being asked for. */
  isNewest: boolean;
  /** Whether something can be asked for now. */
  canAct: boolean;
  onRepair: (versionId: string) => void;
  /** Asks what has happened to the project without this tab. */
  onRefresh: () => void;
};

/** What was checked of a turn's version: one line that opens into the checks with their evidence. */
export function ChecksRow({ versionId, isNewest, canAct, onRepair, onRefresh }: ChecksRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const { checks, error } = useChecks({
    versionId,
    isWanted: isNewest || isOpen,
    isIdle: canAct,
    onLook: onRefresh,
  });
  const line = lineOf(checks, isNewest || isOpen);
  return (
    <div className="rounded-lg border border-line bg-card text-compact">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
        className="flex min-h-10 w-full items-center gap-2.5 px-3 text-left hover:text-ink pointer-coarse:min-h-11 [&>svg]:size-4 [&>svg]:shrink-0"
      >
        {line.icon}
        <span className="min-w-0 text-soft">{line.text}</span>
        <ChevronRight
          aria-hidden="true"
          className={cx("ml-auto text-muted transition duration-150", isOpen && "rotate-90")}
        />
      </button>
      <p role="status" className="sr-only">
        {isNewest && checks?.state === "done" ? line.text : ""}
      </p>
      <div id={listId} hidden={!isOpen} className="border-t border-line px-3 py-2.5">
        {error ? (
          <p role="alert" className="text-soft">
            {says.unknown} {error}
          </p>
        ) : null}
        <ul className="flex flex-col gap-2">
          {checks?.items.map((item) => (
            <Item key={item.id} {...item} />
          ))}
        </ul>
      </div>
      {isNewest && checks ? (
        <Repair offer={checks.repair} canAct={canAct} onRepair={() => onRepair(versionId)} />
      ) : null}
    </div>
  );
}

type RepairProps = { offer: RepairOffer; canAct: boolean; onRepair: () => void };

/** What can be done about failures: one click, or why not. */
function Repair({ offer, canAct, onRepair }: RepairProps) {
  if (!offer.isOffered) {
    return offer.reason ? <p className="border-t border-line px-3 py-2.5 text-soft">{offer.reason}</p> : null;
  }
  if (offer.isBySelf) {
    return (
      <p role="status" className="border-t border-line px-3 py-2.5 text-soft">
        {checkMessages.repair.bySelf}
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line px-3 py-2.5">
      <p className="min-w-0 flex-1 basis-40 text-soft">{offer.reason ?? checkMessages.repair.free}</p>
      <Button size="small" tone="primary" disabled={!canAct} onClick={onRepair}>
        <Wrench aria-hidden="true" className="size-4" />
        {checkMessages.repair.button}
      </Button>
    </div>
  );
}

function Item({ id, status, evidence }: VersionChecks["items"][number]) {
  return (
    <li className="flex gap-2.5 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0">
      {ICONS[status]}
      <div className="min-w-0">
        <p>
          <span className="sr-only">{checkMessages.status[status]}: </span>
          {checkMessages.names[id]}
        </p>
        {evidence === ""
          ? null
          : evidence.split("\n").map((line) => (
              <p key={line} className="text-soft wrap-anywhere">
                {line}
              </p>
            ))}
      </div>
    </li>
  );
}

/** The one line. “Done” is said where all checks were made and passed, and nowhere else. */
function lineOf(checks: VersionChecks | null, isLoading: boolean): { icon: ReactNode; text: string } {
  const busy = (
    <span aria-hidden="true" className="mx-1 size-2 animate-pulse-dot rounded-full bg-current text-running" />
  );
  if (!checks) return isLoading ? { icon: busy, text: says.checking } : { icon: ICONS.skipped, text: says.show };
  const total = checkIdSchema.options.length;
  if (checks.state !== "done") return { icon: busy, text: says.checkingCount(checks.items.length, total) };
  const count = (status: CheckStatus): number => checks.items.filter((item) => item.status === status).length;
  const [passed, failed] = [count("passed"), count("failed")];
  if (failed > 0) return { icon: ICONS.failed, text: says.failed(passed, passed + failed) };
  if (passed === total) return { icon: ICONS.passed, text: says.passed(passed) };
  const hasNoChecker = checks.items.some(({ id, status }) => id === "errors" && status === "skipped");
  return { icon: ICONS.skipped, text: hasNoChecker ? says.notChecked(passed) : says.partly(passed, total) };
}
