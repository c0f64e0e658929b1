import type { ClientSession, Types } from "mongoose";
import type { Context } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { describeError, log } from "@/lib/platform/log";
import type { SecurityEventKind } from "@/lib/schemas/security";
import { SecurityEventModel } from "@/models/security-event";
import { readDevice } from "./read-device";

type Happened = {
  userId: Types.ObjectId | string;
  kind: SecurityEventKind;
  ctx: Pick<Context, "clientAddress" | "requestId" | "userAgent">;
  /** One word more, such as the provider. */
  detail?: string;
};

/**
 * Keeps what happened to the safety of an account, for a year. Given a session it is part of that transaction and
 * throws with it; else a failure is logged and breaks nothing.
 */
export async function recordSecurityEvent(happened: Happened, session?: ClientSession): Promise<void> {
  const { userId, kind, ctx, detail = null } = happened;
  const { clientAddress: address, userAgent, requestId } = ctx;
  const event = { userId, kind, at: new Date(), address, device: readDevice(userAgent), detail };
  if (session) {
    await SecurityEventModel.create([event], { session });
    return;
  }
  try {
    await connectDb();
    await SecurityEventModel.create(event);
  } catch (error) {
    log.error("security_event.lost", { requestId, userId: String(userId), kind, ...describeError(error) });
  }
}
