import { Types } from "mongoose";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { GET as listRoute } from "@/app/api/account/ledger/route";
import { GET as csvRoute } from "@/app/api/account/ledger.csv/route";
import { getAccount } from "@/lib/accounts";
import { addEntry, adjustBalance, grantSignup, ledgerCsv, listLedger, searchLedger, unlockSignup } from "@/lib/credits";
import { grantMissing } from "@/lib/credits/credit-jobs";
import { connectDb, ensureIndexes, transaction } from "@/lib/platform/db";
import { claimRun } from "@/lib/runs/claim-run";
import { adjustInputSchema, ledgerQuerySchema, ledgerSearchQuerySchema } from "@/lib/schemas/ledger";
import { LedgerEntryModel } from "@/models/ledger-entry";
import { ProjectModel } from "@/models/project";
import { UserModel } from "@/models/user";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { makeProject } from "@/tests/support/make-project";
import { asUser, makeUser, sessionCookieOf } from "@/tests/support/make-user";
import { setEnv } from "@/tests/support/set-env";
import { call } from "../security/support/call";

const MAIL = { SENDGRID_API_KEY: "SG.test", MAIL_FROM: "hello@example.com" };
const page = (query = {}) => ledgerQuerySchema.parse(query);
const search = (query = {}) => searchLedger(ledgerSearchQuerySchema.parse(query));

/** An account as it is before it has any credits. */
async function newUser(fields = {}): Promise<string> {
  const id = new Types.ObjectId();
  await UserModel.create({ _id: id, name: "Test", email: `${String(id)}@example.com`, ...fields });
  return String(id);
}

const grant = (userId: string, isProved: boolean) =>
  transaction((session) => grantSignup(session, userId, { isProved }));

const startOf = (ownerId: string, project: Types.ObjectId, centicredits: number) => ({
  ownerId,
  prompt: "A bakery",
  mode: "quick" as const,
  model: "test",
  charge: { atLeastCenticredits: centicredits, atMostCenticredits: centicredits, minimumCenticredits: 0, price: null },
  project,
});

/** Whether a run that needs so many credits starts. */
async function starts(userId: string, centicredits: number): Promise<boolean> {
  const { projectId } = await makeProject();
  await ProjectModel.updateOne({ _id: projectId }, { ownerId: userId });
  const [start] = await Promise.allSettled([claimRun(startOf(userId, projectId, centicredits))]);
  return start.status === "fulfilled";
}

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
afterEach(() => setEnv());
afterAll(expectSoundLedger);

describe("the signup grant", () => {
  it("is there once, however often it is granted", async () => {
    const id = await newUser();
    await Promise.all(Array.from({ length: 8 }, () => grant(id, true)));
    expect(await getAccount(asUser(id))).toMatchObject({ balanceCenticredits: 1_000, spendableCenticredits: 1_000 });
    expect(await LedgerEntryModel.countDocuments({ userId: id })).toBe(1);
  });

  it("is 3 credits until the address is verified, where mail can be sent, and stays unlocked then", async () => {
    setEnv(MAIL);
    const id = await newUser();
    await grant(id, false);
    expect(await getAccount(asUser(id))).toMatchObject({ balanceCenticredits: 1_000, spendableCenticredits: 300 });
    expect(await starts(id, 301)).toBe(false);
    expect(await starts(id, 300)).toBe(true);
    expect(await starts(id, 1)).toBe(false);
    await UserModel.updateOne({ _id: id }, { emailProvedAt: new Date() });
    await transaction((session) => unlockSignup(session, id));
    await grant(id, false);
    expect(await UserModel.findById(id).lean()).toMatchObject({ lockedCenticredits: 0 });
    expect(await starts(id, 700)).toBe(true);
  });

  it("locks nothing where no mail can be sent, and nothing of what was bought", async () => {
    const id = await newUser();
    await grant(id, false);
    expect(await getAccount(asUser(id))).toMatchObject({ spendableCenticredits: 1_000 });
    setEnv(MAIL);
    const gift = { kind: "adjustment", key: `adjust:${id}`, amountCenticredits: 500 } as const;
    await transaction((session) => addEntry(session, { userId: id, ...gift }));
    expect(await getAccount(asUser(id))).toMatchObject({ spendableCenticredits: 800 });
  });

  it("locks nothing of what comes after the grant is used up, also where mail was set up meanwhile", async () => {
    const id = await newUser();
    await grant(id, false);
    const move = (key: string, amountCenticredits: number) =>
      transaction((session) => addEntry(session, { userId: id, kind: "adjustment", key, amountCenticredits }));
    await move(`adjust:${id}:used`, -900);
    setEnv(MAIL);
    expect(await getAccount(asUser(id))).toMatchObject({ balanceCenticredits: 100, spendableCenticredits: 0 });
    await move(`adjust:${id}:bought`, 10_000);
    expect(await getAccount(asUser(id))).toMatchObject({ balanceCenticredits: 10_100, spendableCenticredits: 10_000 });
  });

  it("says that verifying helps where it does", async () => {
    setEnv(MAIL);
    const { projectId, ownerId } = await makeProject();
    await UserModel.updateOne({ _id: ownerId }, { emailProvedAt: null });
    await grant(ownerId, false);
    await expect(claimRun(startOf(ownerId, projectId, 500))).rejects.toMatchObject({
      message: expect.stringContaining("Confirm your e-mail address"),
      fields: { missingCenticredits: "200" },
    });
  });
});

describe("the jobs", () => {
  it("grant what accounts lack, once, also in two processes, and tell who has it already", async () => {
    const old = await newUser();
    await UserModel.collection.updateOne(
      { _id: new Types.ObjectId(old) },
      { $unset: { balanceCenticredits: 1, ledgerCount: 1, lockedCenticredits: 1 } },
    );
    const gone = await newUser({ deletedAt: new Date() });
    expect(await getAccount(asUser(old))).toMatchObject({ balanceCenticredits: 0, spendableCenticredits: 0 });
    await Promise.all([grantMissing(), grantMissing()]);
    expect(await getAccount(asUser(old))).toMatchObject({ balanceCenticredits: 1_000 });
    expect(await LedgerEntryModel.countDocuments({ userId: gone })).toBe(0);
    expect(await grantMissing()).toBe(0);
  });

  it("grant MONTHLY_CREDITS once in each month of UTC to those whose address is verified", async () => {
    setEnv({ ...MAIL, MONTHLY_CREDITS: "2.5" });
    const id = await newUser({ emailProvedAt: new Date() });
    const unverified = await newUser();
    for (const at of ["2026-01-31T23:59:59Z", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"]) {
      await grantMissing(new Date(at));
    }
    const { items } = await listLedger(id, page({ kind: "monthly" }));
    expect(items.map(({ key }) => key)).toEqual([`monthly:${id}:2026-02`, `monthly:${id}:2026-01`]);
    expect(await getAccount(asUser(id))).toMatchObject({ balanceCenticredits: 1_500 });
    expect(await listLedger(unverified, page({ kind: "monthly" }))).toEqual({ items: [], total: 0 });
  });
});

describe("an adjustment", () => {
  const input = { amountCenticredits: -1_500, reason: "Goodwill, taken back", requestKey: "form-0001" };

  it("counts once, goes below zero, and names its operator and reason", async () => {
    const operator = await makeUser();
    const { actor } = await makeUser({ centicredits: 1_000 });
    const answers = await Promise.all([1, 2, 3].map(() => adjustBalance(operator, actor.userId, input)));
    expect(new Set(answers.map(({ number }) => number))).toEqual(new Set([2]));
    expect(await getAccount(asUser(actor.userId))).toMatchObject({
      balanceCenticredits: -500,
      spendableCenticredits: 0,
    });
    const { items } = await search({ query: "adjust:form-0001" });
    const byUserId = operator.actor.userId;
    expect(items).toMatchObject([{ userId: actor.userId, byUserId, reason: input.reason, kind: "adjustment" }]);
  });

  it("refuses a key that stands for another, and an account that is not there or gone", async () => {
    const operator = await makeUser();
    const [first, second] = [await newUser(), await newUser()];
    const requestKey = "form-0002";
    await adjustBalance(operator, first, { ...input, requestKey });
    const conflict = { code: "CONFLICT" };
    const other = { ...input, requestKey, amountCenticredits: 5 };
    await expect(adjustBalance(operator, first, other)).rejects.toMatchObject(conflict);
    await expect(adjustBalance(operator, second, { ...input, requestKey })).rejects.toMatchObject(conflict);
    const gone = await newUser({ deletedAt: new Date() });
    for (const id of [gone, "0".repeat(24), "nobody", ""]) {
      await expect(adjustBalance(operator, id, { ...input, requestKey: "form-0003" })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });

  it.each([
    { amountCenticredits: 0 },
    { amountCenticredits: 0.5 },
    { amountCenticredits: 10_000_001 },
    { amountCenticredits: "100" },
    { reason: "  " },
    { reason: "x".repeat(201) },
    { requestKey: "short" },
    { requestKey: "with space" },
  ])("takes nothing like %j", (change) => {
    expect(adjustInputSchema.safeParse({ ...input, ...change }).success).toBe(false);
  });
});

describe("reading", () => {
  it("gives one's own entries, newest first, by page and by kind", async () => {
    const { actor } = await makeUser({ centicredits: 700 });
    const cookie = await sessionCookieOf(actor.userId);
    await grant(actor.userId, true);
    const ask = async (query: string) =>
      (await call(listRoute, { path: `/api/account/ledger${query}`, cookie })).json();
    const all = await ask("");
    expect(all.total).toBe(2);
    expect(all.items[0]).toEqual({
      number: 2,
      kind: "signup",
      key: `signup:${actor.userId}`,
      amountCenticredits: 1_000,
      balanceAfterCenticredits: 1_700,
      at: expect.any(String),
    });
    expect((await ask("?page=2&perPage=1")).items).toEqual([all.items[1]]);
    expect(await ask("?kind=adjustment")).toEqual({ items: [all.items[1]], total: 1 });
    expect((await call(listRoute, { path: "/api/account/ledger?kind=theft", cookie })).status).toBe(400);
    expect((await call(listRoute)).status).toBe(401);
    expect((await call(csvRoute)).status).toBe(401);
  });

  it("gives a CSV that spreadsheets read as text and numbers", async () => {
    const operator = await makeUser();
    const { actor } = await makeUser();
    const reasons = [
      '=HYPERLINK("http://evil.example","x")',
      "+1",
      "-1",
      "@SUM(A1)",
      'He said "no", twice\r\nat least',
    ];
    for (const [index, reason] of reasons.entries()) {
      const adjustment = { amountCenticredits: -5, reason, requestKey: `csv-row-${index}` };
      await adjustBalance(operator, actor.userId, adjustment);
    }
    const answer = await call(csvRoute, { cookie: await sessionCookieOf(actor.userId) });
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="vectort-credits.csv"');
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const text = await answer.text();
    let whole = "";
    for await (const line of ledgerCsv(actor.userId)) whole += line;
    expect(text).toBe(whole);
    const [head, ...rest] = text.split(/\r\n(?=\d|$)/);
    expect(head).toBe("Number,Date,Kind,Credits,Balance,Note,Build,Key");
    expect(rest.map((row) => row.replace(/\d{4}-[^,]*Z/, "DATE"))).toEqual([
      '5,DATE,Adjustment,-0.05,-0.25,"He said ""no"", twice\r\nat least",,adjust:csv-row-4',
      "4,DATE,Adjustment,-0.05,-0.20,'@SUM(A1),,adjust:csv-row-3",
      "3,DATE,Adjustment,-0.05,-0.15,'-1,,adjust:csv-row-2",
      "2,DATE,Adjustment,-0.05,-0.10,'+1,,adjust:csv-row-1",
      '1,DATE,Adjustment,-0.05,-0.05,"\'=HYPERLINK(""http://evil.example"",""x"")",,adjust:csv-row-0',
      "",
    ]);
  });

  it("lets operators find entries by address, user, run and key, and takes no pattern for one", async () => {
    const { projectId, ownerId } = await makeProject({ centicredits: 400 });
    const { run } = await claimRun(startOf(ownerId, projectId, 100));
    const keys = async (query: object) => (await search(query)).items.map(({ key }) => key);
    const both = [`hold:${String(run._id)}`, `adjust:${ownerId}`];
    expect(await keys({ query: ownerId })).toEqual(both);
    expect(await keys({ query: `${ownerId.toUpperCase()}@EXAMPLE` })).toEqual(both);
    expect(await keys({ query: String(run._id) })).toEqual(both.slice(0, 1));
    expect(await keys({ query: ownerId, kind: "adjustment" })).toEqual(both.slice(1));
    expect(await keys({ query: ".*" })).toEqual([]);
    expect((await search({ perPage: 2, page: 2 })).items).toHaveLength(2);
    await UserModel.updateOne({ _id: ownerId }, { deletedAt: new Date() });
    expect((await search({ query: ownerId })).items[0]).toMatchObject({ email: null });
  });
});
