import { randomUUID } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { Types } from "mongoose";
import { describe, expect, test } from "vitest";
import { GET as exportRoute } from "@/app/api/account/export/route";
import { DELETE, PATCH } from "@/app/api/projects/[id]/submissions/[sid]/route";
import { GET as csvRoute } from "@/app/api/projects/[id]/submissions.csv/route";
import { DELETE as DELETE_ALL, GET as listRoute, PATCH as KEEP } from "@/app/api/projects/[id]/submissions/route";
import { purgeProject } from "@/lib/projects";
import { submissionListSchema } from "@/lib/schemas/submission";
import { MailModel } from "@/models/mail";
import { SubmissionModel } from "@/models/submission";
import { mailsTo } from "@/tests/support/read-mail";
import { call } from "../security/support/call";
import { makeBuiltProject } from "../security/support/projects";
import { actionOf, asOwner, built, email, host, owner, send, sites, stored } from "../support/form-site";

describe("for the owner, submissions", () => {
  const list = async () => submissionListSchema.parse(await (await call(listRoute, asOwner())).json());

  test("are listed newest first, read and deleted", async () => {
    await send({ name: "Ada" });
    await send({ name: "Bob" });
    const { items, total, unread } = await list();
    expect([total, unread, items.map(({ fields }) => fields[0]?.value)]).toEqual([2, 2, ["Bob", "Ada"]]);
    const [bob] = items;
    const params = { id: built.projectId, sid: bob?.id ?? "" };
    expect((await call(PATCH, asOwner({ method: "PATCH", params, body: '{"isRead":true}' }))).status).toBe(204);
    expect(await list()).toMatchObject({ unread: 1, items: [{ isRead: true }, { isRead: false }] });
    expect((await call(DELETE, asOwner({ method: "DELETE", params }))).status).toBe(204);
    expect((await call(DELETE, asOwner({ method: "DELETE", params }))).status).toBe(404);
    expect((await list()).total).toBe(1);
    // Another project of the same owner doesn't reach it.
    const [ada] = (await list()).items;
    const other = await makeBuiltProject(owner.userId);
    const foreign = { id: other.projectId, sid: ada?.id ?? "" };
    expect((await call(DELETE, asOwner({ method: "DELETE", params: foreign }))).status).toBe(404);
  });

  test("go all at once, but for what came since the owner looked", async () => {
    await send({ name: "Ada", message: "For the bin" });
    await send({ name: "Bob" });
    const { newestId, total } = await list();
    expect([newestId, total]).toEqual([String((await stored())[1]?._id), 2]);
    await send({ name: "Cleo" });
    const remove = (query: string) => call(DELETE_ALL, asOwner({ method: "DELETE", path: `/api/test${query}` }));
    expect((await remove(`?upTo=${newestId}`)).status).toBe(204);
    expect((await stored()).map(({ fields }) => fields[0]?.value)).toEqual(["Cleo"]);
    expect((await mailsTo(email)).map(({ text }) => text.includes("Cleo"))).toEqual([true]);
    expect((await remove("")).status).toBe(204);
    expect(await list()).toMatchObject({ total: 0, newestId: null, room: { bytes: 0 } });
    expect(await mailsTo(email)).toEqual([]);
  });

  test("take their words along from the mails when they are deleted", async () => {
    await send({ name: "Ada", message: "A secret" });
    expect((await mailsTo(email)).length).toBe(1);
    const [only] = (await list()).items;
    const params = { id: built.projectId, sid: only?.id ?? "" };
    await call(DELETE, asOwner({ method: "DELETE", params }));
    expect(await MailModel.countDocuments({ to: email })).toBe(0);
  });

  test("have an end: the owner is told before, visitors keep what they typed", async () => {
    await send({ name: "Ada" });
    const [first] = await stored();
    const fill = (count: number) =>
      SubmissionModel.collection.insertMany(
        Array.from({ length: count }, () => ({ ...first, _id: new Types.ObjectId(), key: randomUUID() })),
      );
    await fill(9_000 - 1);
    expect((await send({ name: "Bob" })).status).toBe(303);
    const warned = (await mailsTo(email)).filter(({ template }) => template === "form-room");
    expect(warned.map(({ text }) => text.includes("90%"))).toEqual([true]);
    await fill(10_000 - 9_001);
    for (const name of ["Cleo", "Dan"]) {
      const refused = await send({ name, message: "Long words" });
      expect([refused.status, refused.text.includes(`value="${name}"`)]).toEqual([507, true]);
      expect(refused.text).toContain("no room for more");
    }
    const told = (await mailsTo(email)).filter(({ template }) => template === "form-room");
    expect(told.map(({ text }) => text.includes("100%"))).toEqual([false, true]);
    expect((await list()).total).toBe(10_000);
    await SubmissionModel.deleteMany({ projectId: built.projectId, _id: { $ne: first?._id } });
    await SubmissionModel.updateOne({ _id: first?._id }, { bytes: 64 * 1024 * 1024 });
    expect((await send({ name: "Eve" })).status).toBe(507);
    await call(DELETE_ALL, asOwner({ method: "DELETE" }));
    expect((await send({ name: "Eve" })).status).toBe(303);
  });

  test("are kept for as long as the owner wants", async () => {
    const keep = (keepDays: unknown) => call(KEEP, asOwner({ method: "PATCH", body: { keepDays } }));
    await send({ name: "Ada" });
    const dayMs = 24 * 60 * 60 * 1_000;
    const ends = async () =>
      (await stored()).map(
        ({ createdAt, expiresAt }) => expiresAt && (expiresAt.getTime() - createdAt.getTime()) / dayMs,
      );
    expect([await ends(), (await list()).keepDays]).toEqual([[null], null]);
    expect((await keep(30)).status).toBe(204);
    await send({ name: "Bob" });
    expect([await ends(), (await list()).keepDays]).toEqual([[30, 30], 30]);
    // The site is served on as it is.
    expect((await sites.get(host(), "/contact")).status).toBe(200);
    expect((await keep(365)).status).toBe(204);
    expect(await ends()).toEqual([365, 365]);
    expect((await keep(null)).status).toBe(204);
    expect([await ends(), (await list()).keepDays]).toEqual([[null, null], null]);
    for (const wrong of [0, 1, -30, "30", 1e9]) expect((await keep(wrong)).status).toBe(400);
    expect(await SubmissionModel.collection.indexes()).toContainEqual(
      expect.objectContaining({ key: { expiresAt: 1 }, expireAfterSeconds: 0 }),
    );
    const unpublished = await makeBuiltProject(owner.userId);
    const params = { id: unpublished.projectId };
    expect((await call(KEEP, asOwner({ method: "PATCH", params, body: { keepDays: 30 } }))).status).toBe(409);
  });

  test("end all alike, whoever of two that change it comes last", async () => {
    const keep = (keepDays: unknown) => call(KEEP, asOwner({ method: "PATCH", body: { keepDays } }));
    await send({ name: "Ada" });
    const [first] = await stored();
    await SubmissionModel.collection.insertMany(
      Array.from({ length: 3_000 }, () => ({ ...first, _id: new Types.ObjectId(), key: randomUUID() })),
    );
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all([30, null, 90, null].map((days) => keep(days)));
      expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
      const { keepDays } = await list();
      const ends = new Set((await stored()).map(({ expiresAt }) => expiresAt?.getTime() ?? null));
      const wanted = keepDays === null ? null : Number(first?.createdAt) + keepDays * 24 * 60 * 60 * 1_000;
      expect([...ends]).toEqual([wanted]);
    }
    // Each writes to all of them, so nobody may go on for ever.
    const more = await Promise.all(Array.from({ length: 9 }, () => keep(90)));
    expect(more.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  test("leave as CSV that no spreadsheet runs", async () => {
    await send({ name: "=1+1", message: 'a "b", c' });
    await send({ guests: "@SUM(A1)" }, { action: await actionOf("booking") });
    const answer = await call(csvRoute, asOwner());
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="[a-z0-9-]*submissions\.csv"$/);
    const lines = (await answer.text()).split("\r\n");
    expect(lines[0]).toBe("date,form,page,email,guests,message,name");
    expect(lines[1]).toMatch(/^\d{4}-[^,]+Z,booking,contact\.html,,'@SUM\(A1\),,$/);
    expect(lines[2]).toMatch(/^[^,]+,contact,contact\.html,,,"a ""b"", c",'=1\+1$/);
  });

  test("are in the account's export", async () => {
    await send({ name: "Ada", message: "For the export" });
    const archive = unzipSync(new Uint8Array(await (await call(exportRoute, { cookie: owner.cookie })).arrayBuffer()));
    const path = Object.keys(archive).find((name) => name.endsWith("/submissions.json")) ?? "";
    expect(JSON.parse(strFromU8(archive[path] ?? new Uint8Array()))).toMatchObject([
      { form: "contact", page: "contact.html", fields: [{ value: "Ada" }, {}, { value: "For the export" }] },
    ]);
  });

  test("go with the project", async () => {
    await send({ name: "Ada" });
    // Files that were stored just now wait for a day.
    await purgeProject((await stored())[0]?.projectId ?? expect.fail(), new Date(Date.now() + 3 * 86_400_000));
    expect(await stored()).toEqual([]);
  });
});
