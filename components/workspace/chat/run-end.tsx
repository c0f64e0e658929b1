"use client";
import { CirclePause, CircleStop, TriangleAlert, Unplug } from "lucide-react";
import { isFree } from "@/components/credits/bill";
import { MoreCredits } from "@/components/credits/more-credits";
import { sayCredits } from "@/components/credits/say-credits";
import { Button } from "@/components/ui/button";
import { type OfferedMode, offeredModeSchema } from "@/lib/schemas/mode";
import { t } from "@/messages/en";
import type { TurnView } from "../turn-view";

const says = t.workspace.end;
const ENDS = {
  failed: { text: says.failed, icon: <TriangleAlert aria-hidden="true" className="text-red" /> },
  stopped: { text: says.stopped, icon: <CircleStop aria-hidden="true" className="text-muted" /> },
  interrupted: { text: says.interrupted, icon: <Unplug aria-hidden="true" className="text-gold" /> },
} as const;

type RunEndProps = {
  view: TurnView;
  canAct: boolean;
  onResume: (runId: string) => void;
  onSend: (prompt: string, mode: OfferedMode) => void;
};

/** How a run ended that was not completed: what happened, what was kept, and how to go on. */
export function RunEnd({ view, canAct, onResume, onSend }: RunEndProps) {
  if (view.status === "completed" || view.status === "waiting" || view.status === "running") return null;
  if (view.status === "paused") return <Paused view={view} canAct={canAct} onResume={onResume} />;
  const end = ENDS[view.status];
  // One that fails while it goes on with another is tried again as part of the same: they share a minimum.
  const canResume = view.status === "interrupted" || (view.status === "failed" && view.isContinuation);
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl border border-strong bg-card px-4 py-3 text-sm [&>svg]:size-[18px]"
    >
      {end.icon}
      <p className="min-w-0 flex-1 basis-52 wrap-anywhere">
        {view.reason ?? end.text}{" "}
        <span className="text-soft">{view.version ? says.kept(view.version.number) : says.nothingKept}</span>
      </p>
      {canAct ? (
        canResume ? (
          <Button size="small" tone="primary" onClick={() => onResume(view.runId)}>
            {view.status === "failed" ? says.tryAgain : says.goOn}
          </Button>
        ) : (
          <Button size="small" onClick={() => onSend(view.prompt, offeredModeSchema.catch("quick").parse(view.mode))}>
            {says.tryAgain}
          </Button>
        )
      ) : null}
    </div>
  );
}

/** A run that reached its cap: how much that was, what it has cost, and one click to go on. */
function Paused({ view, canAct, onResume }: Omit<RunEndProps, "onSend">) {
  const { holdCenticredits, capCenticredits } = view.cost;
  const isOutOfCredits = holdCenticredits < capCenticredits;
  const title = isFree(view)
    ? says.paused
    : isOutOfCredits
      ? says.pausedOutOfCredits(sayCredits(holdCenticredits))
      : says.pausedAtCap(sayCredits(holdCenticredits));
  return (
    <section
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl border border-waiting/40 bg-card px-4 py-3.5 text-sm"
    >
      <CirclePause aria-hidden="true" className="size-5 shrink-0 self-start text-waiting" />
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium text-waiting">{title}</p>
        <p className="mt-1 text-soft">
          {view.version ? says.kept(view.version.number) : says.nothingKept}{" "}
          {isFree(view) ? null : says.costSoFar(sayCredits(view.centicredits))}
        </p>
      </div>
      {canAct ? (
        <span className="flex flex-wrap items-center gap-2.5">
          {isOutOfCredits ? <MoreCredits /> : null}
          <Button size="small" tone="primary" onClick={() => onResume(view.runId)}>
            {says.goOn}
          </Button>
        </span>
      ) : null}
    </section>
  );
}
