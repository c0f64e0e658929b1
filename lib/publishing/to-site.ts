import { isTakenDown, type MaybeTakenDown } from "@/lib/projects";
import type { Site } from "@/lib/schemas/site";
import type { ReleaseFields } from "@/models/release";
import type { SiteDoc } from "@/models/site";
import { siteOrigin } from "./site-hosts";

type Served = Pick<ReleaseFields, "versionId" | "versionNumber">;

/** A project's site as the wire has it, with the release that it serves. */
export function toSite(project: MaybeTakenDown, site: SiteDoc, release: Served | null): Site {
  const takenDown = isTakenDown(project) ? project.takenDown : null;
  return {
    projectId: String(site.projectId),
    slug: site.slug,
    url: siteOrigin(site.slug),
    isPublished: release !== null && !takenDown,
    versionId: release ? String(release.versionId) : null,
    versionNumber: release?.versionNumber ?? null,
    publishedAt: release && site.publishedAt ? site.publishedAt.toISOString() : null,
    formerSlugs: site.slugs.filter((slug) => slug !== site.slug),
    seo: { ...site.seo, imagePath: site.seo.imagePath ?? null },
    takenDown: takenDown ? { at: takenDown.at.toISOString(), reason: takenDown.reason } : null,
  };
}
