import { Octokit } from "@octokit/rest";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { openGitHub, readGitHubPerson } from "@/lib/integrations/github";
import { cloneByHttp, filesIn } from "../support/cloned";
import { type FakeGitHub, secondaryRateLimit, startFakeGitHub } from "../fakes/github";

const fake: FakeGitHub = await startFakeGitHub();
afterAll(() => fake.close());

const user = { login: "octavia", id: 7, name: "Octavia", emails: [] };
let count = 0;
beforeEach(() => {
  count += 1;
  fake.faults.length = 0;
});

/** The real client, as somebody with those scopes. */
function clientWith(...scopes: string[]): Octokit {
  const token = `gho_${count}-${scopes.join("-")}`;
  fake.store.tokens.set(token, { user, scopes });
  const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  return new Octokit({ auth: token, baseUrl: fake.env.GITHUB_API_URL, log });
}

const failing = (status: number) => expect.objectContaining({ status });
const author = { name: "Octavia", email: "7+octavia@users.noreply.github.com", date: "2026-01-02T03:04:05Z" };

/** An own repository with one file, and the client that made it. */
async function begun(files: Record<string, string> = { "a.txt": "one\n" }) {
  const octokit = clientWith("public_repo");
  const repo = { owner: "octavia", repo: `site-${count}` };
  await octokit.rest.repos.createForAuthenticatedUser({ name: repo.repo });
  const commit = await fake.plant(fake.repo(repo.owner, repo.repo), files);
  return { octokit, repo, commit };
}

describe("the stand-in for GitHub", () => {
  test("keeps real git objects: what the API stores can be cloned, byte for byte", async () => {
    const octokit = clientWith("public_repo");
    const { rest } = octokit;
    const repo = { owner: "octavia", repo: `made-${count}` };
    const made = await rest.repos.createForAuthenticatedUser({ name: repo.repo, private: false });
    await expect(rest.git.createBlob({ ...repo, content: "x" })).rejects.toEqual(failing(409));
    const content = Buffer.from("first\n").toString("base64");
    const first = await rest.repos.createOrUpdateFileContents({ ...repo, path: "x", message: "Begin", content });
    const bytes = Buffer.from([0, 255, 10, 13, 128]);
    const blob = await rest.git.createBlob({ ...repo, content: bytes.toString("base64"), encoding: "base64" });
    const tree = await rest.git.createTree({
      ...repo,
      tree: [
        { path: "été/日本.bin", mode: "100644", type: "blob", sha: blob.data.sha },
        { path: "a/b.txt", mode: "100644", type: "blob", content: "hé\r\n" },
      ],
    });
    const parents: string[] = [];
    const commit = await rest.git.createCommit({ ...repo, message: "One", tree: tree.data.sha, parents, author });
    const again = await rest.git.createCommit({ ...repo, message: "One", tree: tree.data.sha, parents, author });
    expect(again.data.sha).toBe(commit.data.sha);
    const ref = "heads/main";
    await expect(rest.git.updateRef({ ...repo, ref, sha: commit.data.sha })).rejects.toEqual(failing(422));
    await rest.git.updateRef({ ...repo, ref, sha: commit.data.sha, force: true });
    expect(first.data.commit.sha).not.toBe(commit.data.sha);

    const clone = await cloneByHttp(made.data.clone_url);
    const files = filesIn(clone.folder);
    expect(files.get("été/日本.bin")).toEqual(bytes);
    expect(files.get("a/b.txt")?.toString()).toBe("hé\r\n");
    expect(clone.git("log", "--format=%an %ae %s")).toBe("Octavia 7+octavia@users.noreply.github.com One\n");
    clone.end();
  });

  test("asks for the scopes that GitHub asks for", async () => {
    const [nothing, open, all] = [clientWith("read:user"), clientWith("public_repo"), clientWith("repo")];
    const name = `scoped-${count}`;
    await expect(nothing.rest.repos.createForAuthenticatedUser({ name })).rejects.toEqual(failing(404));
    await expect(open.rest.repos.createForAuthenticatedUser({ name, private: true })).rejects.toEqual(failing(404));
    await all.rest.repos.createForAuthenticatedUser({ name, private: true });
    await expect(all.rest.repos.createForAuthenticatedUser({ name })).rejects.toEqual(failing(422));
    await expect(open.rest.repos.get({ owner: "octavia", repo: name })).rejects.toEqual(failing(404));
    const { data } = await all.rest.repos.get({ owner: "octavia", repo: name });
    expect(data.private).toBe(true);
    await expect(cloneByHttp(data.clone_url)).rejects.toThrow();
    const withToken = data.clone_url.replace("//", `//x-access-token:gho_${count}-repo@`);
    (await cloneByHttp(withToken)).end();
    await fake.plant(fake.repo("octavia", name), { x: "1" });
    const tree = [{ path: ".github/workflows/x.yml", mode: "100644", type: "blob", content: "on: push\n" }] as const;
    const asked = { owner: "octavia", repo: name, tree: [...tree] };
    await expect(all.rest.git.createTree(asked)).rejects.toEqual(failing(404));
    expect((await clientWith("repo", "workflow").rest.git.createTree(asked)).status).toBe(201);
  });

  test("lists page by page, and shows links, submodules and changes for what they are", async () => {
    const { octokit, repo, commit } = await begun();
    const other = fake.repo(repo.owner, repo.repo);
    for (let index = 0; index < 12; index += 1) await fake.store.create("octavia", `more-${count}-${index}`);
    const all = await octokit.paginate(octokit.rest.repos.listForAuthenticatedUser, { per_page: 5 });
    expect(all.filter(({ name }) => name.startsWith(`more-${count}-`))).toHaveLength(12);
    await fake.plant(other, { link: { symlink: "a.txt" }, sub: { submodule: commit }, "d/e.txt": "two" });
    const tree = await octokit.rest.git.getTree({ ...repo, tree_sha: "main", recursive: "1" }).catch(() => null);
    expect(tree).toBeNull();
    const head = await octokit.rest.repos.getCommit({ ...repo, ref: "main" });
    const { data } = await octokit.rest.git.getTree({ ...repo, tree_sha: head.data.commit.tree.sha, recursive: "1" });
    expect(data.tree.map(({ path, mode, size }) => `${mode} ${path} ${size ?? "-"}`)).toEqual([
      "100644 a.txt 4",
      "040000 d -",
      "100644 d/e.txt 3",
      "120000 link 5",
      "160000 sub -",
    ]);
  });

  test("moves with a renamed repository, forgets a deleted one, and refuses a revoked token", async () => {
    const { octokit, repo } = await begun();
    fake.store.rename(fake.repo(repo.owner, repo.repo), `new-${count}`);
    const moved = await octokit.rest.repos.get(repo);
    expect(moved.data.full_name).toBe(`octavia/new-${count}`);
    fake.store.remove(fake.repo("octavia", `new-${count}`));
    await expect(octokit.rest.repos.get(repo)).rejects.toEqual(failing(404));
    fake.store.tokens.clear();
    await expect(octokit.rest.users.getAuthenticated()).rejects.toEqual(failing(401));
  });

  test("opens one pull request for a branch, and none for nothing", async () => {
    const { octokit, repo, commit } = await begun();
    const pull = { ...repo, title: "More", head: "side", base: "main" };
    await octokit.rest.git.createRef({ ...repo, ref: "refs/heads/side", sha: commit });
    await expect(octokit.rest.git.createRef({ ...repo, ref: "refs/heads/side", sha: commit })).rejects.toEqual(
      failing(422),
    );
    await expect(octokit.rest.pulls.create(pull)).rejects.toEqual(failing(422));
    await fake.plant(fake.repo(repo.owner, repo.repo), { "a.txt": "two\n" }, { branch: "side" });
    expect((await octokit.rest.pulls.create(pull)).data.number).toBe(1);
    await expect(octokit.rest.pulls.create(pull)).rejects.toEqual(failing(422));
    expect((await octokit.rest.pulls.list({ ...repo, head: "octavia:side" })).data).toHaveLength(1);
  });

  test("limits, pauses and loses answers when it is told to", async () => {
    const { octokit, repo } = await begun();
    fake.faults.push({ on: /^GET \/repos\//, reply: secondaryRateLimit(7) });
    const refused = await octokit.rest.repos.get(repo).catch((error: unknown) => error);
    expect(refused).toMatchObject({ status: 403, response: { headers: { "retry-after": "7" } } });
    fake.faults.push({ on: /^GET/, pauseMs: 60_000 });
    const request = { signal: AbortSignal.timeout(50) };
    await expect(octokit.rest.repos.get({ ...repo, request })).rejects.toThrow();
    fake.faults.length = 0;
    fake.faults.push({ on: /^POST \/user\/repos/, losesAnswer: true });
    const name = `lost-${count}`;
    await expect(octokit.rest.repos.createForAuthenticatedUser({ name })).rejects.toEqual(failing(502));
    expect(fake.repo("octavia", name).name).toBe(name);
  });
});

describe("our client", () => {
  const settings = {
    clientId: fake.env.GITHUB_CLIENT_ID,
    clientSecret: fake.env.GITHUB_CLIENT_SECRET,
    url: fake.env.GITHUB_URL,
    apiUrl: fake.env.GITHUB_API_URL,
  };
  const asSomebody = (timeoutMs?: number) => {
    fake.store.tokens.set("gho_ours", { user, scopes: ["public_repo"] });
    return openGitHub(settings, "gho_ours", timeoutMs);
  };
  const failure = (kind: string) => expect.objectContaining({ name: "GitHubFailure", kind });

  test("sits out a pause, tries a read again, and gives up on one that doesn't end", async () => {
    fake.faults.push({ on: /^GET \/user$/, pauseMs: 300 }, { on: /^GET \/user$/, reply: { status: 502, html: "" } });
    expect(await readGitHubPerson(asSomebody())).toEqual({ id: 7, login: "octavia", name: "Octavia" });
    expect(await readGitHubPerson(asSomebody())).toMatchObject({ login: "octavia" });
    fake.faults.push({ on: /^GET \/user$/, pauseMs: 60_000, times: 9 });
    await expect(readGitHubPerson(asSomebody(50))).rejects.toEqual(failure("unavailable"));
  });

  test("waits for a short limit, and hands on a long one; sends no token of anybody's in what it throws", async () => {
    fake.faults.push({ on: /^GET \/user$/, reply: secondaryRateLimit(0), times: 2 });
    expect(await readGitHubPerson(asSomebody())).toMatchObject({ login: "octavia" });
    fake.faults.push({ on: /^GET \/user$/, reply: secondaryRateLimit(120) });
    const thrown = await readGitHubPerson(asSomebody()).catch((error: unknown) => error);
    expect(thrown).toEqual(failure("rate-limited"));
    expect(thrown).toMatchObject({ retryAfterSeconds: 120 });
    expect(JSON.stringify(thrown) + String(thrown)).not.toContain("gho_ours");
    fake.store.tokens.clear();
    await expect(readGitHubPerson(openGitHub(settings, "gho_ours"))).rejects.toEqual(failure("unauthorised"));
  });
});
