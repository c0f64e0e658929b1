import "server-only";

export { getAccount } from "./get-account";
export { authParamsSchema, handleAuth } from "./handle-auth";
export { allowLinking } from "./link-provider";
export { providersSetUp } from "./provider-names";
export { registerAccount } from "./register-account";
export { signOutEverywhere } from "./sign-out-everywhere";
export { unlinkProvider } from "./unlink-provider";
