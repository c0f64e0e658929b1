import "server-only";

export { describeApi } from "./describe-api";
export { readHealth } from "./read-health";
