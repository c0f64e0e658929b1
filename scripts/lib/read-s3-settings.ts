import { z } from "zod";
import { s3Fields, s3Of } from "@/lib/platform/env-vendors";
import { Failure } from "./failure.ts";

/** S3's settings as the server reads them, without the rest of its environment. Throws a Failure that names what is bad. */
export function readS3Settings(env: NodeJS.ProcessEnv): NonNullable<ReturnType<typeof s3Of>> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
  const read = z.object(s3Fields).safeParse(given);
  if (!read.success) {
    const [problem] = read.error.issues;
    throw new Failure(`${problem?.path.join(".")}: ${problem?.message}.`);
  }
  const settings = s3Of(read.data);
  if (!settings) throw new Failure("For S3 S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be set.");
  return settings;
}
