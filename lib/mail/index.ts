import "server-only";

export { sendMail } from "./send-mail";
