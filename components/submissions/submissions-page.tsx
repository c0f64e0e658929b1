"use client";
import { ArrowLeft, Download, RotateCw, Trash2 } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { Button, buttonClasses } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { ListNote } from "@/components/ui/list-note";
import { ListFoot } from "@/components/ui/page-nav";
import { Skeleton } from "@/components/ui/skeleton";
import { submissionListSchema } from "@/lib/schemas/submission";
import { t } from "@/messages/en";
import { DeleteAll } from "./delete-all";
import { KeepDays } from "./keep-days";
import { RoomNote } from "./room-note";
import { SubmissionRow } from "./submission-row";

const says = t.submissions;
const PER_PAGE = 25;

/** The key is the project, the page, and what makes the list old. */
const loadSubmissions = (key: string, signal: AbortSignal) => {
  const [projectId = "", page = "1"] = key.split(" ");
  return callApi(submissionListSchema, `/api/projects/${projectId}/submissions?perPage=${PER_PAGE}&page=${page}`, {
    signal,
  });
};

/** Everything that came through the forms of a project's site: read, delete, take along as CSV. */
export function SubmissionsPage({ projectId, projectName }: { projectId: string; projectName: string }) {
  const [{ page, round }, setAsked] = useState({ page: 1, round: 0 });
  const [isAsking, setIsAsking] = useState(false);
  const { data, error, retry } = useLoaded(`${projectId} ${page} ${round}`, loadSubmissions);
  const reload = (): void => (error ? retry() : setAsked({ page, round: round + 1 }));
  // The last one of a page was deleted: the page before has become the last.
  const afterDelete = (): void =>
    setAsked({ page: data?.items.length === 1 ? Math.max(1, page - 1) : page, round: round + 1 });
  return (
    <main id="content" className="min-h-0 flex-1 overflow-x-clip overflow-y-auto">
      <div className="mx-auto max-w-3xl px-4 py-8 sm:px-6 md:py-12">
        <Link
          href={`/projects/${projectId}`}
          aria-label={says.back}
          className="inline-flex max-w-full items-center gap-1.5 text-sm text-soft hover:text-ink pointer-coarse:min-h-11"
        >
          <ArrowLeft aria-hidden="true" className="size-4 shrink-0" />
          <span className="truncate">{projectName}</span>
        </Link>
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-3">
          <h1 className="mr-auto text-3xl font-semibold tracking-tight">{says.title}</h1>
          {data && data.total > 0 ? (
            <>
              <a
                href={`/api/projects/${projectId}/submissions.csv`}
                download=""
                className={buttonClasses({ size: "small" }, "h-9")}
              >
                <Download aria-hidden="true" className="size-4" />
                {says.csv}
              </a>
              <Button size="small" tone="quiet" className="h-9" onClick={() => setIsAsking(true)}>
                <Trash2 aria-hidden="true" className="size-4" />
                {says.deleteAll}
              </Button>
            </>
          ) : null}
          <IconButton label={says.reload} onClick={reload}>
            <RotateCw />
          </IconButton>
        </div>
        <p className="mt-1.5 mb-6 text-soft">{says.intro}</p>
        {data && data.total > 0 ? <RoomNote total={data.total} room={data.room} /> : null}
        {data && isAsking ? (
          <DeleteAll
            projectId={projectId}
            list={data}
            onClose={() => setIsAsking(false)}
            onDeleted={() => {
              setIsAsking(false);
              setAsked({ page: 1, round: round + 1 });
            }}
          />
        ) : null}
        <div className="overflow-hidden rounded-2xl border border-line bg-card" aria-busy={!data && !error}>
          {data || error ? null : (
            <div className="flex flex-col gap-5 p-5">
              <span className="sr-only">{says.loading}</span>
              <Skeleton className="w-2/5" />
              <Skeleton className="w-3/5" />
            </div>
          )}
          {error ? (
            <ListNote title={says.errorTitle} text={error}>
              <Button onClick={retry}>{t.common.retry}</Button>
            </ListNote>
          ) : null}
          {data?.total === 0 ? <ListNote title={says.emptyTitle} text={says.emptyText} /> : null}
          {data && data.items.length > 0 ? (
            <ul aria-label={says.list} className="divide-y divide-line">
              {data.items.map((submission) => (
                <SubmissionRow
                  key={submission.id}
                  projectId={projectId}
                  submission={submission}
                  onDeleted={afterDelete}
                />
              ))}
            </ul>
          ) : null}
          {data && data.total > 0 ? (
            <ListFoot
              page={page}
              perPage={PER_PAGE}
              total={data.total}
              onPage={(next) => setAsked({ page: next, round })}
            />
          ) : null}
        </div>
        {data && data.total > 0 ? (
          <KeepDays
            projectId={projectId}
            keepDays={data.keepDays}
            onSaved={() => setAsked({ page, round: round + 1 })}
          />
        ) : null}
      </div>
    </main>
  );
}
