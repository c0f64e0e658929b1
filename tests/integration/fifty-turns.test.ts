import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Types } from "mongoose";
import { expect, it } from "vitest";
import { z } from "zod";
import { POST as makeProject } from "@/app/api/projects/route";
import { POST as startRun } from "@/app/api/projects/[id]/runs/route";
import { GET as listVersions, POST as saveByHand } from "@/app/api/projects/[id]/versions/route";
import { GET as readRun } from "@/app/api/runs/[id]/route";
import { POST as resumeRun } from "@/app/api/runs/[id]/resume/route";
import { GET as readDiff } from "@/app/api/versions/[id]/diff/route";
import { getBlobs } from "@/lib/projects";
import { followRun, listTurns, reapExpiredRuns } from "@/lib/runs";
import { type RunDoc, RunModel } from "@/models/run";
import { RunEventModel } from "@/models/run-event";
import { VersionModel } from "@/models/version";
import { call } from "@/tests/security/support/call";
import { makeUser, sessionCookieOf } from "@/tests/support/make-user";

Object.assign(process.env, { RATE_LIMIT_FACTOR: "1000", BUILTIN_TOKENS_PER_SECOND: "0" });

const TURNS = 50;
const KILLED_TURN = 24;
const root = join(import.meta.dirname, "../..");
const runSchema = z.object({
  run: z.object({ id: z.string(), status: z.string(), versionId: z.string().nullable() }),
});
const createdSchema = runSchema.extend({ project: z.object({ id: z.string() }) });
const savedSchema = z.object({ version: z.object({ id: z.string() }) });
const diffSchema = z.object({ files: z.array(z.object({ path: z.string() })).min(1) });

/** What is asked of the built-in generator, which understands all of it. */
function requestOf(turn: number): string {
  const colours = ["green", "blue", "red", "orange", "purple"];
  const requests = [
    `Change the title to House number ${turn}`,
    `Make the accent colour ${colours[Math.floor(turn / 5) % colours.length]}`,
    `Rewrite the headline: Made by hand, ${turn} times a day`,
    (Math.floor(turn / 5) - (turn > KILLED_TURN ? 1 : 0)) % 2 === 0 ? "Remove the FAQ" : "Add a FAQ",
  ];
  return requests[(turn % 5) - 1] ?? "";
}
const isByHand = (turn: number): boolean => turn % 5 === 0;
const noteOf = (turn: number): string => `Turn ${turn}: $& $1 &amp;\r\n\tkept`;

it("goes on for fifty turns, ten of them by hand and one killed, and loses no version, no text and no turn", async () => {
  const ctx = await makeUser({ centicredits: 100_000 });
  const cookie = await sessionCookieOf(ctx.actor.userId);
  async function post<T>(
    handler: Parameters<typeof call>[0],
    id: string,
    schema: z.ZodType<T>,
    body: unknown,
  ): Promise<T> {
    const response = await call(handler, { method: "POST", params: { id }, cookie, body });
    expect(response.status).toBe(201);
    return schema.parse(await response.json());
  }
  async function ended(runId: string): Promise<z.infer<typeof runSchema>["run"]> {
    for await (const event of followRun(runId, 0, new AbortController().signal))
      if (event.type === "run.finished") break;
    return runSchema.parse(await (await call(readRun, { params: { id: runId }, cookie })).json()).run;
  }

  const { project, run } = await post(makeProject, "", createdSchema, { prompt: "A bakery in Lyon called Miette" });
  let head = (await ended(run.id)).versionId ?? "";
  const asked: string[] = ["A bakery in Lyon called Miette"];
  const made = [head];
  const keep = (versionId: string | null): void => {
    expect(versionId).not.toBeNull();
    head = versionId ?? "";
    made.push(head);
  };

  /** Another process writes the run and is killed in its middle; what it had finished is kept, and the run goes on. */
  async function killed(prompt: string): Promise<void> {
    const script = join(root, "tests/support/run-elsewhere.ts");
    const child = spawn(
      process.execPath,
      ["--import", "./scripts/lib/product-modules.ts", script, ctx.actor.userId, project.id, prompt],
      { cwd: root, env: { ...process.env, BUILTIN_TOKENS_PER_SECOND: "1500" }, stdio: "ignore" },
    );
    const running = () => RunModel.findOne({ projectId: project.id, status: "running" }).lean<RunDoc>();
    await expect.poll(running, { timeout: 60_000 }).not.toBeNull();
    const runId = (await running())?._id ?? new Types.ObjectId();
    const closed = () => RunEventModel.exists({ runId, type: "file.closed" });
    await expect.poll(closed, { timeout: 60_000, interval: 20 }).not.toBeNull();
    child.kill("SIGKILL");
    await once(child, "exit");
    // The lease of a process that is gone runs out; here at once.
    await RunModel.updateOne({ _id: runId }, { leaseExpiresAt: new Date(0) });
    expect(await reapExpiredRuns()).toBe(1);
    const id = String(runId);
    const interrupted = await ended(id);
    expect(interrupted.status).toBe("interrupted");
    keep(interrupted.versionId);
    const rest = await post(resumeRun, id, runSchema, {});
    const whole = await ended(rest.run.id);
    expect(whole.status).toBe("completed");
    keep(whole.versionId);
    asked.push(prompt, prompt);
  }

  for (let turn = 1; turn <= TURNS; turn += 1) {
    if (isByHand(turn)) {
      const changes = [{ path: `notes/turn-${turn}.txt`, text: noteOf(turn) }];
      keep((await post(saveByHand, project.id, savedSchema, { base: head, changes })).version.id);
    } else if (turn === KILLED_TURN) await killed("Translate the site to French");
    else {
      const prompt = requestOf(turn);
      const end = await ended((await post(startRun, project.id, runSchema, { prompt, mode: "quick" })).run.id);
      expect([prompt, end.status]).toEqual([prompt, "completed"]);
      keep(end.versionId);
      asked.push(prompt);
    }
  }

  const versions = await VersionModel.find({ projectId: project.id }).sort({ number: 1 }).lean();
  expect(versions.map(({ _id }) => String(_id))).toEqual(made);
  expect(versions.map(({ number }) => number)).toEqual(made.map((_, index) => index + 1));
  const listed = await call(listVersions, { params: { id: project.id }, cookie });
  expect(await listed.json()).toMatchObject({ total: made.length });

  const hashes = new Set(versions.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  const bodies = await getBlobs([...hashes]);
  expect(new Set(bodies.keys())).toEqual(hashes);
  const last = new Map(versions.at(-1)?.files.map(({ path, sha256 }) => [path, bodies.get(sha256)]));
  for (let turn = 5; turn <= TURNS; turn += 5) expect(last.get(`notes/turn-${turn}.txt`)).toBe(noteOf(turn));
  expect(last.get("index.html")).toContain('lang="fr"');

  for (const id of made) {
    const diff = await call(readDiff, { params: { id }, cookie });
    expect(diff.status).toBe(200);
    diffSchema.parse(await diff.json());
  }
  const newest = await listTurns(ctx, project.id);
  const earlier = await listTurns(ctx, project.id, newest.items[0]?.run.id);
  expect([newest.hasEarlier, earlier.hasEarlier]).toEqual([true, false]);
  const turns = [...earlier.items, ...newest.items];
  expect(turns.map((turn) => turn.run.prompt)).toEqual(asked);
  for (const turn of turns) expect(turn.events.at(-1)?.type).toBe("run.finished");
}, 240_000);
