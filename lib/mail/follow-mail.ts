import { sleep } from "@/lib/platform/clock";
import type { ListedMail } from "@/lib/schemas/admin";
import { type MailDoc, MailModel } from "@/models/mail";
import { toListedMail } from "./to-listed-mail";

const LOOK_EVERY_MS = 200;

/** Waits until a mail was tried once, at most `patienceMs`, and gives it as it stands; null when there is none. */
export async function followMail(key: string, patienceMs: number): Promise<ListedMail | null> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const mail = await MailModel.findOne({ key }).lean<MailDoc>();
    const isWaiting = mail?.status === "sending" || (mail?.status === "queued" && mail.tries === 0);
    if (!isWaiting || Date.now() > end) return mail ? toListedMail(mail) : null;
    await sleep(LOOK_EVERY_MS);
  }
}
