import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { getOwnedProject, getOwnedVersion, refuseTakenDown, requireVerified } from "@/lib/projects";
import type { PublishInput, Site } from "@/lib/schemas/site";
import { apiMessages } from "@/messages/api-en";
import { publishingMessages } from "@/messages/publishing-en";
import type { ProjectDoc } from "@/models/project";
import { type SiteDoc, SiteModel } from "@/models/site";
import type { VersionDoc } from "@/models/version";
import { findRelease, makeRelease, type Published, serveAgain } from "./make-release";
import { openSite } from "./open-site";
import { releaseFiles } from "./release-files";
import { forgetSites } from "./serve/find-site";
import { readSlug } from "./slug";
import { toSite } from "./to-site";

/**
 * Publishes a Version of the user's project (by default the current one), for nothing: its files, compiled, are served at
 * the slug from now on. A Version that was published before is served as it was then. Throws NOT_FOUND, BAD_INPUT and
 * CONFLICT about slug and version, and FORBIDDEN before the address is verified or where operators took it down.
 */
export async function publishSite(ctx: UserContext, projectId: string, input: PublishInput): Promise<Site> {
  const project = await getOwnedProject(ctx, projectId);
  await requireVerified(ctx, publishingMessages.verifyFirst);
  const version = await versionOf(ctx, project, input.versionId);
  await refuseTakenDown(project, version._id);
  const slug = input.slug === undefined ? undefined : readSlug(input.slug);
  const before = await SiteModel.findOne({ projectId: project._id }).lean<SiteDoc>();
  const { site, release } = await publish(project, version, slug, before);
  forgetSites();
  return toSite(project, site, release);
}

async function publish(
  project: ProjectDoc,
  version: VersionDoc,
  slug: string | undefined,
  before: SiteDoc | null,
): Promise<Published> {
  if (before && (await findRelease(before._id, version._id))) {
    await openSite(project, slug);
    return serveAgain(before._id, version._id);
  }
  // Compiled first: a version that can't be published takes no address.
  const compiled = await releaseFiles(version);
  const { _id: siteId } = await openSite(project, slug);
  return makeRelease({ siteId, version, ...compiled });
}

async function versionOf(ctx: UserContext, project: ProjectDoc, versionId: string | undefined): Promise<VersionDoc> {
  const id = versionId ?? (project.headVersionId ? String(project.headVersionId) : null);
  if (id === null) throw new AppError("CONFLICT", publishingMessages.nothingBuilt);
  const version = await getOwnedVersion(ctx, id);
  if (!version.projectId.equals(project._id)) throw new AppError("NOT_FOUND", apiMessages.projects.versionNotFound);
  return version;
}
