import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "@/lib/platform/crypto";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { putBlobs } from "@/lib/projects";
import { beginRun, followRun, listTurns, type RunEnd, type RunWriter, reapExpiredRuns, stopRun } from "@/lib/runs";
import { claimRun } from "@/lib/runs/claim-run";
import { closeRun } from "@/lib/runs/close-run";
import { interruptLiveRuns, liveRuns } from "@/lib/runs/live-runs";
import { storeBatch } from "@/lib/runs/run-store";
import type { RunEvent } from "@/lib/schemas/run-event";
import { BlobModel } from "@/models/blob";
import { ProjectModel } from "@/models/project";
import { RunModel } from "@/models/run";
import { RunEventModel } from "@/models/run-event";
import { VersionModel } from "@/models/version";
import { FREE, makeProject } from "@/tests/support/make-project";
import { asUser } from "@/tests/support/make-user";

const options = (write: (writer: RunWriter) => Promise<RunEnd>) => ({
  putBodies: putBlobs,
  write,
  failure: () => "It failed.",
});
const request = (project: Awaited<ReturnType<typeof makeProject>>) => ({
  ownerId: project.ownerId,
  prompt: "A bakery",
  mode: "quick" as const,
  model: "test",
  charge: FREE,
  project: project.projectId,
});

function writeFile({ append }: RunWriter, path: string, text: string): void {
  append({ type: "file.opened", data: { path } });
  for (const word of text.split(/(?<= )/)) append({ type: "file.delta", data: { path, text: word } });
  append({ type: "file.closed", data: { path, lines: 1, bytes: text.length, sha256: sha256(text) } }, text);
}

async function collect(runId: string, after = 0, signal = new AbortController().signal): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  for await (const event of followRun(runId, after, signal)) events.push(event);
  return events;
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });

const textOf = (events: readonly RunEvent[], path: string): string =>
  events.map((event) => (event.type === "file.delta" && event.data.path === path ? event.data.text : "")).join("");

const expireLease = (runId: string) => RunModel.updateOne({ _id: runId }, { leaseExpiresAt: new Date(0) });

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
afterEach(() => interruptLiveRuns());

describe("starting", () => {
  it("lets one of twenty simultaneous starts claim the project", async () => {
    const project = await makeProject();
    const write = async ({ signal }: RunWriter): Promise<RunEnd> => {
      await untilAborted(signal);
      return { status: "stopped" };
    };
    const starts = await Promise.allSettled(
      Array.from({ length: 20 }, () => beginRun(request(project), options(write))),
    );
    const refused = starts.filter((start) => start.status === "rejected");
    expect(starts.length - refused.length).toBe(1);
    for (const start of refused) expect(start.reason).toMatchObject({ code: "CONFLICT" });
    expect(await RunModel.countDocuments({ projectId: project.projectId })).toBe(1);
  });

  it("inserts neither project nor run when the transaction fails", async () => {
    const project = await makeProject();
    const insert = async () => {
      await ProjectModel.updateOne({ _id: project.projectId }, { name: "Outside" });
      throw new Error("refused");
    };
    await expect(claimRun({ ...request(project), project: insert })).rejects.toThrow("refused");
    expect(await RunModel.countDocuments({ projectId: project.projectId })).toBe(0);
  });
});

describe("following", () => {
  it("gives every reader the same events in order, and a late one the rest", async () => {
    const project = await makeProject();
    const write = async (writer: RunWriter): Promise<RunEnd> => {
      for (let index = 0; index < 5; index += 1) {
        writeFile(writer, `page-${index}.html`, "some words of a page ".repeat(200));
        await writer.drained();
      }
      return { status: "completed" };
    };
    const { run } = await beginRun(request(project), options(write));
    const [first, second] = await Promise.all([collect(String(run._id)), collect(String(run._id))]);
    expect(second).toEqual(first);
    const seqs = first.map((event) => event.seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    expect(new Set(seqs).size).toBe(seqs.length);
    expect(first.at(-1)?.type).toBe("run.finished");
    const stored = await collect(String(run._id));
    expect(stored).toEqual(first);
    const middle = seqs[Math.floor(seqs.length / 2)] ?? 0;
    expect(await collect(String(run._id), middle)).toEqual(first.filter((event) => event.seq > middle));
    expect(textOf(first, "page-3.html")).toBe("some words of a page ".repeat(200));
  });

  it("shows a closed file only when its event and its body are stored", async () => {
    const project = await makeProject();
    const { run } = await beginRun(
      request(project),
      options(async (writer) => {
        writeFile(writer, "index.html", "hello");
        return { status: "completed" };
      }),
    );
    for await (const event of followRun(String(run._id), 0, new AbortController().signal)) {
      if (event.type !== "file.closed") continue;
      expect(await RunEventModel.countDocuments({ runId: run._id, seq: event.seq })).toBe(1);
      expect(await BlobModel.countDocuments({ _id: event.data.sha256 })).toBe(1);
    }
    const version = await VersionModel.findOne({ runId: run._id }).lean();
    expect(version?.files).toEqual([{ path: "index.html", bytes: 5, sha256: sha256("hello") }]);
    const after = await ProjectModel.findById(project.projectId).lean();
    expect(after).toMatchObject({ activeRunId: null, versionCount: 1, lastRunStatus: "completed" });
    expect(String(after?.headVersionId)).toBe(String(version?._id));
  });

  it("follows a run that another process writes", async () => {
    const project = await makeProject();
    const { run } = await claimRun(request(project));
    const runId = String(run._id);
    const reading = collect(runId);
    const store = (seq: number, text: string) =>
      storeBatch({
        runId,
        leaseToken: run.leaseToken,
        events: [{ seq, type: "prose", data: { text } }],
        reservedSeq: 1_000,
        isDurable: false,
      });
    await store(2, "one");
    await store(3, "two");
    const empty = new Map();
    await closeRun({
      run,
      leaseToken: run.leaseToken,
      end: { status: "completed" },
      base: empty,
      tree: empty,
      nextSeq: 4,
    });
    expect((await reading).map((event) => event.type)).toEqual(["run.started", "prose", "prose", "run.finished"]);
  });
});

describe("ending", () => {
  it("is left to those who follow where a run ended while its turn was read", async () => {
    const project = await makeProject();
    const { run } = await beginRun(
      request(project),
      options(async () => ({ status: "completed" })),
    );
    await collect(String(run._id));
    const ctx = asUser(project.ownerId);
    const typesOfTurn = async () =>
      (await listTurns(ctx, String(project.projectId))).items[0]?.events.map(({ type }) => type);
    expect(await typesOfTurn()).toEqual(["run.started", "run.finished"]);
    await RunModel.updateOne({ _id: run._id }, { status: "running" });
    expect(await typesOfTurn()).toEqual(["run.started"]);
    await RunModel.updateOne({ _id: run._id }, { status: "completed" });
  });

  it("stops within the process and through the database", async () => {
    const project = await makeProject();
    const write = async (writer: RunWriter): Promise<RunEnd> => {
      writeFile(writer, "index.html", "kept");
      await untilAborted(writer.signal);
      return { status: "stopped" };
    };
    const first = await beginRun(request(project), options(write));
    const ctx = asUser(project.ownerId);
    await stopRun(ctx, String(first.run._id));
    expect((await collect(String(first.run._id))).at(-1)?.data).toMatchObject({ status: "stopped" });
    const second = await beginRun(request(project), options(write));
    await RunModel.updateOne({ _id: second.run._id }, { stopRequestedAt: new Date() });
    expect((await collect(String(second.run._id))).at(-1)?.data).toMatchObject({ status: "stopped" });
    await expect(stopRun(asUser("0".repeat(24)), String(first.run._id))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("ends a run whose writer threw as failed, with one sentence, and keeps closed files", async () => {
    const project = await makeProject();
    const { run } = await beginRun(
      request(project),
      options(async (writer) => {
        writeFile(writer, "index.html", "kept");
        throw new Error("secret detail");
      }),
    );
    const events = await collect(String(run._id));
    expect(events.at(-1)?.data).toEqual({ status: "failed", reason: "It failed.", centicredits: 0 });
    expect(await VersionModel.countDocuments({ runId: run._id })).toBe(1);
  });

  it("interrupts its runs on shutdown", async () => {
    const project = await makeProject();
    const { run } = await beginRun(
      request(project),
      options(async (writer) => {
        writeFile(writer, "index.html", "kept");
        await untilAborted(writer.signal);
        return { status: "interrupted" };
      }),
    );
    await interruptLiveRuns();
    expect(await RunModel.findById(run._id).lean()).toMatchObject({ status: "interrupted" });
    expect(liveRuns().size).toBe(0);
  });
});

describe("a process that dies", () => {
  it("is closed by another: base plus closed files, above its seqs, and can write nothing more", async () => {
    const project = await makeProject();
    let goOn = (): void => undefined;
    const { run } = await beginRun(
      request(project),
      options(async (writer) => {
        writeFile(writer, "index.html", "kept");
        writer.append({ type: "file.opened", data: { path: "menu.html" } });
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
        writeFile(writer, "late.html", "must not appear");
        return { status: "completed" };
      }),
    );
    const runId = String(run._id);
    for await (const event of followRun(runId, 0, new AbortController().signal))
      if (event.type === "file.closed") break;
    const zombie = liveRuns().get(runId);
    await RunModel.updateOne({ _id: runId }, { leaseToken: "lost", leaseExpiresAt: new Date(0) });
    expect(await reapExpiredRuns(project.projectId)).toBe(1);
    goOn();
    await zombie?.finished;
    const closed = await RunModel.findById(runId).lean();
    expect(closed).toMatchObject({ status: "interrupted" });
    expect(closed?.reason).toContain("menu.html");
    const version = await VersionModel.findOne({ runId }).lean();
    expect(version?.files.map((file) => file.path)).toEqual(["index.html"]);
    expect((await collect(runId)).at(-1)?.seq).toBeGreaterThan(closed?.reservedSeq ?? Infinity);
    expect(await RunEventModel.countDocuments({ runId, "data.path": "late.html" })).toBe(0);
  });

  it("is closed once when many processes try", async () => {
    const project = await makeProject();
    const { run } = await claimRun(request(project));
    const events: RunEvent[] = [
      { seq: 2, type: "file.closed", data: { path: "index.html", lines: 1, bytes: 4, sha256: sha256("kept") } },
    ];
    await putBlobs(["kept"]);
    await storeBatch({
      runId: String(run._id),
      leaseToken: run.leaseToken,
      events,
      reservedSeq: 1_000,
      isDurable: true,
    });
    await expireLease(String(run._id));
    await Promise.all(Array.from({ length: 8 }, () => reapExpiredRuns(project.projectId)));
    expect(await VersionModel.countDocuments({ runId: run._id })).toBe(1);
    expect(await RunEventModel.countDocuments({ runId: run._id, type: "run.finished" })).toBe(1);
    expect(await ProjectModel.findById(project.projectId).lean()).toMatchObject({ activeRunId: null, versionCount: 1 });
    await expect(
      storeBatch({
        runId: String(run._id),
        leaseToken: run.leaseToken,
        events: [],
        reservedSeq: 2_000,
        isDurable: false,
      }),
    ).rejects.toThrow("held by another process");
  });
});
