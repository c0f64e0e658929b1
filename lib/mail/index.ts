import "server-only";

export { countMails } from "./count-mails";
export { dropMails } from "./drop-mails";
export { followMail } from "./follow-mail";
export { listMails } from "./list-mails";
export { readMail } from "./read-mail";
export { sendMail } from "./send-mail";
export { sendMailAgain } from "./send-mail-again";
export { startMailDelivery } from "./start-mail-delivery";
