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

/** What Node and the SDK call it when the network fails. */
const networkFailures =
  /^(E(CONN|NOTFOUND|AI_AGAIN|PIPE|TIMEDOUT|HOST|NET|PROTO)|TimeoutError|CERT_|UNABLE_TO_|SELF_SIGNED_|ERR_TLS_|ERR_SSL_)/;

/** An S3Failure of what the SDK throws for an answer or the network; anything else is a fault of ours, thrown as it is. */
export function toS3Failure(error: unknown): S3Failure {
  if (!(error instanceof Error)) throw error;
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  if (status !== undefined) return new S3Failure({ status, code: error.name }, error);
  const code = "code" in error ? String(error.code) : error.name;
  if (!networkFailures.test(code) && !networkFailures.test(error.name)) throw error;
  return new S3Failure(null, error);
}
