import "server-only";

export { sendBySendGrid, type SendOutcome } from "./send-by-send-grid";
