import "server-only";

export { getAccount } from "./get-account";
export { authParamsSchema, handleAuth } from "./handle-auth";
export { registerAccount } from "./register-account";
