import "server-only";

export { openS3, type S3 } from "./client";
export { getObject } from "./get-object";
export { putObject } from "./put-object";
export { S3Failure } from "./s3-failure";
