"use client";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { Button } from "@/components/ui/button";
import { ListNote } from "@/components/ui/list-note";
import { Skeleton } from "@/components/ui/skeleton";
import { type Setup, setupSchema } from "@/lib/schemas/admin";
import { t } from "@/messages/en";
import { SetupCard } from "./setup-card";

const says = t.admin.overview;
const load = (path: string, signal: AbortSignal) => callApi(setupSchema, path, { signal });

/** What went wrong lately, and what is set up. */
export function OverviewPage() {
  const { data, error, retry } = useLoaded("/api/admin/setup", load);
  if (error) {
    return (
      <div className="rounded-2xl border border-line bg-card">
        <ListNote title={says.errorTitle} text={error}>
          <Button onClick={retry}>{t.common.retry}</Button>
        </ListNote>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-10">
      <section aria-labelledby="problems">
        <h2 id="problems" className="mb-4 text-lg font-medium">
          {says.problems}
        </h2>
        {data ? <Problems problems={data.problems} /> : <Skeleton className="h-14 w-full rounded-2xl" />}
      </section>
      <section aria-labelledby="setup">
        <h2 id="setup" className="mb-4 text-lg font-medium">
          {says.setup}
        </h2>
        {data ? (
          <ul className="grid gap-4 lg:grid-cols-2">
            {data.items.map((item) => (
              <SetupCard key={item.id} item={item} />
            ))}
          </ul>
        ) : (
          <div className="grid gap-4 lg:grid-cols-2">
            <span className="sr-only">{says.loading}</span>
            <Skeleton className="h-44 w-full rounded-2xl" />
            <Skeleton className="h-44 w-full rounded-2xl" />
          </div>
        )}
      </section>
    </div>
  );
}

function Problems({ problems }: { problems: Setup["problems"] }) {
  if (problems.length === 0) {
    return (
      <p className="flex items-center gap-3 rounded-2xl border border-line bg-card px-5 py-4 text-sm text-soft">
        <CircleCheck aria-hidden="true" className="size-[18px] shrink-0 text-green" />
        {says.noProblems}
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line rounded-2xl border border-line bg-card">
      {problems.map(({ what, message }) => (
        <li key={what} className="flex items-center gap-3 px-5 py-4 text-sm">
          <TriangleAlert aria-hidden="true" className="size-[18px] shrink-0 text-gold" />
          {message}
        </li>
      ))}
    </ul>
  );
}
