import { connectDb } from "@/lib/platform/db";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { serverMessages } from "@/messages/server-en";
import { type RunDoc, RunModel } from "@/models/run";

const OBJECT_ID = /^[0-9a-f]{24}$/;

/** The run with this id, if it is the user's. Throws NOT_FOUND otherwise. */
export async function getOwnedRun(ctx: UserContext, id: string): Promise<RunDoc> {
  await connectDb();
  const run = OBJECT_ID.test(id) ? await RunModel.findOne({ _id: id, ownerId: ctx.actor.userId }).lean<RunDoc>() : null;
  if (!run) throw new AppError("NOT_FOUND", serverMessages.runs.notFound);
  return run;
}
