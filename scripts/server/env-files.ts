import { readFileSync } from "node:fs";

/** The variables that may be given as files: what is secret, or holds a password. */
export const FILE_NAMES = [
  "MONGODB_URI",
  "NEXTAUTH_SECRET",
  "ENCRYPTION_KEY",
  "ENCRYPTION_KEYS_OLD",
  "OPENAI_API_KEY",
  "GITHUB_CLIENT_SECRET",
  "GOOGLE_CLIENT_SECRET",
  "STRIPE_SECRET_KEY",
  "STRIPE_WEBHOOK_SECRET",
  "SENDGRID_API_KEY",
  "S3_SECRET_ACCESS_KEY",
  "BACKUP_PASSPHRASE",
] as const;

/**
 * Fills what is named NAME_FILE (a container's secret) from that file, without the line break at its end. An empty file
 * is as none, so that an optional secret may be left empty. What was read is named no more. Throws a sentence that names the variable.
 */
export function readEnvFiles(env: NodeJS.ProcessEnv): void {
  for (const name of FILE_NAMES) {
    const path = env[`${name}_FILE`];
    if (!path) continue;
    if (env[name]) throw new Error(`${name} and ${name}_FILE are both set: keep one of them.`);
    env[name] = contents(name, path);
    delete env[`${name}_FILE`];
  }
}

function contents(name: string, path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    throw new Error(`${name}_FILE names a file that can't be read.`);
  }
}
