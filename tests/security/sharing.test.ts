import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { PATCH as patchRoute } from "@/app/api/projects/[id]/route";
import { POST as createRoute } from "@/app/api/projects/route";
import { env } from "@/lib/platform/env";
import { createPreviewUrl, createSharedPreviewUrl, servePreview } from "@/lib/preview";
import {
  deleteProject,
  downloadProject,
  findSharedProject,
  getProject,
  listShowcase,
  restoreProject,
  restoreVersion,
} from "@/lib/projects";
import { closeCompiler } from "@/lib/stacks";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { UserModel } from "@/models/user";
import { addRunVersion } from "../support/add-version";
import { call } from "./support/call";
import { makePerson, type Person } from "./support/people";
import { type Built, makeBuiltProject } from "./support/projects";
import { fork, share as askToShare, shareState as readShare } from "./support/sharing";

let owner: Person;
let stranger: Person;
let built: Built;
const SECRET = "a prompt that nobody else may read";

beforeEach(async () => {
  [owner, stranger] = [await makePerson("Owner"), await makePerson("Stranger")];
  built = await makeBuiltProject(owner.userId, { prompt: SECRET });
});
afterAll(closeCompiler);

const share = (visibility: string, by = owner) => askToShare(by, built.projectId, visibility);
const shareState = () => readShare(owner, built.projectId);

/** Shares the project and gives the word in its link. */
async function sharedToken(visibility = "public"): Promise<string> {
  await share(visibility);
  const { url } = await shareState();
  return new URL(url).pathname.replace("/p/", "");
}

async function look(url: string, path = "index.html"): Promise<{ status: number; text: string }> {
  const capability = new URL(url).pathname.split("/")[2] ?? "";
  const answer = await servePreview(new Request(new URL(path, url)), capability, path);
  return { status: answer.status, text: await answer.text() };
}

const orFail = <T>(value: T | null): T => {
  if (value === null) throw new Error("It isn't shared.");
  return value;
};

describe("sharing", () => {
  test("is off until the owner says otherwise, and each step is taken back at once", async () => {
    expect(await shareState()).toEqual({ visibility: "private", url: null, forkCount: 0, takenDown: null });
    const token = await sharedToken();
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(await findSharedProject(token)).toMatchObject({ name: "Miette", isListed: false });
    expect((await listShowcase(1)).items.map(({ id }) => id)).not.toContain(built.projectId);
    expect((await share("listed")).body.project).toMatchObject({ visibility: "listed", name: "Miette" });
    expect((await listShowcase(1)).items.map(({ id }) => id)).toContain(built.projectId);
    expect(await sharedToken("public")).toBe(token);
    expect((await listShowcase(1)).items.map(({ id }) => id)).not.toContain(built.projectId);
    await share("private");
    expect(await findSharedProject(token)).toBeNull();
    expect((await shareState()).url).toBeNull();
    expect(await sharedToken()).not.toBe(token);
    expect(await findSharedProject(token)).toBeNull();
  });

  test("can be asked for with the project, and has nothing to show before there is a version", async () => {
    const seen = async (visibility?: string) => {
      const body = { prompt: "A bakery in Lyon", ...(visibility ? { visibility } : {}) };
      const made = await (await call(createRoute, { method: "POST", cookie: owner.cookie, body })).json();
      const stored = await ProjectModel.findById(made.project.id).orFail().lean<ProjectDoc>();
      return { visibility: made.project.visibility, token: stored.shareToken };
    };
    expect(await seen()).toEqual({ visibility: "private", token: null });
    const { visibility, token } = await seen("listed");
    expect(visibility).toBe("listed");
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(await findSharedProject(token ?? "")).toBeNull();
  });

  test("is the owner's to say, with the words there are", async () => {
    expect((await share("public", stranger)).status).toBe(404);
    expect((await share("everybody")).status).toBe(400);
    const nothing = await call(patchRoute, {
      method: "PATCH",
      params: { id: built.projectId },
      cookie: owner.cookie,
      body: {},
    });
    expect(nothing.status).toBe(400);
    expect(await getProject(owner.ctx, built.projectId)).toMatchObject({ visibility: "private" });
  });

  test("costs nothing, moves nothing in the list, and asking at the same moment makes one link", async () => {
    const before = await getProject(owner.ctx, built.projectId);
    await Promise.all([share("public"), share("listed"), share("public")]);
    const { url } = await shareState();
    await share("public");
    expect((await shareState()).url).toBe(url);
    expect((await getProject(owner.ctx, built.projectId)).updatedAt).toBe(before.updatedAt);
  });

  test("ends while the project is deleted, and comes back with it", async () => {
    const token = await sharedToken("listed");
    const url = createSharedPreviewUrl(orFail(await findSharedProject(token)));
    await deleteProject(owner.ctx, built.projectId);
    expect(await findSharedProject(token)).toBeNull();
    expect((await look(url)).status).toBe(404);
    expect((await fork(stranger, built.projectId)).status).toBe(404);
    await restoreProject(owner.ctx, built.projectId);
    expect(await findSharedProject(token)).not.toBeNull();
  });

  test.each(["", "x".repeat(31), `${"x".repeat(31)}/`, "[$ne]", "../../../api/health", "x".repeat(32)])(
    "has nothing at the link %j",
    async (token) => {
      await share("listed");
      expect(await findSharedProject(token)).toBeNull();
    },
  );
});

describe("before the address is verified", () => {
  const kept = env().sendgrid;
  beforeEach(() => void Object.assign(env(), { sendgrid: { apiKey: "k", from: "a@example.org" } }));
  afterEach(() => void Object.assign(env(), { sendgrid: kept }));

  test.each(["public", "listed"])("nothing is %s, and taking it back is never refused", async (visibility) => {
    const refused = await share(visibility);
    expect(refused).toMatchObject({ status: 403, body: { error: { message: /verify your e-mail address/ } } });
    expect((await share("private")).status).toBe(200);
    await UserModel.updateOne({ _id: owner.userId }, { emailProvedAt: new Date() });
    expect((await share(visibility)).status).toBe(200);
  });

  test("no project begins shared, and nothing is started or paid for it", async () => {
    const body = { prompt: "A bakery in Lyon", visibility: "public" };
    const refused = await call(createRoute, { method: "POST", cookie: owner.cookie, body });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ error: { message: expect.stringContaining("Choose Private") } });
    expect(await ProjectModel.countDocuments({ ownerId: owner.userId })).toBe(1);
  });
});

test("listing again and again brings nothing to the top, and is limited", async () => {
  await share("listed");
  const first = (await ProjectModel.findById(built.projectId).orFail().lean()).listedAt;
  await share("private");
  await share("listed");
  expect((await ProjectModel.findById(built.projectId).orFail().lean()).listedAt).toEqual(first);
  const statuses = [];
  for (let at = 0; at < 118; at += 1) statuses.push((await share("public")).status);
  expect([statuses.at(-2), statuses.at(-1)]).toEqual([200, 429]);
});

describe("a stranger", () => {
  test("sees the current version, and nothing of it any more once that is taken back", async () => {
    const url = createSharedPreviewUrl(orFail(await findSharedProject(await sharedToken())));
    expect(await look(url)).toMatchObject({ status: 200, text: expect.stringContaining("<h1>Miette</h1>") });
    expect((await look(url, "assets/site.css")).status).toBe(200);
    await share("private");
    for (const path of ["index.html", "assets/site.css", "assets/theme.css"]) {
      expect(await look(url, path)).toMatchObject({ status: 403, text: expect.not.stringContaining("Miette") });
    }
    await share("public");
    expect((await look(url)).status).toBe(403);
  });

  test("never sees another version: not an earlier one, not the next through an old address", async () => {
    await addRunVersion(built.projectId, "Change it", { "index.html": "<h1>Second</h1>" });
    const token = await sharedToken();
    const url = createSharedPreviewUrl(orFail(await findSharedProject(token)));
    expect((await look(url)).text).toContain("Second");
    expect((await fork(stranger, built.projectId, { versionId: built.versionId })).status).toBe(404);
    await restoreVersion(owner.ctx, built.versionId);
    expect((await look(url)).status).toBe(403);
    const next = createSharedPreviewUrl(orFail(await findSharedProject(token)));
    expect((await look(next)).text).toContain("<h1>Miette</h1>");
  });

  test("sees a picture of it in the showcase, with no script for the browser to refuse", async () => {
    const page =
      '<html><head><script src="a.js"></script></head><body><h1>Still</h1><script>x()</script ></body></html>';
    await addRunVersion(built.projectId, "Add scripts", { "index.html": page });
    const url = createSharedPreviewUrl(orFail(await findSharedProject(await sharedToken("listed"))));
    const capability = new URL(url).pathname.split("/")[2] ?? "";
    const still = await servePreview(new Request(`${url}?vectort-still`), capability, "");
    expect(await still.text()).toBe("<html><head></head><body><h1>Still</h1></body></html>");
    expect((await look(url)).text).toContain("<script");
  });

  test("learns no id of a run, no prompt, no owner and no other version from what is shared", async () => {
    const shown = JSON.stringify(orFail(await findSharedProject(await sharedToken("listed"))));
    for (const hidden of [SECRET, built.runId, owner.userId]) {
      expect(shown).not.toContain(hidden);
    }
  });

  test("opens no preview of their own making, and none of the owner's ways in", async () => {
    await share("listed");
    const { ctx } = stranger;
    await expect(createPreviewUrl(ctx, built.projectId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(getProject(ctx, built.projectId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(downloadProject(ctx, built.projectId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(restoreVersion(ctx, built.versionId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const state = await readShare(stranger, built.projectId);
    expect(state).toMatchObject({ error: { code: "NOT_FOUND" } });
    const url = createSharedPreviewUrl(orFail(await findSharedProject(await sharedToken())));
    const [message = "", signature = ""] = (new URL(url).pathname.split("/")[2] ?? "").split(".");
    const claims = JSON.parse(Buffer.from(message, "base64url").toString());
    delete claims.s;
    const forged = Buffer.from(JSON.stringify(claims)).toString("base64url");
    expect((await look(url.replace(`${message}.`, `${forged}.`))).status).toBe(403);
    expect(signature).not.toBe("");
  });
});
