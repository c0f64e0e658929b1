import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { SiteBar } from "@/components/marketing/site-bar";
import { SharedView } from "@/components/share/shared-view";
import { sharedThumbnailUrl } from "@/lib/checks";
import { readPageContext } from "@/lib/platform/page-context";
import { createSharedPreviewUrl } from "@/lib/preview";
import { findSharedProject } from "@/lib/projects";

type Params = { params: Promise<{ token: string }> };

const readShared = cache(findSharedProject);

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const project = await readShared((await params).token);
  if (!project) return {};
  const { name, isListed } = project;
  const picture = await sharedThumbnailUrl(project);
  const images = picture === null ? [] : [{ url: picture, width: 640, height: 400, alt: name }];
  return { title: name, robots: { index: isListed }, openGraph: { title: name, images } };
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
