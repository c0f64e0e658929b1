"use client";
import { CirclePause, CircleStop, TriangleAlert, Unplug } from "lucide-react";
import { Button } from "@/components/ui/button";
import { t } from "@/messages/en";
import type { TurnView } from "../turn-view";

const says = t.workspace.end;
const ENDS = {
  failed: { text: says.failed, icon: <TriangleAlert aria-hidden="true" className="text-red" /> },
  stopped: { text: says.stopped, icon: <CircleStop aria-hidden="true" className="text-muted" /> },
  interrupted: { text: says.interrupted, icon: <Unplug aria-hidden="true" className="text-gold" /> },
  paused: { text: says.paused, icon: <CirclePause aria-hidden="true" className="text-waiting" /> },
} as const;

type RunEndProps = {
  view: TurnView;
  canAct: boolean;
  onResume: (runId: string) => void;
  onSend: (prompt: string) => void;
};

/** How a run ended that was not completed: what happened, what was kept, and how to go on. */
export function RunEnd({ view, canAct, onResume, onSend }: RunEndProps) {
  if (view.status === "completed" || view.status === "waiting" || view.status === "running") return null;
  const end = ENDS[view.status];
  const canResume = view.status === "interrupted" || view.status === "paused";
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
            {says.goOn}
          </Button>
        ) : (
          <Button size="small" onClick={() => onSend(view.prompt)}>
            {says.tryAgain}
          </Button>
        )
      ) : null}
    </div>
  );
}
