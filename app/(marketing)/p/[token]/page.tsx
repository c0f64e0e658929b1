import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { SiteBar } from "@/components/marketing/site-bar";
import { SharedView } from "@/components/share/shared-view";
import { readPageContext } from "@/lib/platform/page-context";
import { createSharedPreviewUrl } from "@/lib/preview";
import { findSharedProject } from "@/lib/projects";

type Params = { params: Promise<{ token: string }> };

const readShared = cache(findSharedProject);

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const project = await readShared((await params).token);
  return project ? { title: project.name, robots: { index: project.isListed } } : {};
}

export default async function SharedPage({ params }: Params) {
  const isSignedIn = (await readPageContext()).actor !== null;
  const project = await readShared((await params).token);
  if (!project) notFound();
  return (
    <div className="flex h-dvh flex-col">
      <SiteBar isSignedIn={isSignedIn} />
      <SharedView project={project} previewUrl={createSharedPreviewUrl(project)} isSignedIn={isSignedIn} />
    </div>
  );
}
