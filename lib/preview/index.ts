import "server-only";

export { createPreviewUrl } from "./create-preview-url";
export { servePreview } from "./serve-preview";
