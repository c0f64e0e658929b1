import type { GitHub } from "./client";

export type GitHubPerson = { id: number; login: string; name: string };

/** The account at GitHub whose token this is. Throws a GitHubFailure. */
export async function readGitHubPerson(gitHub: GitHub): Promise<GitHubPerson> {
  const { data } = await gitHub.ask((octokit) => octokit.rest.users.getAuthenticated());
  return { id: data.id, login: data.login, name: data.name || data.login };
}
