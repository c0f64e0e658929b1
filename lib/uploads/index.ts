import "server-only";

export { addUpload } from "./add-upload";
export { getUpload } from "./get-upload";
export { purgeUnusedUploads, purgeUploadsOf } from "./purge-uploads";
export { ICON_SIDE, logoIcon } from "./logo-icon";
export { modelImage } from "./model-image";
export { releaseUploads } from "./release-uploads";
export { removeUpload } from "./remove-upload";
export { takeLogo } from "./take-logo";
export { keepUploads, nameUploads, requireUploads, takeUploads } from "./take-uploads";
