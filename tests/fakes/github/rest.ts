import type { Asked, Reply } from "../oauth/serve.ts";
import { git } from "./git.ts";
import * as data from "./git-data.ts";
import { badCredentials, notFound } from "./problems.ts";
import { createPull, createRepo, listPulls, paged, pullJson, repoJson, type World } from "./repositories.ts";
import type { Held, Repo } from "./store.ts";

type Body = Record<string, unknown>;
type Client = { id: string; secret: string };

/** Who asks: a person by token, the app by its id and secret, or nobody. Null for credentials that hold no more. */
export function whoAsks(world: World, client: Client, { headers }: Asked): { held: Held | null } | null {
  const given = headers.get("authorization");
  if (!given) return { held: null };
  const basic = /^basic (\S+)$/i.exec(given)?.[1];
  if (basic !== undefined) {
    return Buffer.from(basic, "base64").toString("utf8") === `${client.id}:${client.secret}` ? { held: null } : null;
  }
  const held = world.store.tokens.get(/^(?:bearer|token) (\S+)$/i.exec(given)?.[1] ?? "");
  return held ? { held } : null;
}

/** Answers a request to the REST API; `path` is without the prefix. Undefined for what this fake doesn't know. */
export async function rest(world: World, client: Client, asked: Asked, path: string): Promise<Reply | undefined> {
  const { store, url } = world;
  if (!asked.headers.get("user-agent")) return { status: 403, json: { message: "Request forbidden: no User-Agent." } };
  const who = whoAsks(world, client, asked);
  if (!who) return badCredentials();
  const { held } = who;
  const route = `${asked.method} ${path}`;
  const address = new URL(`${url}/api/v3${path}?${asked.query}`);
  if (route === "GET /rate_limit") return { json: { resources: { core: { limit: held ? 5_000 : 60 } } } };
  if (route === `DELETE /applications/${client.id}/grant`) return revokeGrant(world, bodyOf(asked));
  if (route === `DELETE /applications/${client.id}/token`) {
    const isKnown = store.tokens.delete(String(bodyOf(asked)["access_token"]));
    return isKnown ? { status: 204, html: "" } : notFound();
  }
  const orgs = /^GET \/users\/([^/]+)\/orgs$/.exec(route)?.[1];
  if (orgs !== undefined) {
    const names = [...store.orgs].filter(([, people]) => people.includes(orgs)).map(([login]) => ({ login, id: 1 }));
    return paged(names, address);
  }
  if (/^(GET|POST) \/(user|orgs)\b/.test(route)) return personal(world, held, asked, path, address);
  const named = /^\/(?:repos\/([^/]+)\/([^/]+)|repositories\/(\d+))(\/.*)?$/.exec(path);
  if (!named) return undefined;
  const [, owner = "", name = "", id, rest = ""] = named;
  const repo = id ? store.repos.find((one) => one.id === Number(id)) : store.find(decodeURIComponent(owner), name);
  const movedTo = store.formerNames.get(`${owner}/${name}`.toLowerCase());
  if (!repo && movedTo !== undefined && store.repos.some((one) => one.id === movedTo)) {
    const location = `${url}/api/v3/repositories/${movedTo}${rest}`;
    return {
      status: asked.method === "GET" ? 301 : 307,
      headers: { location },
      json: { message: "Moved Permanently" },
    };
  }
  if (!repo || !store.maySee(repo, held)) return notFound();
  if (asked.method !== "GET" && !store.mayWrite(repo, held)) return notFound();
  return inRepo(world, { repo, held, asked, rest, address });
}

async function personal(
  world: World,
  held: Held | null,
  asked: Asked,
  path: string,
  address: URL,
): Promise<Reply | undefined> {
  const { store } = world;
  if (!held) return badCredentials();
  const { user, scopes } = held;
  const { id, login, name } = user;
  const org = /^\/orgs\/([^/]+)\/repos$/.exec(path)?.[1];
  if (org && asked.method === "POST") return createRepo(world, org, held, bodyOf(asked));
  switch (`${asked.method} ${path}`) {
    case "GET /user":
      return { json: { login, id, type: "User", name, email: null }, headers: { "x-oauth-scopes": scopes.join(", ") } };
    case "GET /user/emails":
      if (!scopes.includes("user:email")) return notFound();
      return { json: user.emails.map((email) => ({ ...email, visibility: email.primary ? "private" : null })) };
    case "GET /user/repos": {
      const seen = store.repos.filter((repo) => store.isMember(repo.owner, held) && store.maySee(repo, held));
      return paged(
        seen.map((repo) => repoJson(world, repo, held)),
        address,
      );
    }
    case "POST /user/repos":
      return createRepo(world, login, held, bodyOf(asked));
    default:
      return undefined;
  }
}

type InRepo = { repo: Repo; held: Held | null; asked: Asked; rest: string; address: URL };

async function inRepo(world: World, { repo, held, asked, rest, address }: InRepo): Promise<Reply | undefined> {
  const folder = world.store.folderOf(repo);
  const url = `${world.url}/api/v3/repos/${repo.owner}/${repo.name}`;
  const place = { folder, url, defaultBranch: repo.defaultBranch };
  const [, part = "", name = ""] =
    /^(\/git\/ref|\/git\/[a-z]+|\/commits|\/contents|\/pulls|\/branches)?(?:\/(.*))?$/.exec(rest) ?? [];
  const wanted = decodeURIComponent(name);
  switch (`${asked.method} ${part}${name ? "/" : ""}`) {
    case "GET ":
      return { json: repoJson(world, repo, held) };
    case "GET /branches":
      return branches(folder, address);
    case "GET /commits/":
      return data.resolveCommit(place, wanted);
    case "PUT /contents/":
      return data.putContents(place, wanted, bodyOf(asked));
    case "POST /git/blobs":
      return data.createBlob(place, bodyOf(asked));
    case "GET /git/blobs/":
      return data.getBlob(place, wanted);
    case "POST /git/trees":
      return data.createTree(place, bodyOf(asked), held?.scopes.includes("workflow") ?? false);
    case "GET /git/trees/":
      return data.getTree(place, wanted, asked.query.has("recursive"));
    case "POST /git/commits":
      return data.createCommit(place, bodyOf(asked));
    case "GET /git/commits/":
      return data.getCommit(place, wanted);
    case "GET /git/ref/":
      return data.getRef(place, wanted);
    case "POST /git/refs":
      return data.createRef(place, bodyOf(asked));
    case "PATCH /git/refs/":
      return data.updateRef(place, wanted, bodyOf(asked));
    case "POST /pulls":
      return createPull(world, repo, bodyOf(asked));
    case "GET /pulls":
      return listPulls(world, repo, address);
    case "GET /pulls/": {
      const pull = repo.pulls.find(({ number }) => number === Number(wanted));
      return pull ? { json: pullJson(world, repo, pull) } : notFound();
    }
    default:
      return undefined;
  }
}

async function branches(folder: string, address: URL): Promise<Reply> {
  if (await data.isRepositoryEmpty(folder)) return { json: [] };
  const refs = (
    await git(folder, ["for-each-ref", "--format=%(refname:short)%00%(objectname)", "refs/heads"])
  ).toString();
  const items = refs
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [name, sha] = line.split("\0");
      return { name, commit: { sha }, protected: false };
    });
  return paged(items, address);
}

function revokeGrant({ store }: World, body: Body): Reply {
  const held = store.tokens.get(String(body["access_token"]));
  if (!held) return notFound();
  for (const [token, { user }] of store.tokens) if (user.id === held.user.id) store.tokens.delete(token);
  return { status: 204, html: "" };
}

function bodyOf({ body }: Asked): Body {
  return body ? JSON.parse(body) : {};
}
