"use client";
import { ExternalLink, RotateCw } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { callApi } from "@/components/client/api";
import { sayAgo } from "@/components/client/format-time";
import { useLoaded } from "@/components/client/use-loaded";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { IconButton, IconLink } from "@/components/ui/icon-button";
import { ListNote } from "@/components/ui/list-note";
import { ListFoot } from "@/components/ui/page-nav";
import { Skeleton } from "@/components/ui/skeleton";
import { Thumbnail } from "@/components/ui/thumbnail";
import { type ListedSite, siteListSchema } from "@/lib/schemas/site";
import { t } from "@/messages/en";

const says = t.publish.sites;
const PER_PAGE = 10;
const HEAD = "py-3 pr-4 text-left font-text text-compact font-normal text-muted";

const loadSites = (key: string, signal: AbortSignal) =>
  callApi(siteListSchema, `/api/sites?perPage=${PER_PAGE}&page=${key.split(" ")[0]}`, { signal });

/** The person's published sites: where each stands, and the project behind it. */
export function SitesPanel({ tabs }: { tabs: ReactNode }) {
  const [{ page, round }, setAsked] = useState({ page: 1, round: 0 });
  const { data, error, retry } = useLoaded(`${page} ${round}`, loadSites);
  const reload = (): void => (error ? retry() : setAsked({ page, round: round + 1 }));
  return (
    <section aria-labelledby="sites-title" className="mx-auto max-w-[1200px] px-4 pb-20 max-md:pb-56 sm:px-6">
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <h2 id="sites-title" className="sr-only">
          {says.sites}
        </h2>
        {tabs}
        <IconButton label={says.reload} onClick={reload}>
          <RotateCw />
        </IconButton>
      </div>
      <div className="overflow-hidden rounded-2xl border border-line bg-card">
        <table className="block w-full table-fixed md:table" aria-busy={data === null && !error}>
          <caption className="sr-only">{says.sites}</caption>
          <thead className="bg-raised max-md:sr-only">
            <tr>
              <th scope="col" className={cx(HEAD, "w-[40%] px-5")}>
                {says.columns.site}
              </th>
              <th scope="col" className={cx(HEAD, "w-[30%]")}>
                {says.columns.project}
              </th>
              <th scope="col" className={HEAD}>
                {says.columns.published}
              </th>
              <th scope="col" className={cx(HEAD, "w-16")}>
                <span className="sr-only">{says.columns.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {data === null && !error ? (
              <tr className="border-t border-line max-md:block">
                <td colSpan={4} className="px-5 py-5 max-md:block">
                  <span className="sr-only">{says.loading}</span>
                  <Skeleton className="w-1/3" />
                </td>
              </tr>
            ) : null}
            {data?.items.map((site) => (
              <SiteRow key={site.projectId} site={site} />
            ))}
          </tbody>
        </table>
        {error ? (
          <ListNote title={says.errorTitle} text={error}>
            <Button onClick={retry}>{t.common.retry}</Button>
          </ListNote>
        ) : null}
        {data?.total === 0 ? <ListNote title={says.emptyTitle} text={says.emptyText} /> : null}
        {data && data.total > 0 ? (
          <ListFoot
            page={page}
            perPage={PER_PAGE}
            total={data.total}
            onPage={(next) => setAsked({ page: next, round })}
          />
        ) : null}
      </div>
    </section>
  );
}

function SiteRow({ site }: { site: ListedSite }) {
  return (
    <tr className="border-t border-line transition-colors duration-150 hover:bg-hover/50 max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:px-4 max-md:py-3.5">
      <td className="px-5 py-4 max-md:p-0">
        <Thumbnail
          versionId={site.versionId}
          className="float-left mr-4 w-20 max-md:mr-3 max-md:mb-1 max-md:h-auto max-md:w-14"
        />
        <a
          href={site.url}
          target="_blank"
          rel="noreferrer"
          className="font-mono text-sm wrap-anywhere text-cyan hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
        >
          {site.url.replace(/^https?:\/\//, "")}
        </a>
        {site.takenDown ? <p className="mt-0.5 text-compact text-red">{says.takenDown}</p> : null}
      </td>
      <td className="pr-4 max-md:order-3 max-md:col-span-2 max-md:p-0">
        <Link
          href={`/projects/${site.projectId}`}
          className="font-medium wrap-anywhere hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
        >
          {site.projectName}
        </Link>
        <Link
          href={`/projects/${site.projectId}/submissions`}
          className={cx(
            "mt-0.5 block text-compact hover:underline pointer-coarse:flex pointer-coarse:min-h-11 pointer-coarse:items-center",
            site.unreadSubmissions > 0 ? "text-cyan" : "text-soft",
          )}
        >
          {site.unreadSubmissions > 0 ? t.submissions.newOnes(site.unreadSubmissions) : t.submissions.link}
        </Link>
      </td>
      <td className="pr-4 font-text text-sm text-soft max-md:order-4 max-md:col-span-2 max-md:p-0 max-md:text-compact">
        {site.versionNumber === null ? null : says.version(site.versionNumber)}
        {site.publishedAt ? (
          <>
            {" · "}
            <time dateTime={site.publishedAt}>{sayAgo(site.publishedAt, Date.now())}</time>
          </>
        ) : null}
      </td>
      <td className="pr-3 text-right max-md:order-2 max-md:p-0 max-md:pl-2">
        <IconLink label={t.publish.open} href={site.url} target="_blank" rel="noreferrer">
          <ExternalLink />
        </IconLink>
      </td>
    </tr>
  );
}
