"use client";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { type SiteVisits, siteVisitsSchema } from "@/lib/schemas/site-visits";
import { t } from "@/messages/en";
import { NotLoaded } from "../not-loaded";

const says = t.publish.visits;

const loadVisits = (projectId: string, signal: AbortSignal) =>
  callApi(siteVisitsSchema, `/api/projects/${projectId}/site/visits`, { signal });

/** How often the site was looked at: by day, by page, and where visitors came from. */
export function VisitsSection({ projectId }: { projectId: string }) {
  const { data, error, retry } = useLoaded(projectId, loadVisits);
  if (!data) return <NotLoaded error={error} says={says} onRetry={retry} />;
  return (
    <>
      <div>
        <p className="text-sm">{data.views === 0 ? says.none : says.total(data.views)}</p>
        <p className="text-compact text-muted">{says.privacy}</p>
      </div>
      <Chart days={data.days} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TopList title={says.pages} items={data.pages} empty={says.none} />
        <TopList title={says.referrers} items={data.referrers} empty={says.noReferrers} />
      </div>
    </>
  );
}

const HEIGHT = 96;

/** A bar a day. Screen readers get the days that have visits as a list. */
function Chart({ days }: { days: SiteVisits["days"] }) {
  const most = Math.max(1, ...days.map(({ views }) => views));
  return (
    <figure>
      <figcaption className="mb-2 text-compact text-muted">{says.chart}</figcaption>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${days.length * 10} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-24 w-full border-b border-line"
      >
        {days.map(({ day, views }, index) => {
          const height = views === 0 ? 1 : Math.max(3, (views / most) * HEIGHT);
          return (
            <rect
              key={day}
              x={index * 10 + 1}
              y={HEIGHT - height}
              width={8}
              height={height}
              className={views === 0 ? "fill-strong" : "fill-cyan"}
            >
              <title>{says.day(day, views)}</title>
            </rect>
          );
        })}
      </svg>
      <div aria-hidden="true" className="mt-1 flex justify-between font-mono text-xs text-muted">
        <span>{days[0]?.day}</span>
        <span>{days.at(-1)?.day}</span>
      </div>
      <ul className="sr-only">
        {days
          .filter(({ views }) => views > 0)
          .map(({ day, views }) => (
            <li key={day}>{says.day(day, views)}</li>
          ))}
      </ul>
    </figure>
  );
}

function TopList({ title, items, empty }: { title: string; items: SiteVisits["pages"]; empty: string }) {
  return (
    <section>
      <h3 className="mb-1.5 text-sm font-medium">{title}</h3>
      {items.length === 0 ? <p className="text-compact text-muted">{empty}</p> : null}
      <ol className="font-text text-sm">
        {items.map(({ key, views }) => (
          <li key={key} className="flex gap-3 border-t border-line py-1.5">
            <span className="min-w-0 flex-1 wrap-anywhere">{key === "…" ? says.others : key}</span>
            <span className="text-soft tabular-nums">{views.toLocaleString("en")}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
