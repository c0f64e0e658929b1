import "server-only";

export { createPreviewUrl } from "./create-preview-url";
export { createSharedPreviewUrl } from "./create-shared-preview-url";
export { createVersionPreviewUrl } from "./create-version-preview-url";
export { servePreview } from "./serve-preview";
