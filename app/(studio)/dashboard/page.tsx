import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { HomePage } from "@/components/dashboard/home-page";
import { readPageContext } from "@/lib/platform/page-context";
import { listProjects } from "@/lib/projects";
import { listProjectsQuerySchema } from "@/lib/schemas/project";
import { t } from "@/messages/en";

export const metadata: Metadata = { title: t.dashboard.pageTitle };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DashboardPage({ searchParams }: Search) {
  const ctx = await readPageContext();
  if (!ctx.actor) redirect("/login?next=/dashboard");
  const asked = listProjectsQuerySchema.safeParse(await searchParams);
  const query = asked.data ?? listProjectsQuerySchema.parse({});
  const projects = await listProjects({ ...ctx, actor: ctx.actor }, query);
  if (projects.items.length === 0 && projects.total > 0) redirect("/dashboard");
  return <HomePage query={query} projects={projects} renderedAt={new Date().toISOString()} />;
}
