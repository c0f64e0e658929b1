import { describe, expect, test } from "vitest";
import { secondaryRateLimit } from "@/tests/fakes/github";
import { makeBuiltProject } from "@/tests/security/support/projects";
import { addRunVersion } from "@/tests/support/add-version";
import { cloned } from "@/tests/support/cloned";
import { connectedPerson } from "@/tests/support/git-hub-person";
import { gitHubStateOf, importFromGitHub, saveToGitHub } from "@/tests/support/git-hub-calls";
import { useFakeGitHub } from "@/tests/support/git-hub-suite";

const fake = await useFakeGitHub();
const page = (text: string) =>
  `<!doctype html><html lang="en"><head><title>M</title></head><body>${text}</body></html>\n`;
const subjects = (log: readonly string[]) => log.map((line) => line.replace(/^.*> /, ""));

describe("a history", () => {
  const LENGTH = 210;
  /** Thousands of git processes of the stand-in, on whatever machine. */
  const PATIENCE_MS = 300_000;

  test(
    "that is long is saved part by part: cut short, it goes on where it was, and every version is one commit",
    async () => {
      const ann = await connectedPerson(fake);
      const { projectId } = await makeBuiltProject(ann.id);
      for (let number = 2; number <= LENGTH; number += 1) {
        await addRunVersion(projectId, `Turn ${number}`, { "index.html": page(String(number)) });
      }
      const saveAs = () => saveToGitHub(ann, projectId, { name: "long" });
      const commitsAsked = () => fake.asked.filter((asked) => /POST .*\/git\/commits$/.test(asked)).length;
      fake.faults.push({ on: /^POST .*\/git\/commits/, skips: 119, reply: secondaryRateLimit(900) });
      expect(await saveAs()).toMatchObject({ status: 429, retryAfter: "900" });
      expect((await gitHubStateOf(ann, projectId)).saved.versionNumber).toBe(100);
      const before = commitsAsked();
      expect((await saveAs()).status).toBe(201);
      expect(commitsAsked() - before).toBe(LENGTH - 100);
      expect((await gitHubStateOf(ann, projectId)).saved.versionNumber).toBe(LENGTH);
      const clone = cloned(fake.store.folderOf(fake.repo(ann.login, "long")));
      const turns = Array.from({ length: LENGTH - 1 }, (_, index) => `Turn ${index + 2}`);
      expect(subjects(clone.log)).toEqual(["A bakery in Lyon", ...turns]);
      expect(clone.files.get("index.html")?.toString()).toBe(page(String(LENGTH)));
      expect(clone.files.has("assets/theme.css")).toBe(false);
    },
    PATIENCE_MS,
  );

  test("whose branch moved without the answer coming back goes on, without a pull request", async () => {
    const ann = await connectedPerson(fake);
    const { projectId } = await makeBuiltProject(ann.id);
    const saveAs = () => saveToGitHub(ann, projectId, { name: "lost" });
    await saveAs();
    await addRunVersion(projectId, "Say salut", { "index.html": page("Salut") });
    fake.faults.push(
      { on: /^PATCH .*\/git\/refs/, losesAnswer: true },
      { on: /^GET .*\/git\/ref\//, skips: 1, reply: { status: 502, html: "" }, times: 3 },
    );
    expect((await saveAs()).status).toBe(502);
    await addRunVersion(projectId, "Say hello", { "index.html": page("Hello") });
    const answer = await saveAs();
    expect(answer.status).toBe(201);
    expect(answer.body.pullRequest).toBeUndefined();
    const { log } = cloned(fake.store.folderOf(fake.repo(ann.login, "lost")));
    expect(subjects(log)).toEqual(["A bakery in Lyon", "Say salut", "Say hello"]);
    // An answer that is lost once is looked after in the same save.
    await addRunVersion(projectId, "Say ciao", { "index.html": page("Ciao") });
    fake.faults.push({ on: /^PATCH .*\/git\/refs/, losesAnswer: true });
    expect((await saveAs()).status).toBe(201);
  });

  test("of a repository that decomposes its names keeps them: no file is there twice", async () => {
    const ann = await connectedPerson(fake);
    const repo = await fake.store.create(ann.login, "names");
    const [there, here] = ["e\u0301te\u0301.html", "\u00e9t\u00e9.html"];
    await fake.plant(repo, { "index.html": page("1"), [there]: page("1"), "a\u0300.txt": "gone soon" });
    const { project } = (await importFromGitHub(ann, { owner: ann.login, name: "names" })).body;
    await addRunVersion(project.id, "Change it", { "index.html": page("1"), [here]: page("2") });
    expect((await saveToGitHub(ann, project.id, { name: "names" })).status).toBe(201);
    const { files } = cloned(fake.store.folderOf(repo));
    expect([...files.keys()].toSorted()).toEqual(["README.md", there, "index.html"].toSorted());
    expect(files.get(there)?.toString()).toBe(page("2"));
  });
});
