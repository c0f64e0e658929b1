import { Types } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import { connectDb, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { type Project, SHARED_VISIBILITIES } from "@/lib/schemas/project";
import type { ForkInput } from "@/lib/schemas/share";
import { apiMessages } from "@/messages/api-en";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { type VersionDoc, VersionModel } from "@/models/version";
import { untilNameIsFree } from "./draw-project-names";
import { insertProject } from "./insert-project";
import { readTree } from "./read-tree";
import { storeFiles } from "./store-files";
import { summariseConversation } from "./summarise-conversation";
import { NOT_TAKEN_DOWN, refusal, TAKEN_DOWN } from "./taken-down";
import { toProject } from "./to-project";

const says = apiMessages.projects;
/** Two forks of one Version by one person within this time are one that was asked for twice. */
const DOUBLE_CLICK_MS = 10_000;

/**
 * Makes a new project of the user's from another one: of their own from any Version, of a shared one from the current
 * Version. Its files, its instructions and a summary of its conversation come along; its prompts come along from one's own only. Asked
 * for twice, there is one fork. Throws NOT_FOUND for what the user can't see, CONFLICT before the first Version, and FORBIDDEN
 * where operators took their project down.
 */
export async function forkProject(ctx: UserContext, id: string, { versionId }: ForkInput): Promise<Project> {
  await connectDb();
  const ownerId = new Types.ObjectId(ctx.actor.userId);
  const mayFork = {
    _id: id,
    deletedAt: null,
    $or: [{ ownerId }, { visibility: { $in: SHARED_VISIBILITIES } }],
    ...NOT_TAKEN_DOWN,
  };
  const origin = await ProjectModel.findOne(mayFork).lean<ProjectDoc>();
  if (!origin) throw await whyNot(id, ownerId);
  const version = await chooseVersion(origin, versionId, origin.ownerId.equals(ownerId));
  // Stored again, the bodies outlive a purge of the origin that is on its way.
  const files = await readTree(version);
  const stored = await storeFiles(files);
  const forkedFrom = {
    projectId: origin._id,
    versionId: version._id,
    versionNumber: version.number,
    name: origin.name,
  };
  const fields = {
    ownerId,
    name: says.forkName(origin.name),
    prompt: says.forkedFrom(origin.name, version.number),
    blueprint: origin.blueprint,
    seed: origin.seed,
    instructions: origin.instructions ?? "",
    // A brand is its owner's; what a site shows of it is in the files.
    brand: origin.ownerId.equals(ownerId) ? (origin.brand ?? null) : null,
    forkedFrom,
    background: await summariseConversation(origin, version, ownerId),
  };
  const fork = await untilNameIsFree(() =>
    transaction(async (session) => {
      // A write to the origin makes two forks at the same moment come one after the other, and sees it shared still.
      const { matchedCount } = await ProjectModel.updateOne(
        mayFork,
        { $set: { forkedAt: new Date() } },
        { session, timestamps: false },
      );
      if (matchedCount === 0) throw notFound();
      const lately = { $gt: new Date(Date.now() - DOUBLE_CLICK_MS) };
      const twin = await ProjectModel.findOne(
        { ownerId, deletedAt: null, "forkedFrom.versionId": version._id, createdAt: lately },
        null,
        { session },
      ).lean<ProjectDoc>();
      return twin ?? insertProject({ fields, origin: "fork", stored, files }, session);
    }),
  );
  log.info("project.forked", { userId: ctx.actor.userId, projectId: String(fork._id), originId: id });
  return toProject(fork);
}

/** A project that was taken down is known to its owner alone, and to nobody else. */
async function whyNot(id: string, ownerId: Types.ObjectId): Promise<AppError> {
  const own = await ProjectModel.findOne({ _id: id, ownerId, deletedAt: null, ...TAKEN_DOWN }).lean<ProjectDoc>();
  return own ? refusal(own) : notFound();
}

/** Of somebody else's project there is the current Version and no other. */
async function chooseVersion(origin: ProjectDoc, wanted: string | undefined, isOwn: boolean): Promise<VersionDoc> {
  const head = origin.headVersionId ? String(origin.headVersionId) : null;
  if (head === null) throw isOwn ? new AppError("CONFLICT", says.nothingToFork) : notFound();
  if (wanted !== undefined && wanted !== head && !isOwn) throw new AppError("NOT_FOUND", says.versionNotFound);
  const version = await VersionModel.findOne({ _id: wanted ?? head, projectId: origin._id }).lean<VersionDoc>();
  if (!version) throw new AppError("NOT_FOUND", says.versionNotFound);
  return version;
}

function notFound(): AppError {
  return new AppError("NOT_FOUND", says.notFound);
}
