import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SiteBar } from "@/components/marketing/site-bar";
import { SiteFooter } from "@/components/marketing/site-footer";
import { ReportForm } from "@/components/share/report-form";
import { readPageContext } from "@/lib/platform/page-context";
import { findSharedProject } from "@/lib/projects";
import { t } from "@/messages/en";

export const metadata: Metadata = { title: t.share.reportPage.title, robots: { index: false } };

export default async function ReportPage({ params }: { params: Promise<{ token: string }> }) {
  const isSignedIn = (await readPageContext()).actor !== null;
  const project = await findSharedProject((await params).token);
  if (!project) notFound();
  return (
    <>
      <SiteBar isSignedIn={isSignedIn} />
      <main id="content" className="mx-auto min-h-[70dvh] w-full max-w-[560px] px-4 py-12 sm:px-6">
        <ReportForm token={project.token} name={project.name} />
      </main>
      <SiteFooter isSignedIn={isSignedIn} />
    </>
  );
}
