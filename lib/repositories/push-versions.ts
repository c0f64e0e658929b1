import {
  createBranch,
  findOpenPull,
  GitHubFailure,
  moveBranch,
  openPull,
  putFirstFile,
  readBranch,
  readCommit,
} from "@/lib/integrations/github";
import { AppError } from "@/lib/platform/errors";
import type { Saved } from "@/lib/schemas/repository";
import { repositoryMessages as says } from "@/messages/repositories-en";
import type { ProjectDoc } from "@/models/project";
import { type VersionDoc, VersionModel } from "@/models/version";
import { commitVersions } from "./commit-versions";
import { fullName } from "./ensure-repository";
import type { Hold } from "./hold-repository";
import type { OpenConnection } from "./open-connection";
import { repositoryExtras, WORKFLOW_PATH } from "./repository-extras";

/** How many Versions are read at once, and saved before the branch moves: a save that is cut short loses no more. */
const PAGE = 50;

type Push = { open: OpenConnection; hold: Hold; project: ProjectDoc };

/**
 * Where new commits go: on the branch, or beside it; after which commit, that has which Version, and whose Version's files
 * may be deleted there.
 */
type Tip = { commit: string; versionNumber: number; filesOf: number; beside: { branch: string | null } | null };

type Page = { saved: Saved; isLast: boolean };

/** Saves every Version that isn't at GitHub yet. Throws a GitHubFailure, and what the person can do about the rest. */
export async function pushVersions(push: Push): Promise<Saved> {
  for (;;) {
    const { saved, isLast } = await pushPage(push);
    if (isLast) return saved;
  }
}

async function pushPage(push: Push): Promise<Page> {
  const { open, hold } = push;
  const head = await readBranch(open.gitHub, hold.link, hold.link.branch);
  return hold.link.lastCommit === null || hold.link.lastCommit === undefined
    ? beginHistory(push, head)
    : goOn(push, head, await findTip(push, head, hold.link.lastCommit));
}

/**
 * The first save. An empty repository takes nothing but one file in a commit of GitHub's own, which our history then
 * replaces; nothing else is ever replaced.
 */
async function beginHistory(push: Push, head: string | null): Promise<Page> {
  const { open, hold, project } = push;
  const { gitHub } = open;
  const { link } = hold;
  if (head === null) {
    const { begin: message, beginText: text } = says.repository;
    await putFirstFile(gitHub, link, { branch: link.branch, path: "README.md", text, message });
  }
  const versions = await versionsAfter(project, 0);
  const commit = (await commitAll(push, null, versions)).at(-1);
  if (commit === undefined) throw new AppError("CONFLICT", says.nothingBuilt);
  const now = await readBranch(gitHub, link, link.branch);
  if (now !== null && now !== commit) {
    const { message, parents } = await readCommit(gitHub, link, now);
    const isBeginning = parents.length === 0 && message.trim() === says.repository.begin;
    const move = { branch: link.branch, sha: commit, force: isBeginning };
    await moveBranch(gitHub, link, move).catch((error: unknown) => {
      throw isRefused(error) ? new AppError("CONFLICT", says.taken(fullName(link)), { cause: error }) : error;
    });
  }
  await hold.update({ lastCommit: commit, ...agreedOn(lastOf(versions)), absentAt: null });
  return { saved: { url: link.url, commit }, isLast: isLast(versions) };
}

/** Whether the branch is where we left it. Where only our own pull request was merged, it counts as ours. */
async function findTip({ open: { gitHub }, hold: { link } }: Push, head: string | null, last: string): Promise<Tip> {
  const ours = { commit: last, versionNumber: link.lastSavedVersionNumber, filesOf: link.baseVersionNumber };
  if (head === null || head === last) return { ...ours, beside: null };
  const pull = link.pullRequest ? { ...link.pullRequest, filesOf: link.pullRequest.versionNumber } : null;
  try {
    const { tree } = await readCommit(gitHub, link, head);
    for (const known of pull ? [pull, ours] : [ours]) {
      const { commit, versionNumber, filesOf } = known;
      const isSame = (await readCommit(gitHub, link, commit)).tree === tree;
      if (isSame) return { commit: head, versionNumber, filesOf, beside: null };
    }
  } catch (cause) {
    const isGone = cause instanceof GitHubFailure && cause.kind === "missing";
    throw isGone ? new AppError("CONFLICT", says.rewritten, { cause }) : cause;
  }
  const isOpen =
    pull !== null &&
    (await readBranch(gitHub, link, pull.branch)) === pull.commit &&
    (await findOpenPull(gitHub, link, pull.branch)) !== null;
  return isOpen ? { ...pull, beside: { branch: pull.branch } } : { ...ours, beside: { branch: null } };
}

async function goOn(push: Push, head: string | null, tip: Tip): Promise<Page> {
  const { open, hold, project } = push;
  const { link } = hold;
  const { url } = link;
  const versions = await versionsAfter(project, tip.versionNumber);
  if (versions.length === 0 && tip.beside) {
    const pullRequest = tip.beside.branch ? link.pullRequest?.url : undefined;
    return { saved: { url, commit: tip.commit, ...(pullRequest ? { pullRequest } : {}) }, isLast: true };
  }
  const commits = await commitAll(push, tip, versions);
  const commit = commits.at(-1) ?? tip.commit;
  // A branch that stands on one of them was moved by us, in a save whose answer was lost.
  if (!tip.beside || (head !== null && commits.includes(head))) {
    const isOn = await moveOn(push, head, commit);
    const number = versions.length === 0 ? tip.versionNumber : lastOf(versions);
    if (isOn) {
      await hold.update({ lastCommit: commit, ...agreedOn(number), pullRequest: null });
      return { saved: { url, commit }, isLast: isLast(versions) };
    }
  }
  const saved = await saveBeside({ open, hold, project }, { tip, commit, to: lastOf(versions) });
  return { saved, isLast: isLast(versions) };
}

/** Moves the branch forwards; false where somebody else has moved it meanwhile. */
async function moveOn({ open: { gitHub }, hold: { link } }: Push, head: string | null, sha: string): Promise<boolean> {
  if (head === sha) return true;
  try {
    if (head === null) await createBranch(gitHub, link, link.branch, sha);
    else await moveBranch(gitHub, link, { branch: link.branch, sha });
    return true;
  } catch (error) {
    if ((await readBranch(gitHub, link, link.branch)) === sha) return true;
    if (!isRefused(error)) throw error;
    return false;
  }
}

type Beside = { tip: Tip; commit: string; to: number };

/** A branch of our own with a pull request: what somebody else did to the branch is never overwritten. */
async function saveBeside({ open: { gitHub }, hold }: Push, { tip, commit, to }: Beside): Promise<Saved> {
  const { link } = hold;
  const branch = tip.beside?.branch ?? (await makeBranch(gitHub, link, to, commit));
  if (tip.beside?.branch) await moveBranch(gitHub, link, { branch, sha: commit });
  const title = says.repository.pullTitle(link.lastSavedVersionNumber + 1, to);
  const body = says.repository.pullBody(link.branch);
  const pull =
    (await findOpenPull(gitHub, link, branch)) ??
    (await openPull(gitHub, link, { head: branch, base: link.branch, title, body }));
  await hold.update({ pullRequest: { number: pull.number, url: pull.url, branch, commit, versionNumber: to } });
  return { url: link.url, commit, pullRequest: pull.url };
}

/** A branch named after the Version; one of a try that was cut short is found again. */
async function makeBranch(
  gitHub: OpenConnection["gitHub"],
  link: Hold["link"],
  to: number,
  commit: string,
): Promise<string> {
  for (let count = 1; ; count += 1) {
    const branch = `vectort/version-${to}${count === 1 ? "" : `-${count}`}`;
    const there = await readBranch(gitHub, link, branch);
    if (there === null) await createBranch(gitHub, link, branch, commit);
    if (there === null || there === commit) return branch;
  }
}

async function commitAll(push: Push, tip: Tip | null, versions: readonly VersionDoc[]): Promise<string[]> {
  if (versions.length === 0) return [];
  const { open, hold, project } = push;
  const { link } = hold;
  const version = tip
    ? await VersionModel.findOne({ projectId: project._id, number: tip.filesOf }).lean<VersionDoc>()
    : null;
  const { upstream } = link;
  const extras = repositoryExtras({
    licence: link.licence,
    year: versions[0]?.createdAt.getUTCFullYear() ?? 1970,
    holder: open.connection.name || open.connection.login,
  });
  // A grant from before, without its scope, can't write a workflow.
  if (!open.connection.scopes.includes("workflow")) extras.delete(WORKFLOW_PATH);
  return commitVersions(
    {
      gitHub: open.gitHub,
      place: link,
      connection: open.connection,
      project,
      base: tip ? { commit: tip.commit, version } : null,
      extras,
      importedFrom: upstream ? fullName(upstream) : null,
    },
    versions,
  );
}

/** The next Versions, oldest first: a page of them. */
function versionsAfter({ _id }: ProjectDoc, number: number): Promise<VersionDoc[]> {
  return VersionModel.find({ projectId: _id, number: { $gt: number } })
    .sort({ number: 1 })
    .limit(PAGE)
    .lean<VersionDoc[]>();
}

const agreedOn = (number: number) => ({ lastSavedVersionNumber: number, baseVersionNumber: number });
const isLast = (versions: readonly VersionDoc[]): boolean => versions.length < PAGE;
const lastOf = (versions: readonly VersionDoc[]): number => versions.at(-1)?.number ?? 0;
const isRefused = (error: unknown): boolean => error instanceof GitHubFailure && error.kind === "refused";
