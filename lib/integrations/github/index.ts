import "server-only";

export { checkGitHubClient } from "./check-git-hub-client";
export { type GitHub, openGitHub } from "./client";
export {
  createBlob,
  createBranch,
  createCommit,
  createTree,
  moveBranch,
  putFirstFile,
  readBlob,
  readBranch,
  readCommit,
  readTree,
  resolveCommit,
  type TreeChange,
  type TreeFile,
} from "./git-data";
export { GitHubFailure } from "./git-hub-failure";
export { gitHubAuthorizeUrl, redeemGitHubCode, revokeGitHubGrant, revokeGitHubToken } from "./oauth";
export { readGitHubPerson } from "./person";
export { findOpenPull, openPull } from "./pulls";
export {
  createRepository,
  findRepository,
  findRepositoryById,
  type GitHubRepository,
  listBranches,
  listOrganisations,
  listRepositories,
  type RepositoryName,
} from "./repositories";
