import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { ProjectModel } from "@/models/project";
import { startFakeGitHub } from "@/tests/fakes/github";
import { makeBuiltProject } from "@/tests/security/support/projects";
import { type AccountPerson, registerPerson } from "@/tests/support/account-person";
import { connectedPerson } from "@/tests/support/git-hub-person";
import { importFromGitHub, pullFromGitHub, saveToGitHub } from "@/tests/support/git-hub-calls";
import { setEnv } from "@/tests/support/set-env";

const fake = await startFakeGitHub();
const PAGE = `<!doctype html><html lang="en"><head><title>T</title></head><body><h1>Hello</h1></body></html>\n`;
const withFactor = (factor: string) => setEnv({ ...fake.env, RATE_LIMIT_FACTOR: factor });

beforeEach(async () => {
  fake.faults.length = 0;
  withFactor("1000");
  await connectDb();
  await ensureIndexes();
});
afterAll(async () => {
  await fake.close();
  setEnv();
});

let count = 0;
/** A public repository of so many files. */
async function planted(files: number) {
  count += 1;
  const repo = await fake.store.create("octavia", `limits-${count}`);
  const more = Array.from({ length: files - 1 }, (_, index) => [`${index}.txt`, String(index)]);
  await fake.plant(repo, { "index.html": PAGE, ...Object.fromEntries(more) });
  return repo;
}

const bring = (person: AccountPerson, name: string) => importFromGitHub(person, { owner: "octavia", name });

/** Requests at GitHub that match wait until they are let go; `reached` is when so many of them are there. */
function gate(on: RegExp, many = 1) {
  const reached = Promise.withResolvers<void>();
  const open = Promise.withResolvers<void>();
  let waiting = 0;
  const before = async () => {
    waiting += 1;
    if (waiting === many) reached.resolve();
    await open.promise;
  };
  fake.faults.push({ on, before, times: 1_000 });
  return { reached: reached.promise, letGo: () => open.resolve() };
}

describe("without a connection", () => {
  test("one account has a share of what GitHub allows the server; what doesn't fit costs nothing, and connecting is the way on", async () => {
    const [ann, ben] = [await registerPerson(), await registerPerson()];
    const [large, small] = [await planted(90), await planted(2)];
    withFactor("0.1");
    const refused = await bring(ann, large.name);
    expect(refused).toMatchObject({ status: 429, body: { error: { code: "RATE_LIMITED" } } });
    expect(refused.body.error.message).toContain("Connect GitHub to go on at once");
    expect(Number(refused.retryAfter)).toBeGreaterThan(0);
    expect(fake.asked.filter((asked) => asked.includes(large.name) && asked.includes("blobs"))).toEqual([]);
    expect(await ProjectModel.countDocuments({ ownerId: ann.id })).toBe(0);
    const { project } = (await bring(ann, small.name)).body;
    expect(project.versionNumber).toBe(1);
    // What is pulled is paid for as well.
    const files = Array.from({ length: 80 }, (_, index) => [`new-${index}.txt`, "1"]);
    await fake.plant(small, Object.fromEntries(files));
    expect((await pullFromGitHub(ann, project.id)).body.error.message).toContain("Connect GitHub");
    expect((await bring(ben, small.name)).status).toBe(201);
  });

  test("all accounts together leave the server something", async () => {
    const repo = await planted(60);
    // Three fit into an hour; another hour may begin meanwhile.
    const people = await Promise.all(Array.from({ length: 7 }, registerPerson));
    const connected = await connectedPerson(fake);
    withFactor("0.1");
    const statuses: number[] = [];
    for (const person of people) statuses.push((await bring(person, repo.name)).status);
    expect(statuses).toContain(429);
    expect((await bring(connected, repo.name)).status).toBe(201);
  });
});

describe("at once", () => {
  test("one account imports, pulls or saves one project at a time, and the next when that has ended", async () => {
    const ann = await connectedPerson(fake);
    const { projectId } = await makeBuiltProject(ann.id);
    const repo = await planted(1);
    withFactor("1");
    const { reached, letGo } = gate(/^GET .*\/git\/blobs/);
    const first = bring(ann, repo.name);
    await reached;
    const second = await bring(ann, repo.name);
    expect(second).toMatchObject({ status: 429, retryAfter: "5" });
    expect(second.body.error.message).toContain("Another project of yours");
    expect((await saveToGitHub(ann, projectId, { name: "turn" })).status).toBe(429);
    letGo();
    expect((await first).status).toBe(201);
    expect((await saveToGitHub(ann, projectId, { name: "turn" })).status).toBe(201);
  });

  test("a process does four of them, whoever asks", async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => connectedPerson(fake)));
    const repo = await planted(1);
    withFactor("1");
    const { reached, letGo } = gate(/^GET .*\/git\/blobs/, 4);
    const going = people.map((person) => bring(person, repo.name));
    await reached;
    letGo();
    const answers = await Promise.all(going);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 201, 429]);
    expect(answers.find(({ status }) => status === 429)?.body.error.message).toContain("Many projects");
  });
});
