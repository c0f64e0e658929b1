import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { Workspace } from "@/components/workspace/workspace";
import { readPageContext } from "@/lib/platform/page-context";
import { getProject } from "@/lib/projects";
import { listTurns } from "@/lib/runs";
import { nullWhen } from "../../null-when";

type Params = { params: Promise<{ id: string }> };

const readProject = cache(async (id: string) => {
  const ctx = await readPageContext();
  if (!ctx.actor) redirect(`/login?next=/projects/${encodeURIComponent(id)}`);
  const userCtx = { ...ctx, actor: ctx.actor };
  return { userCtx, project: await nullWhen("NOT_FOUND", getProject(userCtx, id)) };
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { project } = await readProject((await params).id);
  return project ? { title: project.name } : {};
}

export default async function ProjectPage({ params }: Params) {
  const { userCtx, project } = await readProject((await params).id);
  if (!project) notFound();
  const turns = await listTurns(userCtx, project.id);
  return <Workspace key={project.id} project={project} turns={turns} renderedAt={new Date().toISOString()} />;
}
