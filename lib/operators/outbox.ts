import { listMails, readMail, sendMailAgain } from "@/lib/mail";
import type { UserContext } from "@/lib/platform/context";
import { log } from "@/lib/platform/log";
import type { ListedMail, MailList, MailQuery, ReadMail } from "@/lib/schemas/admin";

/** One page of the outbox, newest first. */
export async function listOutbox(ctx: UserContext, query: MailQuery): Promise<MailList> {
  const found = await listMails(query);
  log.info("operator.listed_mails", { requestId: ctx.requestId, operatorId: ctx.actor.userId, found: found.total });
  return found;
}

/** One mail with its text. Links in it may let somebody in, so who read it is in the log. Throws NOT_FOUND. */
export async function readOutboxMail(ctx: UserContext, id: string): Promise<ReadMail> {
  const mail = await readMail(id);
  log.info("operator.read_mail", { requestId: ctx.requestId, operatorId: ctx.actor.userId, mailId: id });
  return mail;
}

/** Puts a mail back in the queue. Throws what `sendMailAgain` throws. */
export async function sendOutboxMail(ctx: UserContext, id: string): Promise<ListedMail> {
  const mail = await sendMailAgain(id);
  log.info("operator.sent_mail_again", { requestId: ctx.requestId, operatorId: ctx.actor.userId, mailId: id });
  return mail;
}
