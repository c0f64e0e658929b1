import { Types } from "mongoose";
import { beforeEach, describe, expect, test } from "vitest";
import { addQueued, answerRun, createProject, removeQueued, startRun } from "@/lib/generation";
import { getOwnedVersion, listVersionFiles, readVersionFile } from "@/lib/projects";
import { getOwnedRun } from "@/lib/runs";
import { liveRuns } from "@/lib/runs/live-runs";
import type { Run } from "@/lib/schemas/run";
import { removeUpload, takeUploads } from "@/lib/uploads";
import { uploadMessages } from "@/messages/uploads-en";
import { ProjectModel } from "@/models/project";
import { RunModel } from "@/models/run";
import { UploadModel } from "@/models/upload";
import { makePerson, type Person } from "../security/support/people";
import { makeProject } from "../support/make-project";
import { makeUpload } from "../support/make-upload";
import { asUser } from "../support/make-user";

let owner: Person;
beforeEach(async () => {
  owner = await makePerson("Owner");
});

async function ended({ id }: Run) {
  await liveRuns().get(id)?.finished;
  return getOwnedRun(owner.ctx, id);
}

describe("images that come with a request", () => {
  test("are files of what it makes, shown where they fit, and stay when a change is made", async () => {
    const [logo, front] = [await makeUpload(owner.userId, "logo.png"), await makeUpload(owner.userId, "Hero shop.jpg")];
    const prompt = "A landing page for Miette, a bakery in Lyon";
    const uploadIds = [logo, front];
    const { project, run } = await createProject(owner.ctx, { prompt, mode: "quick", uploadIds });
    expect(run.uploads).toEqual([
      { id: logo, name: "logo.png", path: "assets/logo.webp" },
      { id: front, name: "Hero shop.jpg", path: "assets/hero-shop.webp" },
    ]);
    const { status, versionId } = await ended(run);
    expect(status).toBe("completed");
    const first = await getOwnedVersion(owner.ctx, String(versionId));
    const pathsOf = (files: readonly { path: string }[]) => files.map(({ path }) => path);
    expect(pathsOf(first.files)).toEqual(expect.arrayContaining(["assets/logo.webp", "assets/hero-shop.webp"]));
    const home = Buffer.from(await readVersionFile(owner.ctx, String(versionId), "index.html")).toString("utf8");
    expect(home).toMatch(/<img[^>]+src="assets\/hero-shop\.webp"[^>]+alt="Hero shop, Miette"/);
    expect(home).toMatch(/<img[^>]+src="assets\/logo\.webp"/);
    expect((await UploadModel.findById(logo).orFail()).projectIds.map(String)).toEqual([project.id]);

    const other = await makeUpload(owner.userId, "logo.gif");
    await UploadModel.updateOne({ _id: other }, { data: Buffer.from("RIFF other") });
    const next = await startRun(owner.ctx, project.id, { prompt: "Use blue", mode: "quick", uploadIds: [other] });
    expect(next.uploads).toMatchObject([{ path: "assets/logo-2.webp" }]);
    const second = await ended(next);
    const files = await listVersionFiles(owner.ctx, String(second.versionId));
    expect(pathsOf(files)).toEqual(
      expect.arrayContaining(["assets/logo.webp", "assets/logo-2.webp", "assets/hero-shop.webp"]),
    );
  });

  test("are bounded over all answers about one request, and a refused answer leaves everything as it was", async () => {
    const eight = (from: number) =>
      Promise.all(
        Array.from({ length: 8 }, async (_, at) => {
          const id = await makeUpload(owner.userId, `photo-${from + at}.jpg`);
          await UploadModel.updateOne({ _id: id }, { data: Buffer.from(`RIFF ${from + at}`) });
          return id;
        }),
      );
    const asked = { prompt: "A landing page for Miette, a bakery in Lyon", mode: "advanced" as const };
    const { project, run } = await createProject(owner.ctx, { ...asked, uploadIds: await eight(0) });
    let last = await ended(run);
    expect(last.status).toBe("waiting");
    const again = async (uploadIds: string[]) =>
      answerRun(owner.ctx, String(last._id), { text: "Add a page about bread", uploadIds });
    for (const from of [8, 16, 24]) last = await ended(await again(await eight(from)));
    expect(last).toMatchObject({ status: "waiting" });
    expect(last.uploads).toHaveLength(32);
    const [one = ""] = await eight(32);
    await expect(again([one])).rejects.toMatchObject({ code: "BAD_INPUT", message: uploadMessages.tooManyInAll(32) });
    expect(await ProjectModel.findById(project.id)).toMatchObject({ activeRunId: null });
    expect((await UploadModel.findById(one).orFail()).projectIds).toEqual([]);
    // The same image once more is none more.
    const known = last.uploads[0]?.uploadId;
    expect((await ended(await again([String(known)]))).uploads).toHaveLength(32);
  });

  test("are no more than a project holds files", async () => {
    const file = (path: string) => ({ path, bytes: 1, sha256: path });
    const files = Array.from({ length: 399 }, (_, at) => file(`${at}.txt`));
    const ids = [await makeUpload(owner.userId, "a.png"), await makeUpload(owner.userId, "b.png")];
    expect(await takeUploads(owner.userId, ids.slice(0, 1), files)).toHaveLength(1);
    await expect(takeUploads(owner.userId, ids, files)).rejects.toMatchObject({
      code: "BAD_INPUT",
      message: uploadMessages.tooManyFiles("assets/b.webp", 400),
    });
  });

  test("are the owner's own, and there", async () => {
    const stranger = await makePerson("Stranger");
    const uploadIds = [await makeUpload(stranger.userId)];
    const asked = { prompt: "A bakery", mode: "quick" as const, uploadIds };
    await expect(createProject(owner.ctx, asked)).rejects.toMatchObject({ code: "BAD_INPUT" });
  });

  test("wait with a queued request, seen in the queue, and are used up by none that was refused", async () => {
    const { projectId, ownerId } = await makeProject({ centicredits: 0 });
    const [ctx, id] = [asUser(ownerId), String(projectId)];
    // Another run seems to be going, so that what is queued stays.
    await ProjectModel.updateOne({ _id: projectId }, { activeRunId: new Types.ObjectId() });
    const photo = await makeUpload(ownerId, "Oven.jpg");
    const selection = { path: "index.html", start: 0, end: 9, source: "<h1>x</h1>".slice(0, 9) };
    const { items } = await addQueued(ctx, id, {
      prompt: "Use it here",
      mode: "quick",
      uploadIds: [photo],
      selection,
    });
    expect(items).toMatchObject([
      { uploads: [{ id: photo, name: "Oven.jpg" }], selection: { path: "index.html", tag: "h1" } },
    ]);
    const projectsOf = async (upload: string) => (await UploadModel.findById(upload).orFail()).projectIds.map(String);
    expect(await projectsOf(photo)).toEqual([id]);

    for (const prompt of ["b", "c", "d", "e"]) await addQueued(ctx, id, { prompt, mode: "quick" });
    const spare = await makeUpload(ownerId);
    const asked = { prompt: "One too many", mode: "quick" as const, uploadIds: [spare] };
    await expect(addQueued(ctx, id, asked)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await projectsOf(spare)).toEqual([]);
    await removeUpload(ctx, spare);

    const strangers = await makeUpload((await makePerson("Stranger")).userId);
    const theirs = { ...asked, uploadIds: [strangers] };
    await expect(addQueued(ctx, id, theirs)).rejects.toMatchObject({ code: "BAD_INPUT" });
  });

  test("give their room back when the request that waits is removed, unless something else names them", async () => {
    const { projectId, ownerId } = await makeProject({ centicredits: 0 });
    const [ctx, id] = [asUser(ownerId), String(projectId)];
    const names = ["alone", "twice", "elsewhere", "built"];
    const ids = await Promise.all(names.map((name) => makeUpload(ownerId, name)));
    const [, twice = "", elsewhere = "", built = ""] = ids;
    await UploadModel.updateOne({ _id: elsewhere }, { projectIds: [new Types.ObjectId()] });
    await RunModel.collection.insertOne({ projectId, uploads: [{ uploadId: new Types.ObjectId(built) }] });
    // Another run seems to be going, so that what is queued stays.
    await ProjectModel.updateOne({ _id: projectId }, { activeRunId: new Types.ObjectId() });
    const asked = { prompt: "Use them", mode: "quick" as const };
    const [first] = (await addQueued(ctx, id, { ...asked, uploadIds: ids })).items;
    const [, second] = (await addQueued(ctx, id, { ...asked, uploadIds: [twice] })).items;
    const left = async () => {
      const uploads = await UploadModel.find({ ownerId });
      return Object.fromEntries(uploads.map(({ name, projectIds }) => [name, projectIds.map(String).includes(id)]));
    };

    await removeQueued(ctx, id, String(first?.id));
    expect(await left()).toEqual({ twice: true, elsewhere: false, built: true });
    await removeQueued(ctx, id, String(second?.id));
    expect(await left()).toEqual({ elsewhere: false, built: true });
  });
});
