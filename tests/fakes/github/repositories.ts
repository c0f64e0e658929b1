import type { Reply } from "../oauth/serve.ts";
import { readRef } from "./git.ts";
import { isRepositoryEmpty } from "./git-data.ts";
import { failed, notFound } from "./problems.ts";
import type { Held, Pull, Repo, Store } from "./store.ts";

type Body = Record<string, unknown>;
export type World = { store: Store; url: string };

/** A repository as GitHub describes it: https://docs.github.com/rest/repos/repos#get-a-repository. */
export function repoJson({ store, url }: World, repo: Repo, held: Held | null): Body {
  const fullName = `${repo.owner}/${repo.name}`;
  return {
    id: repo.id,
    node_id: `R_${repo.id}`,
    name: repo.name,
    full_name: fullName,
    private: repo.isPrivate,
    visibility: repo.isPrivate ? "private" : "public",
    owner: { login: repo.owner, id: 1, type: store.orgs.has(repo.owner) ? "Organization" : "User" },
    html_url: `${url}/${fullName}`,
    url: `${url}/api/v3/repos/${fullName}`,
    clone_url: `${url}/${fullName}.git`,
    description: repo.description,
    fork: false,
    archived: false,
    disabled: false,
    default_branch: repo.defaultBranch,
    created_at: repo.createdAt,
    updated_at: repo.createdAt,
    pushed_at: repo.createdAt,
    ...(held
      ? { permissions: { admin: store.mayWrite(repo, held), push: store.mayWrite(repo, held), pull: true } }
      : {}),
  };
}

/** https://docs.github.com/rest/repos/repos#create-a-repository-for-the-authenticated-user, and in an organisation. */
export async function createRepo(world: World, owner: string, held: Held | null, body: Body): Promise<Reply> {
  const { store } = world;
  const isPrivate = body["private"] === true;
  const needed = isPrivate ? ["repo"] : ["repo", "public_repo"];
  if (!held || !store.isMember(owner, held) || !needed.some((scope) => held.scopes.includes(scope))) return notFound();
  // GitHub makes hyphens of what it doesn't allow.
  const name = String(body["name"]).replace(/[^\w.-]+/g, "-");
  if (store.find(owner, name)) return failed("Repository", "name already exists on this account", "name");
  const description = typeof body["description"] === "string" ? body["description"] : null;
  const repo = await store.create(owner, name, { isPrivate, description });
  return { status: 201, json: repoJson(world, repo, held) };
}

/** A page of a list, with the links that lead on: https://docs.github.com/rest/using-the-rest-api/using-pagination. */
export function paged(items: readonly unknown[], address: URL): Reply {
  const perPage = Math.min(Number(address.searchParams.get("per_page") ?? 30), 100);
  const page = Number(address.searchParams.get("page") ?? 1);
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const link = (to: number, rel: string): string => {
    const there = new URL(address);
    there.searchParams.set("page", String(to));
    return `<${there.href}>; rel="${rel}"`;
  };
  const links = page < last ? [link(page + 1, "next"), link(last, "last")] : [];
  return {
    json: items.slice((page - 1) * perPage, page * perPage),
    headers: links.length > 0 ? { link: links.join(", ") } : {},
  };
}

/** https://docs.github.com/rest/pulls/pulls */
export async function createPull(world: World, repo: Repo, body: Body): Promise<Reply> {
  const folder = world.store.folderOf(repo);
  const [head, base] = [String(body["head"]), String(body["base"])];
  if (await isRepositoryEmpty(folder)) return failed("PullRequest", "The repository is empty.", "base");
  const [from, to] = [await readRef(folder, `heads/${head}`), await readRef(folder, `heads/${base}`)];
  if (!from) return failed("PullRequest", "invalid", "head");
  if (!to) return failed("PullRequest", "invalid", "base");
  if (from === to) return failed("PullRequest", `No commits between ${base} and ${head}`);
  if (repo.pulls.some((pull) => pull.state === "open" && pull.head === head && pull.base === base)) {
    return failed("PullRequest", `A pull request already exists for ${repo.owner}:${head}.`);
  }
  const pull: Pull = {
    number: repo.pulls.length + 1,
    title: String(body["title"]),
    body: String(body["body"] ?? ""),
    head,
    base,
    state: "open",
  };
  repo.pulls.push(pull);
  return { status: 201, json: pullJson(world, repo, pull) };
}

export function pullJson({ url }: World, repo: Repo, { number, title, body, head, base, state }: Pull): Body {
  const fullName = `${repo.owner}/${repo.name}`;
  return {
    id: repo.id * 100 + number,
    number,
    state,
    title,
    body,
    html_url: `${url}/${fullName}/pull/${number}`,
    url: `${url}/api/v3/repos/${fullName}/pulls/${number}`,
    head: { ref: head, label: `${repo.owner}:${head}` },
    base: { ref: base, label: `${repo.owner}:${base}` },
    merged: false,
  };
}

export function listPulls(world: World, repo: Repo, address: URL): Reply {
  const head = address.searchParams.get("head");
  const state = address.searchParams.get("state") ?? "open";
  const found = repo.pulls.filter(
    (pull) => (state === "all" || pull.state === state) && (!head || `${repo.owner}:${pull.head}` === head),
  );
  return paged(
    found.map((pull) => pullJson(world, repo, pull)),
    address,
  );
}
