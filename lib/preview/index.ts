import "server-only";

export { createPreviewUrl } from "./create-preview-url";
export { createSharedPreviewUrl } from "./create-shared-preview-url";
export { createVersionPreviewUrl } from "./create-version-preview-url";
export { servePreviewTree, treePreviewUrl } from "./serve-files";
export { servePreview } from "./serve-preview";
