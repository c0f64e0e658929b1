import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { refuseTakenDown } from "@/lib/projects";
import type { ChangeSiteInput, Site } from "@/lib/schemas/site";
import { publishingMessages } from "@/messages/publishing-en";
import { type SiteDoc, SiteModel } from "@/models/site";
import { getOwnedSite, servedRelease } from "./get-owned-site";
import { moveSite } from "./open-site";
import { forgetSites } from "./serve/find-site";
import { readSlug } from "./slug";
import { toSite } from "./to-site";

/** Moves a site to another slug, or changes what it says of itself; at once. Throws NOT_FOUND, BAD_INPUT, CONFLICT, FORBIDDEN. */
export async function changeSite(ctx: UserContext, projectId: string, input: ChangeSiteInput): Promise<Site> {
  const { project, site } = await getOwnedSite(ctx, projectId);
  // Its address stays what it was, so that nobody else gets it either.
  if (input.slug !== undefined) await refuseTakenDown(project, null);
  let changed = input.slug === undefined ? site : await moveSite(site, readSlug(input.slug));
  if (input.seo) changed = await describe(site, input.seo);
  forgetSites();
  return toSite(project, changed, await servedRelease(changed));
}

async function describe(site: SiteDoc, seo: NonNullable<ChangeSiteInput["seo"]>): Promise<SiteDoc> {
  const options = { returnDocument: "after" } as const;
  const changed = await SiteModel.findByIdAndUpdate(site._id, { $set: { seo } }, options).lean<SiteDoc>();
  if (!changed) throw new AppError("NOT_FOUND", publishingMessages.notPublished);
  return changed;
}
