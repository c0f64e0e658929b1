import type { GitHub } from "./client";
import type { RepositoryName } from "./repositories";

export type PullRequest = { number: number; url: string };
type NewPull = { head: string; base: string; title: string; body: string };

const at = ({ owner, name }: RepositoryName) => ({ owner, repo: name });

/** The open pull request from a branch of the same repository; null where there is none. */
export async function findOpenPull(gitHub: GitHub, place: RepositoryName, branch: string): Promise<PullRequest | null> {
  const head = `${place.owner}:${branch}`;
  const { data } = await gitHub.ask(({ rest }) => rest.pulls.list({ ...at(place), head, state: "open", per_page: 1 }));
  const [pull] = data;
  return pull ? { number: pull.number, url: pull.html_url } : null;
}

/** Opens a pull request. Throws a GitHubFailure. */
export async function openPull(gitHub: GitHub, place: RepositoryName, pull: NewPull): Promise<PullRequest> {
  const { data } = await gitHub.ask(({ rest }) => rest.pulls.create({ ...at(place), ...pull }), { isRead: false });
  return { number: data.number, url: data.html_url };
}
