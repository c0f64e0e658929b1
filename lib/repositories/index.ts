import "server-only";

export { beginConnecting } from "./begin-connecting";
export { disconnect, revokeConnectionsOf } from "./disconnect";
export { finishConnecting } from "./finish-connecting";
export { forgetRepository } from "./forget-repository";
export { importRepository } from "./import-repository";
export { listBranches } from "./list-branches";
export { listGitHub } from "./list-git-hub";
export { previewPull } from "./preview-pull";
export { pullChanges } from "./pull-changes";
export { connectionsOf, connectionsOffered, readConnections } from "./read-connections";
export { readRepository } from "./read-repository";
export { saveProject } from "./save-project";
