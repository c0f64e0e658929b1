import { getObject, openS3, S3Failure } from "@/lib/integrations/s3";
import { readS3Settings } from "../lib/read-s3-settings.ts";

/** What S3 answers where the key is right and nothing lies there; a key that may not list learns only the second. */
const wellCodes = ["NoSuchKey", "AccessDenied"];

/** Asks S3 for what isn't there, and says whether it knows our key and the bucket, as a line. Throws a Failure. */
export async function checkS3(env: NodeJS.ProcessEnv): Promise<{ isWell: boolean; line: string }> {
  const reason = await getObject(openS3(readS3Settings(env)), "vectort-key-check").then(
    (stream) => (stream.destroy(), null),
    (error: unknown) => {
      if (error instanceof S3Failure) return error;
      throw error;
    },
  );
  if (reason === null || wellCodes.includes(reason.answer?.code ?? "")) {
    return { isWell: true, line: "  ✓ S3 takes our key" };
  }
  if (reason.answer === null)
    return { isWell: false, line: "  ✗ S3 can't be reached: correct S3_REGION or S3_ENDPOINT." };
  return {
    isWell: false,
    line: `  ✗ S3 answers ${reason.message}: compare S3_BUCKET, S3_ACCESS_KEY_ID and s3_secret_access_key with what S3 shows.`,
  };
}
