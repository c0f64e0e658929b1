import type { Types } from "mongoose";
import { ReleaseModel } from "@/models/release";
import { SiteModel } from "@/models/site";
import { SiteDomainModel } from "@/models/site-domain";
import { SiteVisitModel } from "@/models/site-visit";
import { jsonText } from "./export-json";
import type { ZipEntry } from "./export-zip";

/** Where a project stands on the web: its slugs and domains, what was published, and how often it was looked at. */
export async function* siteEntry(projectId: Types.ObjectId, folder: string): AsyncGenerator<ZipEntry> {
  const site = await SiteModel.findOne({ projectId }).lean();
  if (!site) return;
  const [releases, domains, visits] = await Promise.all([
    ReleaseModel.find({ siteId: site._id }, { _id: 0, number: 1, versionNumber: 1, createdAt: 1 })
      .sort({ number: 1 })
      .lean(),
    SiteDomainModel.find({ siteId: site._id }, { _id: 0, name: 1, status: 1, createdAt: 1 }).lean(),
    SiteVisitModel.find({ siteId: site._id }, { _id: 0, day: 1, kind: 1, key: 1, count: 1 }).sort({ day: 1 }).lean(),
  ]);
  const { slug, slugs, publishedAt, seo } = site;
  const isPublished = site.releaseId !== null;
  const content = { slug, slugs, isPublished, publishedAt, seo, releases, domains, visits };
  yield { path: `${folder}/site.json`, content: [jsonText(content)] };
}
