import "server-only";

export { getBlobs, putBlobs } from "./blobs";
export { deleteProject } from "./delete-project";
export { downloadProject } from "./download-project";
export { getOwnedProject } from "./get-owned-project";
export { getOwnedVersion } from "./get-owned-version";
export { getProject } from "./get-project";
export { listProjects } from "./list-projects";
export { listVersionFiles } from "./list-version-files";
export { listVersions } from "./list-versions";
export { readVersionFile } from "./read-version-file";
export { renameProject } from "./rename-project";
export { restoreProject } from "./restore-project";
export { restoreVersion } from "./restore-version";
export { siteCssOf } from "./site-css";
export { toProject } from "./to-project";
export { toVersion } from "./to-version";
