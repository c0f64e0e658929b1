"use client";
import { useEffect, useState } from "react";
import type { FollowState } from "@/components/client/follow-run";
import { sayClock } from "@/components/client/format-time";
import { isFree } from "@/components/credits/bill";
import { sayCredits } from "@/components/credits/say-credits";
import { t } from "@/messages/en";
import { fileInHand } from "../run-state";
import type { TurnView } from "../turn-view";

type StatusLineProps = { view: TurnView; follow: FollowState; isStopping: boolean; clockSkewMs: number };

const says = t.workspace.status;

/** What is happening now, over the composer: the file in hand, its lines, the cost and the time so far. */
export function StatusLine({ view, follow, isStopping, clockSkewMs }: StatusLineProps) {
  const file = fileInHand(view);
  const word = isStopping
    ? t.workspace.composer.stopping
    : follow === "reconnecting"
      ? says.reconnecting
      : view.rows.length === 0
        ? says.starting
        : says.building;
  return (
    <div className="flex h-9 items-center gap-2.5 px-2 text-compact text-soft">
      <span aria-hidden="true" className="size-2 shrink-0 animate-pulse-dot rounded-full bg-current text-running" />
      <span role="status" className="shrink-0 text-running">
        {word}
      </span>
      {file && follow === "live" ? (
        <span className="min-w-0 truncate font-mono text-xs tabular-nums">
          {file.lines > 0 ? says.writing(file.path, t.workspace.lines(file.lines)) : file.path}
        </span>
      ) : null}
      <Meter view={view} />
      <Clock startedAt={Date.parse(view.startedAt) + clockSkewMs} />
    </div>
  );
}

function Meter({ view }: { view: TurnView }) {
  if (isFree(view)) return <span className="ml-auto shrink-0 text-xs">{t.credits.free}</span>;
  const most = view.cost.holdCenticredits;
  return (
    <span
      role="meter"
      aria-label={says.meter}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={Math.min(view.centicredits, most)}
      aria-valuetext={`${sayCredits(view.centicredits)} ${says.ofAtMost(sayCredits(most))}`}
      className="ml-auto shrink-0 font-mono text-xs tabular-nums"
    >
      <span className="text-gold">{sayCredits(view.centicredits)}</span>
      <span className="text-muted max-sm:sr-only"> {says.ofAtMost(sayCredits(most))}</span>
      <span aria-hidden="true" className="text-muted sm:hidden">
        {" "}
        / {sayCredits(most)}
      </span>
    </span>
  );
}

function Clock({ startedAt }: { startedAt: number }) {
  const [now, setNow] = useState(startedAt);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span role="timer" className="shrink-0 font-mono text-xs tabular-nums">
      {sayClock(now - startedAt)}
    </span>
  );
}
