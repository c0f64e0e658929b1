import {
  createRepository,
  findRepository,
  findRepositoryById,
  GitHubFailure,
  type GitHubRepository,
  readBranch,
  type RepositoryName,
} from "@/lib/integrations/github";
import { AppError } from "@/lib/platform/errors";
import type { SaveInput } from "@/lib/schemas/repository";
import { repositoryMessages as says } from "@/messages/repositories-en";
import type { ProjectDoc } from "@/models/project";
import type { Hold } from "./hold-repository";
import type { OpenConnection } from "./open-connection";

export const fullName = ({ owner, name }: RepositoryName): string => `${owner}/${name}`;
export const isSameName = (a: RepositoryName, b: RepositoryName): boolean =>
  fullName(a).toLowerCase() === fullName(b).toLowerCase();

/**
 * The repository that a project is saved to: the one it has, by whatever name; the one it was imported from; an empty one
 * of that name; or a new one. Before a new one is made we note that there was none, so that a try which was cut short
 * finds its own again. Throws what the person can do about it.
 */
export async function ensureRepository(
  open: OpenConnection,
  hold: Hold,
  project: ProjectDoc,
  input: SaveInput,
): Promise<GitHubRepository> {
  const { link } = hold;
  const repository =
    link.repositoryId === null || link.repositoryId === undefined
      ? await newRepository(open, hold, project, input)
      : await linkedRepository(open, hold, link.repositoryId, input);
  if (!repository.mayPush) throw new AppError("FORBIDDEN", says.notYours(fullName(repository)));
  const { id, owner, name, url } = repository;
  await hold.update({ repositoryId: id, owner, name, url });
  return repository;
}

async function linkedRepository({ gitHub }: OpenConnection, { link }: Hold, id: number, input: SaveInput) {
  const former = { owner: link.owner, name: link.name };
  const repository = await findRepositoryById(gitHub, id);
  if (!repository) throw new AppError("CONFLICT", says.gone(fullName(former)));
  if (!isSameName(input, former) && !isSameName(input, repository)) {
    throw new AppError("CONFLICT", says.savedElsewhere(fullName(repository)));
  }
  return repository;
}

async function newRepository(
  open: OpenConnection,
  hold: Hold,
  project: ProjectDoc,
  input: SaveInput,
): Promise<GitHubRepository> {
  const { gitHub } = open;
  const { upstream } = hold.link;
  const found = await findRepository(gitHub, input);
  // A former name of another repository is free.
  if (found && isSameName(found, input)) {
    if (upstream && !upstream.path && upstream.repositoryId === found.id) {
      const { ref, commit } = upstream;
      await hold.update({ branch: ref, lastCommit: commit, lastSavedVersionNumber: 1, baseVersionNumber: 1 });
      return found;
    }
    const isOurs = hold.link.absentAt !== null && isSameName(hold.link, input);
    if (!isOurs && (await readBranch(gitHub, found, found.defaultBranch)) !== null) {
      throw new AppError("CONFLICT", says.taken(fullName(found)));
    }
    await hold.update({ branch: found.defaultBranch, licence: input.licence });
    return found;
  }
  const { owner, name, licence, private: isPrivate } = input;
  if (isPrivate && !open.connection.scopes.includes("repo")) throw new AppError("CONFLICT", says.needsPrivate);
  await hold.update({ owner, name, licence, absentAt: new Date() });
  const isOwn = owner.toLowerCase() === open.connection.login.toLowerCase();
  const description = says.repository.description(project.name);
  try {
    const made = await createRepository(gitHub, { owner, name, isPrivate, description, isOwn });
    await hold.update({ branch: made.defaultBranch });
    return made;
  } catch (cause) {
    const isRefused = cause instanceof GitHubFailure && ["missing", "refused"].includes(cause.kind);
    if (!isRefused) throw cause;
    throw new AppError("BAD_INPUT", says.notMade, { cause, fields: { name: says.notMade } });
  }
}
