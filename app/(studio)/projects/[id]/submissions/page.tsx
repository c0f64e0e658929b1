import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { SubmissionsPage } from "@/components/submissions/submissions-page";
import { readPageContext } from "@/lib/platform/page-context";
import { getProject } from "@/lib/projects";
import { t } from "@/messages/en";
import { nullWhen } from "../../../null-when";

export const metadata: Metadata = { title: t.submissions.title };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await readPageContext();
  if (!ctx.actor) redirect(`/login?next=/projects/${encodeURIComponent(id)}/submissions`);
  const project = await nullWhen("NOT_FOUND", getProject({ ...ctx, actor: ctx.actor }, id));
  if (!project) notFound();
  return <SubmissionsPage key={project.id} projectId={project.id} projectName={project.name} />;
}
