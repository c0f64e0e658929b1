import { Types } from "mongoose";
import { sha256 } from "@/lib/platform/crypto";
import { transaction } from "@/lib/platform/db";
import { AppError, isDuplicateKey } from "@/lib/platform/errors";
import { putBlobs } from "@/lib/projects";
import { publishingMessages } from "@/messages/publishing-en";
import { type ReleaseDoc, ReleaseModel } from "@/models/release";
import { type SiteDoc, SiteModel } from "@/models/site";
import type { VersionDoc } from "@/models/version";
import type { Compiled } from "./release-files";

type Wanted = { siteId: Types.ObjectId; version: VersionDoc } & Compiled;
export type Published = { site: SiteDoc; release: Omit<ReleaseDoc, "files" | "forms"> };

/**
 * Serves a Version: makes its release the first time, and goes back to that release every other time, so that a double
 * click makes one.
 */
export async function makeRelease(wanted: Wanted): Promise<Published> {
  const { siteId, version, files, forms } = wanted;
  const release = {
    siteId,
    versionId: version._id,
    versionNumber: version.number,
    files: [...files]
      .map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    forms,
    createdAt: new Date(),
  };
  await putBlobs([...files.values()]);
  try {
    return await transaction(async (session) => {
      const site = await SiteModel.findOneAndUpdate(
        { _id: siteId },
        { $inc: { releaseCount: 1 }, $set: { publishedAt: release.createdAt } },
        { session, returnDocument: "after" },
      ).lean<SiteDoc>();
      if (!site) throw noSite();
      const made = { ...release, _id: new Types.ObjectId(), number: site.releaseCount };
      await ReleaseModel.create([made], { session });
      await SiteModel.updateOne({ _id: siteId }, { $set: { releaseId: made._id } }, { session });
      return { site: { ...site, releaseId: made._id }, release: made };
    });
  } catch (error) {
    if (!isDuplicateKey(error, "versionId")) throw error;
    return serveAgain(siteId, version._id);
  }
}

/** Serves a release that there is already; returns null where the Version was never published. */
export async function findRelease(siteId: Types.ObjectId, versionId: Types.ObjectId): Promise<boolean> {
  return (await ReleaseModel.exists({ siteId, versionId })) !== null;
}

/** Makes an earlier release the one that is served. */
export async function serveAgain(siteId: Types.ObjectId, versionId: Types.ObjectId): Promise<Published> {
  const release = await ReleaseModel.findOne({ siteId, versionId }, { files: 0 }).lean<ReleaseDoc>();
  if (!release) throw noSite();
  const isAlready = { _id: siteId, releaseId: release._id };
  const site =
    (await SiteModel.findOne(isAlready).lean<SiteDoc>()) ??
    (await SiteModel.findOneAndUpdate(
      { _id: siteId },
      { $set: { releaseId: release._id, publishedAt: new Date() } },
      { returnDocument: "after" },
    ).lean<SiteDoc>());
  if (!site) throw noSite();
  return { site, release };
}

function noSite(): AppError {
  return new AppError("NOT_FOUND", publishingMessages.notPublished);
}
