import { S3ServiceException } from "@aws-sdk/client-s3";

/** Why S3 did not do something: its status and code, such as 404 NoSuchKey, or null where there was no answer. */
export class S3Failure extends Error {
  override name = "S3Failure";
  readonly answer: { status: number; code: string } | null;

  constructor(answer: S3Failure["answer"], cause: unknown) {
    super(answer ? `${answer.status} ${answer.code}` : "no connection", { cause });
    this.answer = answer;
  }
}

/** An S3Failure of anything that the SDK throws. */
export function toS3Failure(error: unknown): S3Failure {
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  return new S3Failure(status === undefined || !(error instanceof Error) ? null : { status, code: error.name }, error);
}
