import "server-only";

export { getBlobs, putBlobs } from "./blobs";
export { getOwnedProject } from "./get-owned-project";
export { toProject } from "./to-project";
