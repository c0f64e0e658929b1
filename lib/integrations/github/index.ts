import "server-only";

export { checkGitHubClient } from "./check-git-hub-client";
export { type GitHub, openGitHub } from "./client";
export { GitHubFailure } from "./git-hub-failure";
export { gitHubAuthorizeUrl, redeemGitHubCode, revokeGitHubGrant } from "./oauth";
export { type GitHubPerson, readGitHubPerson } from "./person";
