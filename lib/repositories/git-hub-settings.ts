import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { repositoryMessages } from "@/messages/repositories-en";

/** GitHub's settings. Throws NOT_CONFIGURED. */
export function gitHubSettings() {
  const { github } = env();
  if (!github) throw new AppError("NOT_CONFIGURED", repositoryMessages.notSetUp);
  return github;
}

/** Where GitHub sends people back to: below the address that sign-in registers, as GitHub allows. */
export function connectCallback(): string {
  return `${env().APP_URL}/api/auth/callback/github/connect`;
}
