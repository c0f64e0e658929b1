import { z } from "zod";
import type { GitHub } from "./client";
import { GitHubFailure, toGitHubFailure } from "./git-hub-failure";

export type RepositoryName = { owner: string; name: string };
export type GitHubRepository = RepositoryName & {
  /** Holds when the repository is renamed or moved. */
  id: number;
  url: string;
  isPrivate: boolean;
  defaultBranch: string;
  /** Whether whoever asks may write to it. */
  mayPush: boolean;
};

const repositorySchema = z.object({
  id: z.number(),
  name: z.string(),
  owner: z.object({ login: z.string() }),
  html_url: z.string(),
  private: z.boolean(),
  default_branch: z.string(),
  permissions: z.object({ push: z.boolean() }).optional(),
});

const PER_PAGE = 50;
/** How much of a long list is worth reading. */
const MAX_PAGES = 4;

/** A repository by name; a former name leads to where it is now. Null where there is none that this token may see. */
export async function findRepository(
  gitHub: GitHub,
  { owner, name }: RepositoryName,
): Promise<GitHubRepository | null> {
  return nullWhenMissing(
    gitHub.ask(async (octokit) => read((await octokit.rest.repos.get({ owner, repo: name })).data)),
  );
}

/** A repository by id, whatever it is called by now. Null where there is none that this token may see. */
export async function findRepositoryById(gitHub: GitHub, id: number): Promise<GitHubRepository | null> {
  return nullWhenMissing(
    gitHub.ask(async (octokit) => read((await octokit.request("GET /repositories/{id}", { id })).data)),
  );
}

type NewRepository = RepositoryName & { isPrivate: boolean; description: string; isOwn: boolean };

/** Makes an empty repository, the person's own or an organisation's. Throws a GitHubFailure. */
export async function createRepository(
  gitHub: GitHub,
  { owner, name, isPrivate, description, isOwn }: NewRepository,
): Promise<GitHubRepository> {
  const fields = { name, private: isPrivate, description };
  const work = gitHub.ask(
    async ({ rest: { repos } }) =>
      read(
        isOwn
          ? (await repos.createForAuthenticatedUser(fields)).data
          : (await repos.createInOrg({ ...fields, org: owner })).data,
      ),
    { isRead: false },
  );
  return work;
}

/** The repositories that the person can reach, last pushed first, at most 200. */
export async function listRepositories(gitHub: GitHub): Promise<GitHubRepository[]> {
  return pages(gitHub, async ({ rest }, page) =>
    (await rest.repos.listForAuthenticatedUser({ sort: "pushed", per_page: PER_PAGE, page })).data.map(read),
  );
}

/** The branches of a repository by name, at most 200; `isAll` is false where there may be more. */
export async function listBranches(
  gitHub: GitHub,
  { owner, name }: RepositoryName,
): Promise<{ branches: string[]; isAll: boolean }> {
  const branches = await pages(gitHub, async ({ rest }, page) =>
    (await rest.repos.listBranches({ owner, repo: name, per_page: PER_PAGE, page })).data.map((branch) => branch.name),
  );
  return { branches, isAll: branches.length < PER_PAGE * MAX_PAGES };
}

/** The organisations that a person shows to be in, by name. */
export async function listOrganisations(gitHub: GitHub, username: string): Promise<string[]> {
  return pages(gitHub, async ({ rest }, page) =>
    (await rest.orgs.listForUser({ username, per_page: PER_PAGE, page })).data.map(({ login }) => login),
  );
}

type Octokit = Parameters<Parameters<GitHub["ask"]>[0]>[0];

async function pages<T>(gitHub: GitHub, read: (octokit: Octokit, page: number) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const items = await gitHub.ask((octokit) => read(octokit, page));
    all.push(...items);
    if (items.length < PER_PAGE) break;
  }
  return all;
}

function read(data: unknown): GitHubRepository {
  const found = repositorySchema.safeParse(data);
  if (!found.success) throw new GitHubFailure("unavailable");
  const { id, name, owner, html_url, private: isPrivate, default_branch, permissions } = found.data;
  const mayPush = permissions?.push ?? false;
  return { id, owner: owner.login, name, url: html_url, isPrivate, defaultBranch: default_branch, mayPush };
}

/** What isn't there is an answer, and so is a repository in which nothing was ever committed. */
export async function nullWhenMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    const { kind } = toGitHubFailure(error);
    if (kind === "missing" || kind === "conflict") return null;
    throw error;
  }
}
