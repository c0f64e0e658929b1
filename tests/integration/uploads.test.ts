import { Types } from "mongoose";
import sharp from "sharp";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { DELETE as remove, GET as read } from "@/app/api/uploads/[id]/route";
import { POST as add } from "@/app/api/uploads/route";
import { purgeProject } from "@/lib/projects";
import { uploadAnswerSchema } from "@/lib/schemas/upload";
import { purgeUnusedUploads } from "@/lib/uploads";
import { UploadModel } from "@/models/upload";
import { call } from "../security/support/call";
import { makePerson, type Person } from "../security/support/people";
import { makeBuiltProject } from "../security/support/projects";
import { makeUpload } from "../support/make-upload";

const DAY_MS = 24 * 60 * 60 * 1_000;
let owner: Person;
let other: Person;

beforeEach(async () => {
  [owner, other] = await Promise.all([makePerson("Owner"), makePerson("Other")]);
});

const picture = () =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: "#b4532a" } })
    .jpeg()
    .toBuffer();

async function send(bytes: Uint8Array, name = "C:\\fakepath\\shop\u202e front.jpg"): Promise<Response> {
  const form = new FormData();
  form.set("file", new File([new Uint8Array(bytes)], name, { type: "text/html" }));
  const request = new Request("http://localhost:3000/api/uploads", {
    method: "POST",
    body: form,
    headers: { cookie: owner.cookie },
  });
  return add(request, { params: Promise.resolve({}) });
}

describe("attaching an image", () => {
  test("keeps it as WebP under a plain name, whatever it called itself, and shows it as nothing else", async () => {
    const answer = await send(await picture());
    expect(answer.status).toBe(201);
    const { upload } = uploadAnswerSchema.parse(await answer.json());
    expect(upload).toMatchObject({ name: "shop front.jpg", kind: "image", width: 30, height: 20 });

    const shown = await call(read, { cookie: owner.cookie, params: { id: upload.id } });
    expect(shown.headers.get("content-type")).toBe("image/webp");
    expect(shown.headers.get("x-content-type-options")).toBe("nosniff");
    expect(shown.headers.get("content-disposition")).toMatch(/^attachment;/);
    expect(shown.headers.get("content-security-policy")).toMatch(/sandbox/);
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect(bytes.length).toBe(upload.bytes);
    expect((await sharp(bytes).metadata()).format).toBe("webp");
  });

  test("refuses what is no image and what is too large, and keeps nothing", async () => {
    expect((await send(Buffer.from("<script>alert(1)</script>"), "photo.png")).status).toBe(400);
    expect((await send(Buffer.alloc(10 * 1024 * 1024 + 1), "photo.png")).status).toBe(413);
    expect(await UploadModel.countDocuments({ ownerId: owner.userId })).toBe(0);
  });

  test("goes on while other accounts' files take for ever to arrive", async () => {
    const slow = await Promise.all(Array.from({ length: 13 }, (_, at) => makePerson(`Slow ${at}`)));
    const lines: ReadableStreamDefaultController[] = [];
    const body = () => new ReadableStream({ pull: (line) => void lines.push(line) }, { highWaterMark: 0 });
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const held = slow.flatMap(({ cookie }) =>
      [1, 2].map(() => {
        const init = { method: "POST", body: body(), headers: { ...headers, cookie }, duplex: "half" };
        return add(new Request("http://localhost:3000/api/uploads", init), { params: Promise.resolve({}) });
      }),
    );
    await vi.waitUntil(() => lines.length === held.length);
    expect((await send(await picture())).status).toBe(201);
    for (const line of lines) line.close();
    expect(new Set((await Promise.all(held)).map(({ status }) => status))).toEqual(new Set([400]));
  });

  test("refuses more than an account may keep", async () => {
    const id = await makeUpload(owner.userId);
    await UploadModel.updateOne({ _id: id }, { bytes: 256 * 1024 * 1024 });
    expect((await send(await picture())).status).toBe(409);
  });
});

describe("taking it away", () => {
  test("is for its owner, and only while no request has named it", async () => {
    const [free, used] = [await makeUpload(owner.userId), await makeUpload(owner.userId)];
    const { projectId } = await makeBuiltProject(owner.userId);
    await UploadModel.updateOne({ _id: used }, { projectIds: [projectId] });
    const tryAs = async ({ cookie }: Person, id: string) => (await call(remove, { cookie, params: { id } })).status;
    expect(await tryAs(other, free)).toBe(404);
    expect(await tryAs(owner, used)).toBe(409);
    expect(await tryAs(owner, free)).toBe(204);
    expect(await UploadModel.exists({ _id: free })).toBeNull();
  });

  test("happens by itself after seven days without a request, and with the project that used it", async () => {
    const { projectId } = await makeBuiltProject(owner.userId);
    const [fresh, old, used] = [
      await makeUpload(owner.userId),
      await makeUpload(owner.userId),
      await makeUpload(owner.userId),
    ];
    const touchedAt = new Date(Date.now() - 8 * DAY_MS);
    await UploadModel.updateMany({ _id: { $in: [old, used] } }, { touchedAt });
    await UploadModel.updateOne({ _id: used }, { projectIds: [projectId] });
    await purgeUnusedUploads(new Date());
    const left = await UploadModel.distinct("_id", { ownerId: owner.userId });
    expect(left.map(String).toSorted()).toEqual([fresh, used].toSorted());

    await purgeProject(new Types.ObjectId(projectId), new Date(Date.now() + 40 * DAY_MS));
    expect(await UploadModel.exists({ _id: used })).toBeNull();
  });
});
