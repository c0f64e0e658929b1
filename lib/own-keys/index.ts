import "server-only";

export { addOwnKey } from "./add-own-key";
export { listOwnKeys, ownKeysOf } from "./list-own-keys";
export { openOwnModel } from "./open-own-model";
export { removeOwnKey } from "./remove-own-key";
