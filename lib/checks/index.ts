import "server-only";

export { startChecks } from "./check-jobs";
export { failuresOf } from "./failures-of";
export { followChecks } from "./follow-checks";
export { getChecks } from "./get-checks";
export { type Picture, seeSite } from "./rendered/see-site";
export { closeSelfRepair, laterSelfRepair, takeSelfRepair } from "./self-repair";
export { readSharedThumbnail, readThumbnail, withThumbnail } from "./thumbnails";
