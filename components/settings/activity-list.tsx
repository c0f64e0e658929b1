"use client";
import { useState } from "react";
import { sayMinute } from "@/components/client/format-date";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { Security, SecurityEventKind } from "@/lib/schemas/security";
import { t } from "@/messages/en";

const says = t.settings.activity;
const DETAILS: Readonly<Record<string, string>> = says.details;
const SHOWN_FIRST = 6;
const REFUSALS: ReadonlySet<SecurityEventKind> = new Set(["sign-in-refused", "proof-refused"]);

/** What happened to the safety of the account, newest first. */
export function ActivityList({ events }: { events: Security["events"] }) {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? events : events.slice(0, SHOWN_FIRST);
  return (
    <div className="px-5 py-4">
      <p className="text-sm text-soft">{says.text}</p>
      {events.length === 0 ? <p className="mt-4 text-sm text-muted">{says.empty}</p> : null}
      <ol className="mt-2 divide-y divide-line">
        {shown.map((event) => (
          <li
            key={`${event.at}${event.kind}`}
            className="flex flex-col gap-x-6 gap-y-0.5 py-3 font-text text-sm sm:flex-row sm:items-baseline"
          >
            <p className={cx("flex-1", REFUSALS.has(event.kind) && "text-gold")}>
              {says.kinds[event.kind]}
              {event.detail ? <span className="text-soft"> · {DETAILS[event.detail] ?? event.detail}</span> : null}
            </p>
            <p className="text-compact text-muted wrap-anywhere sm:text-right">
              {event.device || says.unknownDevice} · {event.address} ·{" "}
              <time dateTime={event.at} className="whitespace-nowrap">
                {sayMinute(event.at)}
              </time>
            </p>
          </li>
        ))}
      </ol>
      {events.length > shown.length ? (
        <Button size="small" className="mt-2" onClick={() => setIsAll(true)}>
          {says.showAll(events.length)}
        </Button>
      ) : null}
    </div>
  );
}
