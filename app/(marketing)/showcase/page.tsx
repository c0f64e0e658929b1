import type { Metadata } from "next";
import { SiteBar } from "@/components/marketing/site-bar";
import { SiteFooter } from "@/components/marketing/site-footer";
import { ShowcaseGrid } from "@/components/share/showcase-grid";
import { withThumbnail } from "@/lib/checks";
import { readPageContext } from "@/lib/platform/page-context";
import { createSharedPreviewUrl } from "@/lib/preview";
import { listShowcase } from "@/lib/projects";
import { showcaseQuerySchema } from "@/lib/schemas/share";
import { t } from "@/messages/en";

export const metadata: Metadata = { title: t.share.showcase.title, description: t.share.showcase.description };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ShowcasePage({ searchParams }: Search) {
  const isSignedIn = (await readPageContext()).actor !== null;
  const { page } = showcaseQuerySchema.parse(await searchParams);
  const { items, pages } = await listShowcase(page);
  const pictured = await withThumbnail(items.map(({ versionId }) => versionId));
  const shown = items.map((project) => {
    const previewUrl = createSharedPreviewUrl(project);
    return { ...project, previewUrl, hasPicture: pictured.has(project.versionId) };
  });
  return (
    <>
      <SiteBar isSignedIn={isSignedIn} />
      <ShowcaseGrid items={shown} page={page} pages={pages} isSignedIn={isSignedIn} />
      <SiteFooter isSignedIn={isSignedIn} />
    </>
  );
}
