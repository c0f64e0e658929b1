import { Types } from "mongoose";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { findSharedProject } from "@/lib/projects";
import type { SharedReportInput } from "@/lib/schemas/site-report";
import { publishingMessages } from "@/messages/publishing-en";
import { storeReport } from "./store-report";

/** Stores what a visitor reports of a shared project. Throws NOT_FOUND where nothing is shared by the link. */
export async function reportShared({ token, ...report }: SharedReportInput): Promise<void> {
  const project = await findSharedProject(token);
  if (!project) throw new AppError("NOT_FOUND", publishingMessages.noSuchShare);
  const url = `${new URL(env().APP_URL).origin}/p/${token}`;
  await storeReport({ ...report, projectId: new Types.ObjectId(project.id), url });
}
