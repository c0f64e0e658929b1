"use client";
import { CirclePause, CircleStop, TriangleAlert, Unplug } from "lucide-react";
import type { ReactNode } from "react";
import { isFree } from "@/components/credits/bill";
import { MoreCredits } from "@/components/credits/more-credits";
import { sayCredits } from "@/components/credits/say-credits";
import { Button } from "@/components/ui/button";
import { type OfferedMode, offeredModeSchema } from "@/lib/schemas/mode";
import { t } from "@/messages/en";
import type { TurnView } from "../turn-view";
import { canGoOn } from "./use-going-on";

const says = t.workspace.end;
const ENDS = {
  failed: { text: says.failed, icon: <TriangleAlert aria-hidden="true" className="text-red" /> },
  stopped: { text: says.stopped, icon: <CircleStop aria-hidden="true" className="text-muted" /> },
  interrupted: { text: says.interrupted, icon: <Unplug aria-hidden="true" className="text-gold" /> },
} as const;

type RunEndProps = {
  view: TurnView;
  canAct: boolean;
  /** Beside the button that goes on: which model does. */
  beside: ReactNode;
  onResume: (runId: string) => void;
  onSend: (prompt: string, mode: OfferedMode) => void;
};

/** How a run ended that was not completed: what happened, what was kept, and how to go on. */
export function RunEnd({ view, canAct, beside, onResume, onSend }: RunEndProps) {
  if (view.status === "completed" || view.status === "waiting" || view.status === "running") return null;
  if (view.status === "paused") return <Paused {...{ view, canAct, beside, onResume }} />;
  const end = ENDS[view.status];
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
        canGoOn(view) ? (
          <Button size="small" tone="primary" onClick={() => onResume(view.runId)}>
            {view.status === "failed" ? says.tryAgain : says.goOn}
          </Button>
        ) : (
          <Button size="small" onClick={() => onSend(view.prompt, offeredModeSchema.catch("quick").parse(view.mode))}>
            {says.tryAgain}
          </Button>
        )
      ) : null}
      {canAct ? beside : null}
    </div>
  );
}

/** A run that reached its cap: how much that was, what it has cost, and one click to go on. */
function Paused({ view, canAct, beside, onResume }: Omit<RunEndProps, "onSend">) {
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
      {canAct ? beside : null}
    </section>
  );
}
