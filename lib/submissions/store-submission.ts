import { Types } from "mongoose";
import { sendMail } from "@/lib/mail";
import { sha256 } from "@/lib/platform/crypto";
import { transaction } from "@/lib/platform/db";
import { isDuplicateKey } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { ServedSite } from "@/lib/publishing";
import type { SiteForm } from "@/lib/schemas/site-form";
import { SubmissionModel } from "@/models/submission";
import type { Kept } from "./check-fields";
import { mailToOwner } from "./mail-owner";

/** The same words by the same visitor in the same form within this time are a second click. */
const SAME_MS = 10 * 60 * 1_000;

/**
 * Stores a submission and writes the mail to the site's owner, both or neither; a second click does nothing. `visitor` (an
 * address) only goes into the hash that tells a second click, so that two people who say the same are two.
 */
export async function storeSubmission(
  site: ServedSite,
  form: SiteForm,
  fields: readonly Kept[],
  visitor: string,
): Promise<void> {
  const { siteId, projectId } = site;
  const _id = new Types.ObjectId();
  const createdAt = new Date();
  const content = JSON.stringify([siteId, form.id, visitor, fields.map(({ name, value }) => [name, value])]);
  const key = sha256(`${content}${Math.floor(createdAt.getTime() / SAME_MS)}`);
  if (await SubmissionModel.exists({ key })) return;
  const mail = await mailToOwner(site, form, fields, { id: String(_id), at: createdAt });
  const names = { formId: form.id, formName: form.name, page: form.page };
  try {
    await transaction(async (session) => {
      await SubmissionModel.create([{ _id, siteId, projectId, ...names, key, fields: [...fields], createdAt }], {
        session,
      });
      if (mail) await sendMail(mail, session);
    });
    log.info("form.stored", { siteId, projectId });
  } catch (error) {
    if (!isDuplicateKey(error, "key")) throw error;
  }
}
