import { Types } from "mongoose";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { GET as events } from "@/app/api/runs/[id]/events/route";
import type { RunEvent } from "@/lib/schemas/run-event";
import { RunEventModel } from "@/models/run-event";
import { call } from "../security/support/call";
import { makePerson, type Person } from "../security/support/people";
import { type Built, makeBuiltProject } from "../security/support/projects";

let owner: Person;
let built: Built;

const LOG: RunEvent[] = [
  { seq: 1, type: "prose", data: { text: "A line\nbreak and ünïcode 🥐" } },
  { seq: 2, type: "file.opened", data: { path: "index.html" } },
  { seq: 3, type: "file.delta", data: { path: "index.html", text: "<h1>\nMi" } },
  { seq: 5, type: "file.delta", data: { path: "index.html", text: "ette" } },
  { seq: 6, type: "file.delta", data: { path: "index.html", text: "</h1>\n\n" } },
  { seq: 8, type: "file.closed", data: { path: "index.html", lines: 3, bytes: 17, sha256: "0" } },
  { seq: 9, type: "run.finished", data: { status: "completed", centicredits: 0 } },
];

beforeAll(async () => {
  owner = await makePerson("Owner");
});
beforeEach(async () => {
  built = await makeBuiltProject(owner.userId);
  await RunEventModel.insertMany(LOG.map((event) => ({ ...event, runId: new Types.ObjectId(built.runId) })));
});

/** The frames of the stream, each as its lines. */
async function read(
  query: string,
  headers: Record<string, string> = {},
): Promise<{ frames: string[]; answer: Response }> {
  const path = `/api/runs/${built.runId}/events${query}`;
  const answer = await call(events, { path, params: { id: built.runId }, cookie: owner.cookie, headers });
  return { frames: (await answer.text()).split("\n\n").slice(0, -1), answer };
}

const idsOf = (frames: string[]): number[] => frames.map((frame) => Number(/^id:(\d+)/.exec(frame)?.[1]));

test("sends the whole log as server-sent events that nothing on the way may hold or compress, and ends", async () => {
  const { frames, answer } = await read("");
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  });
  const sent = frames.map((frame) => {
    const [id, event, data] = frame.split("\n").map((line) => line.slice(line.indexOf(":") + 1));
    return { seq: Number(id), type: event, data: JSON.parse(data ?? "") };
  });
  expect(sent).toEqual(LOG);
});

test("goes on after a seq, by query or by Last-Event-ID; the query comes first", async () => {
  expect(idsOf((await read("?after=5")).frames)).toEqual([6, 8, 9]);
  expect(idsOf((await read("", { "last-event-id": "4" })).frames)).toEqual([5, 6, 8, 9]);
  expect(idsOf((await read("?after=8", { "last-event-id": "1" })).frames)).toEqual([9]);
  expect(idsOf((await read("", { "last-event-id": "abc" })).frames)).toEqual(idsOf((await read("")).frames));
});

test("without content, a delta is the running count of lines, also after a seq, and only where it changed", async () => {
  const dataOf = (frames: string[]): unknown[] =>
    frames
      .filter((frame) => frame.includes("event:file.delta"))
      .map((frame) => JSON.parse(frame.split("data:")[1] ?? ""));
  const path = "index.html";
  const { frames } = await read("?content=none");
  expect(dataOf(frames)).toEqual([
    { path, lines: 2 },
    { path, lines: 3 },
  ]);
  expect(frames.join("")).not.toContain("Miette");
  expect(dataOf((await read("?content=none&after=3")).frames)).toEqual([
    { path, lines: 2 },
    { path, lines: 3 },
  ]);
  expect(dataOf((await read("?content=none&after=5")).frames)).toEqual([{ path, lines: 3 }]);
  expect(idsOf((await read("?content=none&after=6")).frames)).toEqual([8, 9]);
});

test.each(["?after=-1", "?after=x", "?content=some", "?after=1e999"])("refuses %s", async (query) => {
  expect((await read(query)).answer.status).toBe(400);
});
