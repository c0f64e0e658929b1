"use client";
import { useState } from "react";
import { HomeComposer } from "@/components/prompt/home-composer";
import { Backdrop } from "@/components/ui/backdrop";
import type { ListProjectsQuery, ProjectList } from "@/lib/schemas/project";
import { t } from "@/messages/en";
import { ListTabs, type ListName } from "./list-tabs";
import { ProjectsPanel } from "./projects-panel";
import { SitesPanel } from "./sites-panel";

type HomePageProps = { query: ListProjectsQuery; projects: ProjectList; renderedAt: string };

/** The signed-in home: composer first, then the projects and the published sites. */
export function HomePage({ query, projects, renderedAt }: HomePageProps) {
  const [list, setList] = useState<ListName>("projects");
  const tabs = <ListTabs value={list} onChange={setList} />;
  return (
    <main id="content" className="relative isolate min-h-0 flex-1 overflow-x-clip overflow-y-auto">
      <Backdrop />
      <section className="px-4 pt-12 pb-10 sm:px-6 md:pt-20 md:pb-16">
        <div className="mb-8 text-center">
          <h1 className="headline text-3xl font-semibold tracking-tight sm:text-4xl">{t.dashboard.title}</h1>
          <p className="mt-3 text-base text-balance text-soft sm:text-lg">{t.dashboard.subline}</p>
        </div>
        <HomeComposer isSignedIn startsCarried isDocked />
      </section>
      {list === "projects" ? (
        <ProjectsPanel query={query} projects={projects} renderedAt={renderedAt} tabs={tabs} />
      ) : (
        <SitesPanel tabs={tabs} />
      )}
    </main>
  );
}
