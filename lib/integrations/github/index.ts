import "server-only";

export { checkGitHubClient } from "./check-git-hub-client";
