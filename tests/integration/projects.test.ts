import { unzipSync, strFromU8 } from "fflate";
import { Types } from "mongoose";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { GET as download } from "@/app/api/projects/[id]/download/route";
import { GET as list } from "@/app/api/projects/route";
import { GET as readFile } from "@/app/api/versions/[id]/files/[...path]/route";
import {
  deleteProject,
  downloadProject,
  getProject,
  listProjects,
  listVersions,
  renameProject,
  restoreProject,
  restoreVersion,
} from "@/lib/projects";
import { closeCompiler } from "@/lib/stacks";
import { ProjectModel } from "@/models/project";
import { VersionModel } from "@/models/version";
import { call } from "../security/support/call";
import { makePerson, type Person } from "../security/support/people";
import { type Built, makeBuiltProject } from "../security/support/projects";
import { addRunVersion } from "../support/add-version";

let owner: Person;
let built: Built;

beforeEach(async () => {
  owner = await makePerson("Owner");
  built = await makeBuiltProject(owner.userId);
});
afterAll(closeCompiler);

const search = async (query: string): Promise<string[]> =>
  (await listProjects(owner.ctx, { query, page: 1, perPage: 50 })).items.map(({ name }) => name);

describe("the list", () => {
  test("pages through every project once, last changed first, though many changed at the same moment", async () => {
    for (let count = 0; count < 11; count += 1) await makeBuiltProject(owner.userId, { name: `P${count}` });
    const updatedAt = new Date("2026-01-01");
    await ProjectModel.updateMany({ ownerId: owner.userId }, { $set: { updatedAt } }, { timestamps: false });
    await renameProject(owner.ctx, built.projectId, "Newest");
    const seen: string[] = [];
    for (const page of [1, 2, 3]) {
      const answer = await listProjects(owner.ctx, { query: "", page, perPage: 5 });
      expect(answer.total).toBe(12);
      seen.push(...answer.items.map(({ name }) => name));
    }
    const newestFirst = Array.from({ length: 11 }, (_, count) => `P${10 - count}`);
    expect(seen).toEqual(["Newest", ...newestFirst]);
  });

  test("finds any part of name, prompt and short id, in whatever case, and nobody else's", async () => {
    const other = await makePerson("Other");
    await makeBuiltProject(other.userId, { name: "Miette too" });
    expect(await search("IETT")).toEqual(["Miette"]);
    expect(await search("bakery in l")).toEqual(["Miette"]);
    expect(await search(built.projectId.slice(-6))).toEqual(["Miette"]);
    expect(await search("nothing like it")).toEqual([]);
  });

  test.each([".*", "^M", "M|x", "(", "[", "\\", "$where", "{$ne: null}", "(a+)+$", "Miette$"])(
    "takes %s literally",
    async (query) => {
      expect(await search(query)).toEqual([]);
      await renameProject(owner.ctx, built.projectId, `x${query}y`);
      expect(await search(query)).toEqual([`x${query}y`]);
    },
  );

  test.each(["?page=0", "?perPage=51", "?page=1.5", "?page=NaN", `?query=${"x".repeat(201)}`])(
    "refuses %s",
    async (query) => {
      const refused = await call(list, { path: `/api/projects${query}`, cookie: owner.cookie });
      expect(refused.status).toBe(400);
    },
  );

  test("takes a repeated or bracketed query as text, never as an operator", async () => {
    const answer = await call(list, { path: "/api/projects?query[$ne]=x&query=Miette", cookie: owner.cookie });
    expect(await answer.json()).toMatchObject({ total: 1 });
  });
});

describe("deleting", () => {
  test("hides the project with all it has; restoring brings it back where it stood", async () => {
    await makeBuiltProject(owner.userId, { name: "Second" });
    await deleteProject(owner.ctx, built.projectId);
    expect(await search("")).toEqual(["Second"]);
    await expect(getProject(owner.ctx, built.projectId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(restoreVersion(owner.ctx, built.versionId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(deleteProject(owner.ctx, built.projectId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await restoreProject(owner.ctx, built.projectId)).toMatchObject({ deletedAt: null, name: "Miette" });
    expect(await search("")).toEqual(["Second", "Miette"]);
    expect(await restoreProject(owner.ctx, built.projectId)).toMatchObject({ deletedAt: null });
  });

  test("can't be taken back after 30 days", async () => {
    const deletedAt = new Date(Date.now() - 30 * 24 * 60 * 60 * 1_000 - 1);
    await ProjectModel.updateOne({ _id: built.projectId }, { $set: { deletedAt } });
    await expect(restoreProject(owner.ctx, built.projectId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("restoring a version", () => {
  test("makes a new one with the same files and moves the head", async () => {
    const old = await VersionModel.findById(built.versionId).lean();
    const restored = await restoreVersion(owner.ctx, built.versionId);
    expect(restored).toMatchObject({ number: 2, origin: "restore", restoredFrom: 1, runId: null, fileCount: 2 });
    expect(await getProject(owner.ctx, built.projectId)).toMatchObject({ versionId: restored.id, versionNumber: 2 });
    expect((await VersionModel.findById(restored.id).lean())?.files).toEqual(old?.files);
    const { items, total } = await listVersions(owner.ctx, built.projectId);
    expect(items.map(({ number }) => number)).toEqual([2, 1]);
    expect(total).toBe(2);
  });

  test("is refused while a run is active, and changes nothing then", async () => {
    await ProjectModel.updateOne({ _id: built.projectId }, { $set: { activeRunId: new Types.ObjectId() } });
    await expect(restoreVersion(owner.ctx, built.versionId)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await listVersions(owner.ctx, built.projectId)).toMatchObject({ total: 1 });
    expect(await getProject(owner.ctx, built.projectId)).toMatchObject({
      versionId: built.versionId,
      versionNumber: 1,
    });
  });

  test("numbers each one once when several are restored at the same moment", async () => {
    const [two, three] = [
      await addRunVersion(built.projectId, "Blue", { "index.html": "<h1>Blue</h1>" }),
      await addRunVersion(built.projectId, "Red", { "index.html": "<h1>Red</h1>" }),
    ];
    const ids = [built.versionId, two.versionId, three.versionId];
    const restored = await Promise.all(ids.map((id) => restoreVersion(owner.ctx, id)));
    expect(restored.map(({ number }) => number).toSorted()).toEqual([4, 5, 6]);
    const newest = restored.find(({ number }) => number === 6);
    expect(await getProject(owner.ctx, built.projectId)).toMatchObject({ versionId: newest?.id, versionNumber: 6 });
  });

  test("is done once by however many clicks, until something else is current", async () => {
    const clicks = await Promise.all(Array.from({ length: 9 }, () => restoreVersion(owner.ctx, built.versionId)));
    expect(new Set(clicks.map(({ number }) => number))).toEqual(new Set([2]));
    expect(await restoreVersion(owner.ctx, built.versionId)).toEqual(clicks[0]);
    expect(await listVersions(owner.ctx, built.projectId)).toMatchObject({ total: 2 });
    await addRunVersion(built.projectId, "Blue", { "index.html": "<h1>Blue</h1>" });
    expect(await restoreVersion(owner.ctx, built.versionId)).toMatchObject({ number: 4, restoredFrom: 1 });
    await ProjectModel.updateOne({ _id: built.projectId }, { $set: { activeRunId: new Types.ObjectId() } });
    await expect(restoreVersion(owner.ctx, built.versionId)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("the ZIP", () => {
  test("has the files, the compiled stylesheet and a README; the same Version gives the same bytes", async () => {
    const first = await downloadProject(owner.ctx, built.projectId);
    const second = await downloadProject(owner.ctx, built.projectId);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(first.fileName).toBe("miette.zip");
    const files = unzipSync(first.bytes);
    expect(Object.keys(files)).toEqual(["README.md", "assets/site.css", "assets/theme.css", "index.html"]);
    expect(strFromU8(files["assets/site.css"] ?? new Uint8Array())).toContain(".bg-page");
    expect(strFromU8(files["README.md"] ?? new Uint8Array())).toContain("python3 -m http.server");
  });

  test("is named after the project, in letters that every system takes", async () => {
    for (const [name, fileName] of [
      ["Crème & Brûlée: “été”", "creme-brulee-ete.zip"],
      ["../../etc/passwd", "etc-passwd.zip"],
      ['a"; filename="b', "a-filename-b.zip"],
    ] as const) {
      await renameProject(owner.ctx, built.projectId, name);
      const answer = await call(download, { params: { id: built.projectId }, cookie: owner.cookie });
      expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="${fileName}"`);
      expect(answer.headers.get("content-type")).toBe("application/zip");
      await answer.body?.cancel();
    }
    await renameProject(owner.ctx, built.projectId, "パン屋");
    expect((await downloadProject(owner.ctx, built.projectId)).fileName).toMatch(/^vec-[0-9a-f]+\.zip$/);
  });

  test("is refused before there is a version", async () => {
    await ProjectModel.updateOne({ _id: built.projectId }, { $set: { headVersionId: null, versionCount: 0 } });
    await expect(downloadProject(owner.ctx, built.projectId)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("one file of a version", () => {
  const read = (...path: string[]): Promise<Response> =>
    call(readFile, { params: { id: built.versionId, path }, cookie: owner.cookie });

  test("is plain text that a browser runs none of", async () => {
    const answer = await read("index.html");
    expect(await answer.text()).toContain("<h1>Miette</h1>");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
    });
  });

  test("may be the compiled stylesheet", async () => {
    expect(await (await read("assets", "site.css")).text()).toContain(".bg-page");
  });

  test.each([["nope.html"], ["..", "..", "package.json"], ["index.html", ""], ["__proto__"]])(
    "is 404 for %j",
    async (...path) => {
      expect((await read(...path)).status).toBe(404);
    },
  );
});
