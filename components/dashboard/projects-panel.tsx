"use client";
import { RotateCw } from "lucide-react";
import { type ReactNode, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { ListNote } from "@/components/ui/list-note";
import { SearchField } from "@/components/ui/search-field";
import type { ListProjectsQuery, ProjectList } from "@/lib/schemas/project";
import { t } from "@/messages/en";
import { ProjectRow } from "./project-row";
import { ProjectsFoot } from "./projects-foot";
import { SkeletonRows } from "./skeleton-rows";
import { useProjectActions } from "./use-project-actions";
import { useProjects } from "./use-projects";

const says = t.dashboard.list;
const HEAD = "py-3 pr-4 text-left font-text text-compact font-normal text-muted";

type ProjectsPanelProps = { query: ListProjectsQuery; projects: ProjectList; renderedAt: string; tabs: ReactNode };

/** The person's projects: search, table (a list on a phone), pages. */
export function ProjectsPanel({ query: firstQuery, projects: firstList, renderedAt, tabs }: ProjectsPanelProps) {
  const projects = useProjects(firstQuery, firstList);
  const actions = useProjectActions(projects);
  const { list, query, isLoading, error } = projects;
  const now = useNow(Date.parse(renderedAt));

  return (
    <section aria-labelledby="projects-title" className="mx-auto max-w-[1200px] px-4 pb-20 max-md:pb-56 sm:px-6">
      <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-3">
        <h2 id="projects-title" className="sr-only">
          {says.title}
        </h2>
        {tabs}
        <SearchField
          label={says.search}
          placeholder={says.searchPlaceholder}
          value={query.query}
          onSearch={(text) => projects.ask({ query: text })}
        />
        <IconButton label={says.reload} onClick={projects.reload}>
          <RotateCw className={cx(isLoading && "animate-spin")} />
        </IconButton>
      </div>
      <div className="overflow-hidden rounded-2xl border border-line bg-card">
        <table className="block w-full table-fixed md:table" aria-busy={isLoading}>
          <caption className="sr-only">{says.title}</caption>
          <thead className="bg-raised max-md:sr-only">
            <tr>
              <th scope="col" className={cx(HEAD, "w-[15%] px-5")}>
                {says.columns.id}
              </th>
              <th scope="col" className={cx(HEAD, "w-[45%]")}>
                {says.columns.project}
              </th>
              <th scope="col" className={cx(HEAD, "w-[20%]")}>
                {says.columns.modified}
              </th>
              <th scope="col" className={HEAD}>
                {says.columns.status}
              </th>
              <th scope="col" className={cx(HEAD, "w-16")}>
                <span className="sr-only">{says.columns.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {isLoading && list.items.length === 0 ? (
              <SkeletonRows />
            ) : (
              list.items.map((project) => <ProjectRow key={project.id} project={project} now={now} actions={actions} />)
            )}
          </tbody>
        </table>
        {error ? (
          <ListNote title={says.errorTitle} text={error}>
            <Button onClick={projects.reload}>{t.common.retry}</Button>
          </ListNote>
        ) : list.items.length === 0 && !isLoading ? (
          query.query ? (
            <ListNote title={says.noMatchTitle} text={says.noMatchText(query.query)}>
              <Button onClick={() => projects.ask({ query: "" })}>{says.clearSearch}</Button>
            </ListNote>
          ) : (
            <ListNote title={says.emptyTitle} text={says.emptyText} />
          )
        ) : null}
        {list.total > 0 ? <ProjectsFoot query={query} total={list.total} onAsk={projects.ask} /> : null}
      </div>
    </section>
  );
}

const subscribeToMinutes = (listener: () => void) => {
  const timer = setInterval(listener, 60_000);
  return () => clearInterval(timer);
};
const thisMinute = (): number => Math.floor(Date.now() / 30_000) * 30_000;

/** The time of day in ms, to the half minute; while the page starts, the time at which it was rendered. */
function useNow(renderedAt: number): number {
  return useSyncExternalStore(subscribeToMinutes, thisMinute, () => renderedAt);
}
