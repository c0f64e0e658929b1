import "server-only";

export { startChecks } from "./check-jobs";
export { followChecks } from "./follow-checks";
export { getChecks } from "./get-checks";
