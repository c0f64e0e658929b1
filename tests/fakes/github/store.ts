import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { FakeGitHubUser } from "./index.ts";
import { git } from "./git.ts";

export type Held = { user: FakeGitHubUser; scopes: string[] };

export type Pull = {
  number: number;
  title: string;
  body: string;
  head: string;
  base: string;
  state: "open" | "closed";
};

export type Repo = {
  id: number;
  owner: string;
  name: string;
  isPrivate: boolean;
  description: string | null;
  defaultBranch: string;
  createdAt: string;
  pulls: Pull[];
};

/** Everything the fake knows: tokens, repositories with their folders, and the names that repositories had. */
export class Store {
  readonly root = mkdtempSync(join(tmpdir(), "fake-github-"));
  readonly users: FakeGitHubUser[] = [];
  /** Organisations by name: who is in them. */
  readonly orgs = new Map<string, string[]>();
  readonly tokens = new Map<string, Held>();
  readonly repos: Repo[] = [];
  /** `owner/name` in lower case → id, for repositories that were renamed. */
  readonly formerNames = new Map<string, number>();
  #lastId = 1_000;

  folderOf(repo: Repo): string {
    return join(this.root, repo.owner, `${repo.name}.git`);
  }

  find(owner: string, name: string): Repo | undefined {
    const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
    return this.repos.find((repo) => same(repo.owner, owner) && same(repo.name, name));
  }

  async create(owner: string, name: string, fields: { isPrivate?: boolean; description?: string | null } = {}) {
    this.#lastId += 1;
    const repo: Repo = {
      id: this.#lastId,
      owner,
      name,
      isPrivate: fields.isPrivate ?? false,
      description: fields.description ?? null,
      defaultBranch: "main",
      createdAt: new Date().toISOString(),
      pulls: [],
    };
    const folder = this.folderOf(repo);
    mkdirSync(dirname(folder), { recursive: true });
    await git(folder, ["init", "--quiet", "--bare", "--initial-branch=main", folder]);
    this.repos.push(repo);
    this.formerNames.delete(`${owner}/${name}`.toLowerCase());
    return repo;
  }

  rename(repo: Repo, name: string): void {
    const before = this.folderOf(repo);
    this.formerNames.set(`${repo.owner}/${repo.name}`.toLowerCase(), repo.id);
    repo.name = name;
    renameSync(before, this.folderOf(repo));
  }

  remove(repo: Repo): void {
    rmSync(this.folderOf(repo), { recursive: true, force: true });
    this.repos.splice(this.repos.indexOf(repo), 1);
  }

  close(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Whether whoever asks sees a repository: a private one is for its owner's people with the scope `repo`. */
  maySee(repo: Repo, held: Held | null): boolean {
    return !repo.isPrivate || (this.isMember(repo.owner, held) && (held?.scopes.includes("repo") ?? false));
  }

  mayWrite(repo: Repo, held: Held | null): boolean {
    const scopes = held?.scopes ?? [];
    return this.isMember(repo.owner, held) && (scopes.includes("repo") || scopes.includes("public_repo"));
  }

  isMember(owner: string, held: Held | null): boolean {
    const login = held?.user.login ?? "";
    return owner === login || (this.orgs.get(owner)?.includes(login) ?? false);
  }
}
