import { gunzipSync } from "node:zlib";
import type { Asked, Reply } from "../oauth/serve.ts";
import { git } from "./git.ts";
import { notFound } from "./problems.ts";
import type { Store } from "./store.ts";

const NAMED = /^\/([^/]+)\/([^/]+?)\.git\/(info\/refs|git-upload-pack|git-receive-pack)$/;
const SERVICES = { "git-upload-pack": "upload-pack", "git-receive-pack": "receive-pack" } as const;
const WANTS_TOKEN: Reply = { status: 401, headers: { "www-authenticate": 'Basic realm="GitHub"' }, html: "" };

/**
 * Git's own protocol, as `git clone` and `git push` speak it over HTTP (https://git-scm.com/docs/http-protocol); a token is
 * the password, as at GitHub. Undefined for any other address.
 */
export async function gitOverHttp(store: Store, asked: Asked): Promise<Reply | undefined> {
  const [, owner = "", name = "", action = ""] = NAMED.exec(asked.path) ?? [];
  const service = action === "info/refs" ? (asked.query.get("service") ?? "") : action;
  if (service !== "git-upload-pack" && service !== "git-receive-pack") return undefined;
  const repo = store.find(owner, name);
  const basic = /^basic (\S+)$/i.exec(asked.headers.get("authorization") ?? "")?.[1] ?? "";
  const held = store.tokens.get(Buffer.from(basic, "base64").toString().split(":")[1] ?? "") ?? null;
  const isAllowed = repo && (service === "git-upload-pack" ? store.maySee(repo, held) : store.mayWrite(repo, held));
  if (!repo || !isAllowed) return held ? notFound() : WANTS_TOKEN;
  const folder = store.folderOf(repo);
  const isAdvertised = action === "info/refs";
  const type = `application/x-${service}-${isAdvertised ? "advertisement" : "result"}`;
  const headers = { "content-type": type, "cache-control": "no-cache" };
  const args = [SERVICES[service], "--stateless-rpc", ...(isAdvertised ? ["--http-backend-info-refs"] : []), folder];
  const input = asked.headers.get("content-encoding") === "gzip" ? gunzipSync(asked.bytes) : asked.bytes;
  const said = await git(folder, args, { input });
  const banner = `# service=${service}\n`;
  const line = (banner.length + 4).toString(16).padStart(4, "0");
  return { headers, bytes: isAdvertised ? Buffer.concat([Buffer.from(`${line}${banner}0000`), said]) : said };
}
