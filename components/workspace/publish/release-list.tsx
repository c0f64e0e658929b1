"use client";
import { callApi } from "@/components/client/api";
import { sayAgo } from "@/components/client/format-time";
import { showToast } from "@/components/client/toast-store";
import { useLoaded } from "@/components/client/use-loaded";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { type Release, releaseListSchema, type Site } from "@/lib/schemas/site";
import { t } from "@/messages/en";
import { NotLoaded } from "../not-loaded";
import type { SiteControl } from "./use-site";

const says = t.publish.releases;

const loadReleases = (key: string, signal: AbortSignal) =>
  callApi(releaseListSchema, `/api/projects/${key.split(" ")[0]}/site/releases?perPage=100`, { signal });

type ReleaseListProps = { projectId: string; site: Site; control: SiteControl };

/** What was published, newest first; an earlier release can be served again as it was. */
export function ReleaseList({ projectId, site, control }: ReleaseListProps) {
  const { data, error, retry } = useLoaded(`${projectId} ${site.versionId}`, loadReleases);
  const { isBusy, problem, run } = useSubmit();
  const rollBack = ({ versionId }: Release): void =>
    run(async () => {
      const { versionNumber } = await control.publish({ versionId });
      showToast({ tone: "ok", message: t.publish.published(versionNumber ?? 1) });
    });
  if (!data) return <NotLoaded error={error} says={says} onRetry={retry} />;
  return (
    <>
      {problem ? <Alert>{problem.message}</Alert> : null}
      {data.items.length === 0 ? <p className="text-sm text-soft">{says.empty}</p> : null}
      <ol>
        {data.items.map((release) => (
          <li
            key={release.number}
            className="flex min-h-14 flex-wrap items-center gap-3 border-b border-line py-2 last:border-0"
          >
            <div className="min-w-0 flex-1 basis-40">
              <p className="text-sm font-medium">{says.release(release.number, release.versionNumber)}</p>
              <p className="text-compact text-muted">
                <time dateTime={release.createdAt}>{sayAgo(release.createdAt, Date.now())}</time>
              </p>
            </div>
            {site.versionId === release.versionId ? (
              <span className="rounded-full bg-cyan-soft px-2 py-0.5 text-xs text-cyan">{says.served}</span>
            ) : site.takenDown ? null : (
              <BusyButton
                size="small"
                tone="quiet"
                isBusy={isBusy}
                aria-label={says.rollBackLabel(release.number)}
                onClick={() => rollBack(release)}
              >
                {says.rollBack}
              </BusyButton>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
