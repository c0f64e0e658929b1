import "server-only";

export { addOwnKey, type WithKey } from "./add-own-key";
export { listOwnKeys, ownKeysOf } from "./list-own-keys";
export { hasOwnModel, openOwnModel } from "./open-own-model";
export { removeOwnKey } from "./remove-own-key";
