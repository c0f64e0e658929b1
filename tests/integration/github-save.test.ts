import { describe, expect, test } from "vitest";
import { DELETE as forget } from "@/app/api/projects/[id]/github/route";
import { GET as listRoute } from "@/app/api/github/route";
import { ConnectionModel } from "@/models/connection";
import { RepositoryModel } from "@/models/repository";
import { secondaryRateLimit } from "@/tests/fakes/github";
import { call } from "@/tests/security/support/call";
import { makeBuiltProject } from "@/tests/security/support/projects";
import { addRunVersion } from "@/tests/support/add-version";
import { cloned } from "@/tests/support/cloned";
import { connectedPerson } from "@/tests/support/git-hub-person";
import { downloadedBy, gitHubStateOf, pullFromGitHub, saveToGitHub } from "@/tests/support/git-hub-calls";
import { useFakeGitHub } from "@/tests/support/git-hub-suite";

const fake = await useFakeGitHub();
const THEME = "@theme { --color-page: #fff; --color-ink: #111; }\n";
const page = (text: string) =>
  `<!doctype html><html lang="en"><head><title>M</title><link rel="stylesheet" href="assets/site.css"></head><body class="p-4"><h1>${text}</h1></body></html>\n`;

/** A project with three Versions, and its owner, who has connected GitHub. */
async function begun(body: Record<string, unknown> = {}) {
  const ann = await connectedPerson(fake, body);
  const { projectId } = await makeBuiltProject(ann.id, { name: "Café Miette" });
  await addRunVersion(projectId, "Say bonjour", { "assets/theme.css": THEME, "index.html": page("Bonjour") });
  await addRunVersion(projectId, "Add an about page\nwith the story of the house", {
    "assets/theme.css": THEME,
    "index.html": page("Bonjour"),
    "à propos.html": page("À propos"),
  });
  const saveAs = (fields: Record<string, unknown> = {}) => saveToGitHub(ann, projectId, { name: "miette", ...fields });
  return { ann, projectId, saveAs, repo: () => fake.repo(ann.login, "miette") };
}

const asText = (files: Map<string, Uint8Array>) =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")]));

describe("the first save", () => {
  test("is one commit for each version, by its author, and a clone has the download byte for byte", async () => {
    const { ann, projectId, saveAs, repo } = await begun();
    const answer = await saveAs({ licence: "mit" });
    expect(answer).toMatchObject({ status: 201, body: { url: `${fake.env.GITHUB_URL}/${ann.login}/miette` } });
    const clone = cloned(fake.store.folderOf(repo()));
    const user = fake.users.find(({ login }) => login === ann.login);
    const author = `Octavia <${user?.id}+${ann.login}@users.noreply.github.com>`;
    expect(clone.log).toEqual(
      ["A bakery in Lyon", "Say bonjour", "Add an about page with the story of the house"].map(
        (subject) => `${author} ${subject}`,
      ),
    );
    const {
      ".gitignore": ignored,
      LICENSE: licence,
      ".github/workflows/site.yml": workflow,
      ...rest
    } = asText(clone.files);
    // The project has another name than its first page, and may get a third.
    expect(rest).toEqual(asText(await downloadedBy(ann, projectId)));
    expect(Object.keys(rest)).toEqual(expect.arrayContaining(["README.md", "assets/site.css", "à propos.html"]));
    expect([ignored, workflow].every(Boolean)).toBe(true);
    expect(Buffer.from(licence ?? "", "base64").toString()).toMatch(/MIT License[\s\S]*Octavia/);
    expect(await gitHubStateOf(ann, projectId)).toMatchObject({
      saved: { owner: ann.login, name: "miette", versionNumber: 3, branch: "main", pullRequest: null },
      suggestedName: "cafe-miette",
    });
  });

  test("done again changes nothing; a later one adds the new versions only", async () => {
    const { projectId, saveAs, repo } = await begun();
    const first = await saveAs();
    expect((await saveAs()).body).toEqual(first.body);
    await addRunVersion(projectId, "Drop the about page", { "assets/theme.css": THEME, "index.html": page("Salut") });
    const before = fake.asked.length;
    const second = await saveAs();
    expect(second.status).toBe(201);
    expect(fake.asked.slice(before).filter((asked) => /POST .*\/git\/commits$/.test(asked))).toHaveLength(1);
    const clone = cloned(fake.store.folderOf(repo()));
    expect(clone.log.map((line) => line.replace(/^.*> /, "")).at(-1)).toBe("Drop the about page");
    expect(clone.log).toHaveLength(4);
    expect(clone.files.has("à propos.html")).toBe(false);
    expect(clone.files.get("index.html")?.toString()).toBe(page("Salut"));
    expect(clone.files.has(".github/workflows/site.yml")).toBe(true);
  });

  test("goes into an empty repository that is there, never into one with something in it", async () => {
    const { ann, saveAs } = await begun();
    await fake.store.create(ann.login, "miette");
    await fake.plant(await fake.store.create(ann.login, "full"), { "a.txt": "mine" });
    const refused = await saveAs({ name: "full" });
    expect(refused).toMatchObject({ status: 409, body: { error: { code: "CONFLICT" } } });
    expect(refused.body.error.message).toContain("already a repository");
    expect(cloned(fake.store.folderOf(fake.repo(ann.login, "full"))).log).toHaveLength(1);
    expect((await saveAs()).status).toBe(201);
  });

  test("twice at once saves once and tells the other to wait", async () => {
    const { saveAs, repo } = await begun();
    const answers = await Promise.all([saveAs(), saveAs(), saveAs()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(cloned(fake.store.folderOf(repo())).log).toHaveLength(3);
  });

  test.each([
    ["making the repository, whose answer was lost", { on: /^POST \/user\/repos/, losesAnswer: true }],
    ["the first file", { on: /^PUT .*\/contents\//, losesAnswer: true }],
    ["a tree", { on: /^POST .*\/git\/trees/, reply: { status: 500, json: {} }, times: 3 }],
    ["moving the branch, whose answer was lost", { on: /^PATCH .*\/git\/refs/, losesAnswer: true }],
  ])("cut short at %s goes on the next time: one repository, one history", async (_, fault) => {
    const { ann, saveAs, repo } = await begun();
    fake.faults.push({ ...fault });
    expect((await saveAs()).status).toBe(502);
    fake.faults.length = 0;
    // As a process that was killed leaves it: nobody gave the hold back.
    const held = { saving: { token: "dead", until: new Date(Date.now() - 1_000) } };
    await RepositoryModel.updateOne({ owner: ann.login }, held);
    expect((await saveAs()).status).toBe(201);
    expect(fake.store.repos.filter(({ owner }) => owner === ann.login)).toHaveLength(1);
    expect(cloned(fake.store.folderOf(repo())).log).toHaveLength(3);
  });
});

describe("a repository that moved on", () => {
  test("gets a branch and one pull request, which later saves add to; nothing there is overwritten", async () => {
    const { ann, projectId, saveAs, repo } = await begun();
    await saveAs();
    const theirs = await fake.plant(repo(), { "note.txt": "from elsewhere\n" });
    await addRunVersion(projectId, "Say salut", { "assets/theme.css": THEME, "index.html": page("Salut") });
    const answer = await saveAs();
    expect(answer).toMatchObject({ status: 201, body: { pullRequest: expect.stringContaining("/pull/1") } });
    await addRunVersion(projectId, "Say hello", { "assets/theme.css": THEME, "index.html": page("Hello") });
    expect((await saveAs()).body.pullRequest).toBe(answer.body.pullRequest);
    expect((await saveAs()).body.pullRequest).toBe(answer.body.pullRequest);
    expect(repo().pulls).toHaveLength(1);
    const branch = repo().pulls[0]?.head ?? "";
    const beside = cloned(fake.store.folderOf(repo()), branch);
    expect(beside.log.map((line) => line.replace(/^.*> /, "")).slice(-2)).toEqual(["Say salut", "Say hello"]);
    const main = cloned(fake.store.folderOf(repo()));
    expect(main.log).toHaveLength(4);
    expect(main.files.get("note.txt")?.toString()).toBe("from elsewhere\n");
    expect(theirs).toMatch(/^[0-9a-f]{40}$/);
    expect((await gitHubStateOf(ann, projectId)).saved.pullRequest).toEqual({
      url: answer.body.pullRequest,
      versionNumber: 5,
    });
  });

  test("after its pull request was merged and the changes were taken, is saved to directly again", async () => {
    const { ann, projectId, saveAs, repo } = await begun();
    await saveAs();
    await fake.plant(repo(), { "note.txt": "from elsewhere\n" });
    const salut = { "assets/theme.css": THEME, "index.html": page("Salut") };
    await addRunVersion(projectId, "Say salut", salut);
    const { pullRequest } = (await saveAs()).body;
    // Squashed, as GitHub's button does it: our files in a commit of its own.
    const merged = cloned(fake.store.folderOf(repo()), repo().pulls[0]?.head).files.get("README.md")?.toString() ?? "";
    await fake.plant(repo(), { "index.html": page("Salut"), "README.md": merged, "à propos.html": null });
    for (const pull of repo().pulls) pull.state = "closed";
    expect((await pullFromGitHub(ann, projectId)).body).toMatchObject({ version: { number: 5 }, conflicts: [] });
    await addRunVersion(projectId, "Say hello", {
      ...salut,
      "index.html": page("Hello"),
      "note.txt": "from elsewhere\n",
    });
    const answer = await saveAs();
    expect(pullRequest).toContain("/pull/1");
    expect(answer).toMatchObject({ status: 201 });
    expect(answer.body.pullRequest).toBeUndefined();
    const main = cloned(fake.store.folderOf(repo()));
    expect(main.files.get("index.html")?.toString()).toBe(page("Hello"));
    expect(main.files.get("note.txt")?.toString()).toBe("from elsewhere\n");
    expect(main.files.has("à propos.html")).toBe(false);
  });

  test("in the very moment of the save, too", async () => {
    const { projectId, saveAs, repo } = await begun();
    await saveAs();
    await addRunVersion(projectId, "Say salut", { "assets/theme.css": THEME, "index.html": page("Salut") });
    const before = async () => void (await fake.plant(repo(), { "note.txt": "just now\n" }));
    fake.faults.push({ on: /^PATCH .*\/git\/refs\/heads.+main/, before });
    expect((await saveAs()).body.pullRequest).toContain("/pull/1");
    expect(cloned(fake.store.folderOf(repo())).files.get("note.txt")?.toString()).toBe("just now\n");
  });
});

describe("what can happen to a repository", () => {
  test("renamed, it is found again; deleted, the person is told, and can save elsewhere", async () => {
    const { ann, projectId, saveAs, repo } = await begun();
    await saveAs();
    fake.store.rename(repo(), "boulangerie");
    await fake.store.create(ann.login, "miette");
    await addRunVersion(projectId, "Say salut", { "assets/theme.css": THEME, "index.html": page("Salut") });
    const moved = await saveAs();
    expect(moved).toMatchObject({ status: 201, body: { url: `${fake.env.GITHUB_URL}/${ann.login}/boulangerie` } });
    expect(cloned(fake.store.folderOf(fake.repo(ann.login, "boulangerie"))).log).toHaveLength(4);
    fake.store.remove(fake.repo(ann.login, "boulangerie"));
    const gone = await saveAs({ name: "boulangerie" });
    expect(gone.status).toBe(409);
    expect(gone.body.error.message).toContain("is gone");
    expect((await saveAs({ name: "other" })).status).toBe(409);
    expect((await call(forget, { method: "DELETE", params: { id: projectId }, cookie: ann.cookie })).status).toBe(204);
    expect((await saveAs({ name: "other" })).status).toBe(201);
    expect(cloned(fake.store.folderOf(fake.repo(ann.login, "other"))).log).toHaveLength(4);
  });

  test("a revoked connection is forgotten and asked for again; nothing is lost", async () => {
    const { ann, saveAs } = await begun();
    fake.store.tokens.clear();
    const answer = await saveAs();
    expect(answer.body.error).toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("connect your account again"),
    });
    expect(await ConnectionModel.countDocuments({ userId: ann.id })).toBe(0);
    expect((await saveAs()).body.error.message).toContain("Connect your GitHub account first");
  });

  test("limits are waited for when short, and told when long; pauses are sat out", async () => {
    const { saveAs } = await begun();
    fake.faults.push({ on: /^POST .*\/git\/trees/, reply: secondaryRateLimit(900) });
    expect(await saveAs()).toMatchObject({ status: 429, retryAfter: "900" });
    fake.faults.push({ on: /^POST .*\/git\/trees/, reply: secondaryRateLimit(0), times: 2 });
    fake.faults.push({ on: /^POST .*\/git\/commits/, pauseMs: 300 });
    expect((await saveAs()).status).toBe(201);
  });

  test("private needs the wide scope; an organisation is offered; another's is refused", async () => {
    const { ann, saveAs } = await begun();
    expect((await saveAs({ private: true })).body.error.message).toContain("public repositories only");
    fake.store.orgs.set("bakers", [ann.login]);
    expect((await (await call(listRoute, { cookie: ann.cookie })).json()).owners).toEqual([ann.login, "bakers"]);
    expect(await saveAs({ owner: "strangers" })).toMatchObject({
      status: 400,
      body: { error: { fields: { name: expect.anything() } } },
    });
    expect((await saveAs({ owner: "bakers" })).status).toBe(201);
    const { saveAs: saveWide, repo } = await begun({ private: true });
    expect((await saveWide({ private: true })).status).toBe(201);
    expect(repo().isPrivate).toBe(true);
  });
});
