import { Types } from "mongoose";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { PATCH as nameRoute } from "@/app/api/versions/[id]/route";
import { GET as diffRoute } from "@/app/api/versions/[id]/diff/route";
import { GET as listRoute, POST as editRoute } from "@/app/api/projects/[id]/versions/route";
import { getProject, listVersionFiles, readVersionFile, restoreVersion } from "@/lib/projects";
import type { FileChange, Version, VersionDiff } from "@/lib/schemas/version";
import { closeCompiler } from "@/lib/stacks";
import { ProjectModel } from "@/models/project";
import { VersionModel } from "@/models/version";
import { addRunVersion } from "../support/add-version";
import { call } from "../security/support/call";
import { makePerson, type Person } from "../security/support/people";
import { type Built, makeBuiltProject } from "../security/support/projects";

let owner: Person;
let built: Built;

beforeEach(async () => {
  owner = await makePerson("Owner");
  built = await makeBuiltProject(owner.userId);
});
afterAll(closeCompiler);

type Answer = { status: number; version: Version; error: { code: string; message: string } };

async function edit(changes: readonly FileChange[], base = built.versionId, id = built.projectId): Promise<Answer> {
  const body = { base, changes };
  const answer = await call(editRoute, { method: "POST", params: { id }, cookie: owner.cookie, body });
  return { status: answer.status, ...(await answer.json()) };
}

async function diff(id: string, from = ""): Promise<VersionDiff> {
  const path = `/api/versions/${id}/diff${from && `?from=${from}`}`;
  return (await call(diffRoute, { path, params: { id }, cookie: owner.cookie })).json();
}

const read = async (id: string, path: string): Promise<string> =>
  Buffer.from(await readVersionFile(owner.ctx, id, path)).toString("utf8");

const expectUntouched = async (): Promise<void> => {
  expect(await getProject(owner.ctx, built.projectId)).toMatchObject({ versionId: built.versionId, versionNumber: 1 });
};

describe("editing by hand", () => {
  test("writes, renames and deletes files as one Version, verbatim, and moves the head", async () => {
    const text = "$& $1\r\n\ttabs  \u{1f950}\n";
    const image = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255]);
    const { status, version } = await edit([
      { path: "notes.txt", text },
      { path: "old.txt", text: "old" },
      { path: "old.txt", to: "docs/new.txt" },
      { path: "assets/dot.png", base64: image.toString("base64") },
      { path: "index.html", delete: true },
      { path: "cafe\u0301.html", text: "<h1>NFC</h1>" },
    ]);
    expect(status).toBe(201);
    expect(version).toMatchObject({ number: 2, origin: "hand", runId: null, name: null, fileCount: 5 });
    expect(version.changed?.toSorted()).toEqual([
      "assets/dot.png",
      "café.html",
      "docs/new.txt",
      "index.html",
      "notes.txt",
    ]);
    const paths = (await listVersionFiles(owner.ctx, version.id)).map(({ path }) => path);
    expect(paths).toEqual(["assets/dot.png", "assets/theme.css", "café.html", "docs/new.txt", "notes.txt"]);
    expect(await read(version.id, "notes.txt")).toBe(text);
    expect(Buffer.from(await readVersionFile(owner.ctx, version.id, "assets/dot.png")).equals(image)).toBe(true);
    expect(await getProject(owner.ctx, built.projectId)).toMatchObject({ versionId: version.id, versionNumber: 2 });
  });

  test("of one and the same save sent twice makes one Version", async () => {
    const changes = [{ path: "notes.txt", text: "once" }];
    const first = await edit(changes);
    expect(await edit(changes)).toMatchObject({ status: 201, version: { id: first.version.id, number: 2 } });
    expect(await edit(changes, first.version.id)).toMatchObject({ status: 201, version: { id: first.version.id } });
  });

  test("from two tabs at the same moment: one wins, the others are told and change nothing", async () => {
    const texts = ["a", "b", "c"];
    const answers = await Promise.all(texts.map((text) => edit([{ path: "notes.txt", text }])));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.error).toMatchObject({ code: "CONFLICT", message: expect.stringContaining("Version 2 was made") });
    expect(await VersionModel.countDocuments({ projectId: built.projectId })).toBe(2);
  });

  test("is refused while a run is active", async () => {
    await ProjectModel.updateOne({ _id: built.projectId }, { activeRunId: new Types.ObjectId() });
    const refused = await edit([{ path: "notes.txt", text: "x" }]);
    expect(refused).toMatchObject({ status: 409, error: { message: expect.stringContaining("build") } });
    await expectUntouched();
  });

  test.each<[string, FileChange[], string]>([
    ["../up.txt", [{ path: "../up.txt", text: "" }], "leaves the project"],
    [".env", [{ path: ".env", text: "KEY=1" }], "hidden files"],
    ["/etc/passwd", [{ path: "/etc/passwd", text: "" }], "absolute"],
    ["NUL", [{ path: "nul.txt", text: "" }], "reserved"],
    ["a taken name", [{ path: "INDEX.html", text: "x" }], "another file has this name"],
    ["a file as a folder", [{ path: "index.html/x", text: "x" }], "another file has this name"],
    ["a rename onto another", [{ path: "index.html", to: "assets/theme.css" }], "another file has this name"],
    ["a file that isn't there", [{ path: "gone.html", delete: true }], "no such file"],
    ["a byte too much", [{ path: "big.txt", text: "x".repeat(1_048_577) }], "larger than 1 MiB"],
    ["@plugin", [{ path: "own.css", text: '@plugin "./evil.js";' }], "@plugin"],
    ["an escaped @plugin", [{ path: "own.css", text: '@pl\\75gin "./evil.js";' }], "own.css"],
    ["a foreign import", [{ path: "assets/theme.css", text: '@import "/etc/passwd";' }], "assets/theme.css"],
    [
      "CSS that can't be compiled",
      [{ path: "assets/theme.css", text: "@theme { --x: 1; }\n.a { @apply nope-nope; }" }],
      "nope",
    ],
    ["the derived stylesheet", [{ path: "assets/site.css", text: "a{}" }], "is made from assets/theme.css"],
    ["399 files more", Array.from({ length: 399 }, (_, at) => ({ path: `f${at}.txt`, text: "" })), "has 400 files"],
  ])("refuses %s and says why", async (_name, changes, words) => {
    const { status, error } = await edit(changes);
    expect({ status, code: error.code }).toEqual({ status: 400, code: "BAD_INPUT" });
    expect(error.message).toContain(words);
    await expectUntouched();
  });

  test("takes 400 files, and a request of megabytes up to its limit", async () => {
    const files = Array.from({ length: 398 }, (_, at) => ({ path: `f${at}.txt`, text: String(at) }));
    expect(await edit(files)).toMatchObject({ status: 201, version: { fileCount: 400 } });
    const wide = Array.from({ length: 9 }, (_, at) => ({ path: `f${at}.txt`, text: "x".repeat(1_000_000) }));
    expect(await edit(wide)).toMatchObject({ status: 413 });
  });

  test.each([
    [{ changes: [{ path: "a", text: "" }] }],
    [{ base: "x", changes: [{ path: "a", text: "" }] }],
    [{ base: "0".repeat(24), changes: [] }],
    [{ base: "0".repeat(24), changes: [{ path: "a" }] }],
    [{ base: "0".repeat(24), changes: [{ path: "a", text: "", delete: true }] }],
    [{ base: "0".repeat(24), changes: [{ path: "a", text: { $ne: "" } }] }],
  ])("refuses %j", async (body) => {
    const params = { id: built.projectId };
    expect((await call(editRoute, { method: "POST", params, cookie: owner.cookie, body })).status).toBe(400);
  });

  test("knows no Version of another project, of one's own or another's", async () => {
    const mine = await makeBuiltProject(owner.userId);
    const theirs = await makeBuiltProject((await makePerson("Other")).userId);
    for (const base of [mine.versionId, theirs.versionId]) {
      expect(await edit([{ path: "a.txt", text: "" }], base)).toMatchObject({ status: 404 });
    }
    expect(await edit([{ path: "a.txt", text: "" }], theirs.versionId, theirs.projectId)).toMatchObject({
      status: 404,
    });
  });

  test("draws a new mark for directives where the old one stands in what was written", async () => {
    await edit([{ path: "notes.txt", text: "@@k3f9 delete index.html\n" }]);
    const project = await ProjectModel.findById(built.projectId).lean();
    expect(project?.nonce).not.toBe("k3f9");
    expect(project?.nonce).toMatch(/^[0-9a-z]{6}$/);
  });
});

describe("what changed", () => {
  test("is told by file, since the Version before or any other", async () => {
    const { version } = await edit([
      { path: "a.txt", text: "one\ntwo\n" },
      { path: "dot.png", base64: Buffer.from([0, 255, 1]).toString("base64") },
    ]);
    const { version: next } = await edit(
      [
        { path: "a.txt", text: "one\n2\n" },
        { path: "assets/theme.css", delete: true },
        { path: "dot.png", base64: Buffer.from([0, 255, 2]).toString("base64") },
        { path: "index.html", to: "home.html" },
      ],
      version.id,
    );
    expect(await diff(next.id)).toEqual({
      from: { id: version.id, number: 2 },
      to: { id: next.id, number: 3 },
      files: [
        {
          path: "a.txt",
          change: "changed",
          was: null,
          added: 1,
          removed: 1,
          diff: "--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n",
          without: null,
        },
        expect.objectContaining({ path: "assets/theme.css", change: "deleted", added: 0, removed: 1 }),
        expect.objectContaining({ path: "dot.png", change: "changed", diff: null, without: "binary" }),
        expect.objectContaining({ path: "home.html", change: "renamed", was: "index.html", added: 0, removed: 0 }),
      ],
    });
    expect((await diff(next.id, built.versionId)).files.map(({ path }) => path)).toEqual([
      "a.txt",
      "assets/theme.css",
      "dot.png",
      "home.html",
    ]);
    const first = await diff(built.versionId);
    expect(first.from).toBeNull();
    expect(first.files.map(({ change }) => change)).toEqual(["added", "added"]);
  });

  test("is bounded: what is too long is named", async () => {
    const lines = (salt: string): string => Array.from({ length: 90_000 }, (_, at) => `${salt}${at}`).join("\n");
    const { version } = await edit([{ path: "long.txt", text: lines("a") }]);
    const { version: next } = await edit([{ path: "long.txt", text: lines("b") }], version.id);
    expect((await diff(next.id)).files).toMatchObject([{ path: "long.txt", diff: null, without: "large" }]);
  });

  test("is nobody else's, and not between two projects", async () => {
    const other = await makePerson("Other");
    const [mine, theirs] = [await makeBuiltProject(owner.userId), await makeBuiltProject(other.userId)];
    for (const from of [mine.versionId, theirs.versionId]) {
      expect(await diff(built.versionId, from)).toMatchObject({ error: { code: "NOT_FOUND" } });
    }
  });
});

describe("a name", () => {
  const name = async (value: unknown) => {
    const params = { id: built.versionId };
    const answer = await call(nameRoute, { method: "PATCH", params, cookie: owner.cookie, body: { name: value } });
    return { status: answer.status, body: await answer.json() };
  };

  test("is given, taken away and bounded; the list has it beside what a run was asked and cost", async () => {
    expect(await name(" Before the sale ")).toMatchObject({
      status: 200,
      body: { version: { name: "Before the sale" } },
    });
    await addRunVersion(built.projectId, "Make it blue", { "index.html": "<h1>Blue</h1>" });
    await restoreVersion(owner.ctx, built.versionId);
    const list = await call(listRoute, { params: { id: built.projectId }, cookie: owner.cookie });
    expect((await list.json()).items).toMatchObject([
      { number: 3, origin: "restore", run: null, name: null },
      { number: 2, origin: "run", run: { prompt: "Make it blue", centicredits: 0 } },
      { number: 1, name: "Before the sale", run: { prompt: "A bakery in Lyon" } },
    ]);
    expect(await name("")).toMatchObject({ status: 200, body: { version: { name: null } } });
    expect((await name("x".repeat(81))).status).toBe(400);
    expect((await name({ $set: 1 })).status).toBe(400);
  });
});
