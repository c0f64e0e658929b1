import type { ClientSession } from "mongoose";
import { sendMail } from "@/lib/mail";
import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { NOT_TAKEN_DOWN } from "@/lib/projects";
import type { TakeDownInput } from "@/lib/schemas/site-report";
import { publishingMessages } from "@/messages/publishing-en";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { SiteReportModel } from "@/models/site-report";
import { type UserDoc, UserModel } from "@/models/user";
import { forgetSites } from "../serve/find-site";
import { describeShown } from "./describe-shown";
import { anyProject } from "./reports";

/**
 * Closes what others see of a project: everywhere (its site, its link, its place in the showcase, forks of it), or in the
 * showcase alone. Its reports are closed and its owner is told the reason by mail, all or nothing. Only an operator puts
 * it back. Throws NOT_FOUND, and CONFLICT where that, or more, was done already.
 */
export async function takeDown(ctx: UserContext, projectId: string, { reason, from }: TakeDownInput): Promise<void> {
  const { _id } = await anyProject(projectId);
  const at = new Date();
  await transaction(async (session) => {
    const isLess = from === "everywhere" ? NOT_TAKEN_DOWN : { takenDown: null };
    const project = await ProjectModel.findOneAndUpdate(
      { _id, ...isLess },
      { $set: { takenDown: { at, reason, from } } },
      { session, timestamps: false },
    ).lean<ProjectDoc>();
    if (!project) throw new AppError("CONFLICT", publishingMessages.alreadyTakenDown);
    await SiteReportModel.updateMany({ projectId: _id, isOpen: true }, { $set: { isOpen: false } }, { session });
    await tellOwner(project, { at, reason, from }, session);
  });
  forgetSites();
  log.warn("operator.took_down", { requestId: ctx.requestId, operatorId: ctx.actor.userId, projectId, from });
}

type Done = TakeDownInput & { at: Date };

async function tellOwner(project: ProjectDoc, { at, reason, from }: Done, session: ClientSession): Promise<void> {
  const owner = await UserModel.findOne({ _id: project.ownerId, deletedAt: null }, null, { session }).lean<UserDoc>();
  if (!owner) return;
  const [shown] = await describeShown([project._id]);
  const site = (from === "everywhere" ? shown?.site?.url : null) ?? shown?.share?.url ?? project.name;
  const name = from === "everywhere" ? ("site-taken-down" as const) : ("project-unlisted" as const);
  const key = `${name}:${String(project._id)}:${at.getTime()}`;
  const template = { name, props: { name: owner.name, site, reason } };
  await sendMail({ to: owner.email, key, userId: String(owner._id), template }, session);
}

/** Takes back what operators closed: everything is where it was. Throws NOT_FOUND. */
export async function putBack(ctx: UserContext, projectId: string): Promise<void> {
  const { _id } = await anyProject(projectId);
  await ProjectModel.updateOne({ _id }, { $set: { takenDown: null } }, { timestamps: false });
  forgetSites();
  log.warn("operator.put_back", { requestId: ctx.requestId, operatorId: ctx.actor.userId, projectId });
}
