import "server-only";

export { beginConnecting } from "./begin-connecting";
export { disconnect, revokeConnectionsOf } from "./disconnect";
export { finishConnecting } from "./finish-connecting";
export { connectionsOf, connectionsOffered, readConnections } from "./read-connections";
