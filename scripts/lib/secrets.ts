import { randomBytes } from "node:crypto";
import { chmod, mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { codeOf, Failure } from "./failure.ts";

const secretsSchema = z.object({ NEXTAUTH_SECRET: z.string().min(32), ENCRYPTION_KEY: z.string().min(32) });

type Secrets = z.infer<typeof secretsSchema>;

/**
 * The two secrets of this data folder, made at the first start and readable by this user only. What they encrypted
 * can't be read without them, so an unreadable file is a Failure, never replaced.
 */
export async function keepSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, "secrets.json");
  try {
    const secrets = secretsSchema.parse(JSON.parse(await readFile(file, "utf8")));
    await chmod(file, 0o600);
    return secrets;
  } catch (error) {
    if (codeOf(error) !== "ENOENT") {
      throw new Failure(
        `${file} can't be read as the secrets of this data folder: restore it from a backup, or remove it (sessions and stored keys are lost).`,
      );
    }
  }
  const secrets = { NEXTAUTH_SECRET: newSecret(), ENCRYPTION_KEY: newSecret() };
  await mkdir(dataDir, { recursive: true });
  const written = await open(`${file}.new`, "w", 0o600);
  await written.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
  await written.sync();
  await written.close();
  await rename(`${file}.new`, file);
  return secrets;
}

function newSecret(): string {
  return randomBytes(32).toString("base64");
}
