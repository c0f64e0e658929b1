import { Types } from "mongoose";
import { sendMail } from "@/lib/mail";
import { sha256 } from "@/lib/platform/crypto";
import { transaction } from "@/lib/platform/db";
import { isDuplicateKey } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { ServedSite } from "@/lib/publishing";
import type { SiteForm } from "@/lib/schemas/site-form";
import { SubmissionModel } from "@/models/submission";
import { endOf } from "./keep-submissions";
import type { Kept } from "./check-fields";
import { mailAboutRoom, mailToOwner } from "./mail-owner";
import { fitsIn, usedRoom } from "./room";

/** The same words by the same visitor in the same form within this time are a second click. */
const SAME_MS = 10 * 60 * 1_000;

/**
 * Stores a submission and writes the mail to the site's owner, both or neither; a second click does nothing. Says "full",
 * and tells the owner, where the project has no room for it. `visitor` (an address) only goes into the hash that tells a
 * second click, so that two people who say the same are two.
 */
export async function storeSubmission(
  site: ServedSite,
  form: SiteForm,
  fields: readonly Kept[],
  visitor: string,
): Promise<"stored" | "full"> {
  const { siteId, projectId } = site;
  const _id = new Types.ObjectId();
  const createdAt = new Date();
  const content = JSON.stringify([siteId, form.id, visitor, fields.map(({ name, value }) => [name, value])]);
  const key = sha256(`${content}${Math.floor(createdAt.getTime() / SAME_MS)}`);
  if (await SubmissionModel.exists({ key })) return "stored";
  const bytes = Buffer.byteLength(JSON.stringify(fields));
  const room = fitsIn(await usedRoom(projectId), bytes);
  const roomMail = room === "fits" ? null : await mailAboutRoom(site, room === "full", createdAt);
  if (room === "full") {
    if (roomMail) await sendMail(roomMail);
    return "full";
  }
  const mail = await mailToOwner(site, form, fields, { id: String(_id), at: createdAt });
  const names = { formId: form.id, formName: form.name, page: form.page };
  try {
    await transaction(async (session) => {
      const expiresAt = await endOf(siteId, createdAt);
      const stored = { _id, siteId, projectId, ...names, key, fields: [...fields], bytes, createdAt, expiresAt };
      await SubmissionModel.create([stored], { session });
      for (const one of [mail, roomMail]) if (one) await sendMail(one, session);
    });
    log.info("form.stored", { siteId, projectId });
  } catch (error) {
    if (!isDuplicateKey(error, "key")) throw error;
  }
  return "stored";
}
