import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ProjectModel } from "@/models/project";
import { VersionModel } from "@/models/version";
import { makeBuiltProject } from "@/tests/security/support/projects";
import { addRunVersion } from "@/tests/support/add-version";
import { cloned } from "@/tests/support/cloned";
import { connectedPerson } from "@/tests/support/git-hub-person";
import { gitHubStateOf, importFromGitHub, pullFromGitHub, saveToGitHub } from "@/tests/support/git-hub-calls";
import { useFakeGitHub } from "@/tests/support/git-hub-suite";

const fake = await useFakeGitHub();
const PAGE = `<!doctype html><html lang="en"><head><title>T</title></head><body><h1>Hello</h1></body></html>\n`;
/** A second of GitHub's API and of our patience with it, a minute, lasts so long here. */
const SECOND_MS = 40;
const PATIENCE_MS = 60_000;
const HALF_A_MINUTE = 30 * SECOND_MS;
const FOR_EVER = 3_600 * SECOND_MS;

beforeAll(() => {
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) =>
    timeout(ms < PATIENCE_MS ? ms : (ms / 1_000) * SECOND_MS),
  );
});
afterAll(() => void vi.restoreAllMocks());

async function begun() {
  const ann = await connectedPerson(fake);
  const { projectId } = await makeBuiltProject(ann.id);
  await addRunVersion(projectId, "Say bonjour", { "index.html": PAGE });
  return { ann, projectId, saveAs: () => saveToGitHub(ann, projectId, { name: "miette" }) };
}

describe("a pause of GitHub's", () => {
  test("of half a minute is sat out, wherever it comes: saved is saved, once", async () => {
    const { ann, saveAs } = await begun();
    for (const on of [/^POST \/user\/repos/, /\/git\/trees$/, /\/git\/commits$/, /^PATCH .*\/git\/refs/]) {
      fake.faults.push({ on, pauseMs: HALF_A_MINUTE });
    }
    expect((await saveAs()).status).toBe(201);
    expect(fake.faults.map(({ times }) => times)).toEqual([0, 0, 0, 0]);
    expect(cloned(fake.store.folderOf(fake.repo(ann.login, "miette"))).log).toHaveLength(2);
  });

  test.each([
    ["making the repository", /^POST \/user\/repos/],
    ["a commit", /\/git\/commits$/],
  ])("that doesn't end, at %s, is said; nothing counts as saved, and the next save goes on", async (_, on) => {
    const { ann, projectId, saveAs } = await begun();
    fake.faults.push({ on, pauseMs: FOR_EVER, times: 9 });
    const answer = await saveAs();
    expect(answer).toMatchObject({ status: 502, body: { error: { code: "UPSTREAM_FAILED" } } });
    expect(answer.body.error.message).toContain("didn't answer in time. Nothing is lost");
    expect((await gitHubStateOf(ann, projectId)).saved?.versionNumber ?? 0).toBe(0);
    fake.faults.length = 0;
    expect((await saveAs()).status).toBe(201);
    expect((await gitHubStateOf(ann, projectId)).saved.versionNumber).toBe(2);
    expect(cloned(fake.store.folderOf(fake.repo(ann.login, "miette"))).log).toHaveLength(2);
  });

  test("in an import makes no project, and in a pull no version; both work once it answers again", async () => {
    const ann = await connectedPerson(fake);
    const repo = await fake.store.create("octavia", "slow");
    await fake.plant(repo, { "index.html": PAGE });
    const bring = () => importFromGitHub(ann, { owner: "octavia", name: "slow" });
    const never = () => fake.faults.push({ on: /^GET .*\/git\/blobs/, pauseMs: FOR_EVER, times: 9 });
    never();
    const refused = await bring();
    expect(refused.status).toBe(502);
    expect(refused.body.error.message).toContain("didn't answer in time");
    expect(await ProjectModel.countDocuments({ ownerId: ann.id })).toBe(0);
    fake.faults.length = 0;
    const { project } = (await bring()).body;
    await fake.plant(repo, { "index.html": PAGE.replace("Hello", "Hi") });
    const pull = () => pullFromGitHub(ann, project.id);
    never();
    expect((await pull()).status).toBe(502);
    expect(await VersionModel.countDocuments({ projectId: project.id })).toBe(1);
    fake.faults.length = 0;
    expect((await pull()).body.version.number).toBe(2);
  });
});
