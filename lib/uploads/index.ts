import "server-only";

export { addUpload } from "./add-upload";
export { getUpload } from "./get-upload";
export { purgeUnusedUploads, purgeUploadsOf } from "./purge-uploads";
export { removeUpload } from "./remove-upload";
