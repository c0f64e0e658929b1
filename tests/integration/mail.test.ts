import { Types } from "mongoose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deliverNext } from "@/lib/mail/deliver-next";
import { dropMails, sendMail, sendMailAgain } from "@/lib/mail";
import { MAX_TRIES } from "@/lib/mail/backoff";
import { connectDb, ensureIndexes, transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { MailTemplate } from "@/lib/schemas/mail";
import { MailModel } from "@/models/mail";
import { FAKE_API_KEY, type FakeSendGrid, startFakeSendGrid } from "../fakes/sendgrid";
import { mailsTo } from "../support/read-mail";

const LINK = "https://vectort.example/reset?token=secret-token";
const TO = "ann@example.org";
const template: MailTemplate = { name: "reset-password", props: { name: "Ann", link: LINK, minutes: 30 } };

let fake: FakeSendGrid;
/** The log of the test that runs, and of all there were. */
let written = "";
let writtenByAll = "";

beforeAll(async () => {
  fake = await startFakeSendGrid();
  Object.assign(process.env, {
    SENDGRID_API_KEY: FAKE_API_KEY,
    SENDGRID_API_URL: fake.url,
    MAIL_FROM: "hello@vectort.example",
    LOG_LEVEL: "debug",
  });
  await connectDb();
  await ensureIndexes();
});
afterAll(() => fake.close());
beforeEach(async () => {
  await MailModel.deleteMany({});
  fake.messages.length = 0;
  written = "";
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = ((text: string) => {
    written += text;
    writtenByAll += text;
    return true;
  }) as typeof write;
  return () => {
    process.stdout.write = write;
  };
});

const settings = () => {
  const { sendgrid } = env();
  if (!sendgrid) throw new Error("SendGrid is not set up.");
  return sendgrid;
};
const deliver = (over: Partial<ReturnType<typeof settings>> = {}) => deliverNext({ ...settings(), ...over });
const mailOf = (key: string) => MailModel.findOne({ key }).orFail().lean();
const makeDue = (key: string) => MailModel.updateOne({ key }, { $set: { nextTryAt: new Date(0) } });

describe("storing", () => {
  test("the same key twice is one mail, also at once", async () => {
    await Promise.all(Array.from({ length: 5 }, () => sendMail({ to: TO, key: "k", template })));
    expect(await MailModel.countDocuments({})).toBe(1);
    await deliver();
    await sendMail({ to: TO, key: "k", template });
    expect(await deliver()).toEqual({ kind: "nothing" });
    expect(fake.messages).toHaveLength(1);
  });

  test("belongs to the transaction it was stored in", async () => {
    const failed = transaction(async (session) => {
      await sendMail({ to: TO, key: "undone", template }, session);
      throw new Error("undone");
    });
    await expect(failed).rejects.toThrow("undone");
    expect(await MailModel.countDocuments({})).toBe(0);
    await transaction((session) => sendMail({ to: TO, key: "done", template }, session));
    await transaction(async (session) => {
      await sendMail({ to: TO, key: "done", template }, session);
      await sendMail({ to: TO, key: "next", template }, session);
    });
    expect((await MailModel.find({}).lean()).map(({ key }) => key).toSorted()).toEqual(["done", "next"]);
  });

  test("two transactions that write the same mail both come through, with one mail", async () => {
    const write = () => transaction((session) => sendMail({ to: TO, key: "both", template }, session));
    await Promise.all([write(), write(), write()]);
    expect(await MailModel.countDocuments({ key: "both" })).toBe(1);
  });

  test("keeps text and link sealed, so that the database lets nobody in", async () => {
    await sendMail({ to: TO, key: "sealed", template });
    expect(JSON.stringify(await mailOf("sealed"))).not.toContain("secret-token");
    expect(await mailsTo(TO)).toMatchObject([{ template: "reset-password", links: [LINK] }]);
  });

  test("a mail that can't be written breaks nothing and is seen", async () => {
    const broken = {
      name: "reset-password",
      props: { name: "Ann", link: "javascript:alert(1)", minutes: 30 },
    } as const;
    await sendMail({ to: TO, key: "broken", template: broken });
    expect(await mailOf("broken")).toMatchObject({ status: "failed", sealedBody: null });
    expect(written).toContain('"event":"mail.unwritten"');
  });
});

describe("sending", () => {
  test("gives SendGrid both parts without tracking, and forgets the text", async () => {
    const userId = new Types.ObjectId().toHexString();
    await sendMail({ to: TO, key: "k", template, userId });
    expect(await deliver()).toEqual({ kind: "handled" });
    const [message] = fake.messages;
    expect(message).toMatchObject({
      to: TO,
      from: "hello@vectort.example",
      subject: "Set a new password",
      isTracked: false,
    });
    expect(message?.text).toContain(LINK);
    expect(message?.html).toContain(`href="${LINK}"`);
    expect(await mailOf("k")).toMatchObject({ status: "sent", sealedBody: null, tries: 1, lastError: null });
    expect(written).toContain('"event":"mail.sent"');
  });

  test("an answer goes where the mail says, which is sealed with it and forgotten too", async () => {
    await sendMail({ to: TO, key: "reply", template, replyTo: "visitor@example.net" });
    expect(JSON.stringify(await mailOf("reply"))).not.toContain("visitor@");
    await deliver();
    expect(fake.messages).toMatchObject([{ to: TO, from: "hello@vectort.example", replyTo: "visitor@example.net" }]);
    expect(await mailOf("reply")).toMatchObject({ status: "sent", sealedBody: null });
  });

  test("what is dropped never goes out, and what was sent stays known", async () => {
    for (const key of ["gone", "stays", "sent"]) await sendMail({ to: TO, key, template });
    await MailModel.updateOne({ key: "sent" }, { $set: { status: "sent", sealedBody: null } });
    await dropMails(["gone", "sent", "never"]);
    expect((await MailModel.find({}).lean()).map(({ key }) => key).toSorted()).toEqual(["sent", "stays"]);
  });

  test("forgets the last mail of an account altogether, with its address", async () => {
    await sendMail({ to: TO, key: "k", template: { name: "deletion-done", props: { name: "Ann" } } });
    expect(await deliver()).toEqual({ kind: "handled" });
    expect(fake.messages).toMatchObject([{ to: TO }]);
    expect(await MailModel.countDocuments({})).toBe(0);
  });

  test("waits as long as a 429 says, then sends", async () => {
    await sendMail({ to: TO, key: "k", template });
    fake.script({ kind: "error", status: 429, headers: { "retry-after": "900" } });
    const before = Date.now();
    expect(await deliver()).toEqual({ kind: "busy", waitMs: 900_000 });
    const mail = await mailOf("k");
    expect(mail).toMatchObject({ status: "queued", tries: 1 });
    expect(mail.nextTryAt.getTime()).toBeGreaterThanOrEqual(before + 900_000);
    expect(await deliver()).toEqual({ kind: "nothing" });
    await makeDue("k");
    await deliver();
    expect(fake.messages).toHaveLength(1);
  });

  test("does not wait longer than the link in it holds", async () => {
    await sendMail({ to: TO, key: "k", template });
    fake.script({ kind: "error", status: 429, headers: { "retry-after": "2000" } });
    await deliver();
    expect(await mailOf("k")).toMatchObject({ status: "failed", tries: 1, lastError: expect.stringContaining("link") });
  });

  test("tries a 500 again, later each time, and gives up in the end", async () => {
    await sendMail({ to: TO, key: "k", template: { name: "two-factor-on", props: { name: "Ann" } } });
    const waits: number[] = [];
    for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
      fake.script({ kind: "error", status: 500 });
      const before = Date.now();
      await deliver();
      waits.push(Math.round(((await mailOf("k")).nextTryAt.getTime() - before) / 30_000));
      await makeDue("k");
    }
    expect(waits.slice(0, -1)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240]);
    expect(await mailOf("k")).toMatchObject({
      status: "failed",
      tries: MAX_TRIES,
      lastError: expect.stringContaining("10"),
    });
    expect(await deliver()).toEqual({ kind: "nothing" });
    expect(fake.messages).toHaveLength(0);
  });

  test("tries again when nobody listens there", async () => {
    const gone = await startFakeSendGrid();
    await gone.close();
    await sendMail({ to: TO, key: "k", template });
    await deliver({ apiUrl: gone.url });
    expect(await mailOf("k")).toMatchObject({
      status: "queued",
      tries: 1,
      lastError: expect.stringContaining("reached"),
    });
  });

  test.each([
    ["a wrong key", { over: { apiKey: "SG.wrong" }, status: 401 }],
    ["an address SendGrid won't have", { over: { from: "nobody" }, status: 400 }],
    ["too much", { over: {}, status: 413 }],
  ])("does not repeat what is refused: %s", async (_, { over, status }) => {
    await sendMail({ to: TO, key: "k", template });
    if (status === 413) fake.script({ kind: "error", status, message: `too large for ${TO}` });
    await deliver(over);
    const mail = await mailOf("k");
    expect(mail).toMatchObject({ status: "failed", tries: 1, lastError: expect.stringContaining(String(status)) });
    expect(mail.lastError).not.toContain(TO);
    expect(mail.sealedBody).not.toBeNull();
  });

  test.each([true, false])("never repeats by itself what got lost on the way (taken: %j)", async (isTaken) => {
    await sendMail({ to: TO, key: "k", template });
    fake.script({ kind: "cut", isTaken });
    await deliver();
    expect(await mailOf("k")).toMatchObject({ status: "unsure", tries: 1 });
    expect(await deliver()).toEqual({ kind: "nothing" });
    expect(fake.messages).toHaveLength(isTaken ? 1 : 0);
    const { _id } = await mailOf("k");
    await sendMailAgain(String(_id));
    await deliver();
    expect(await mailOf("k")).toMatchObject({ status: "sent" });
    await expect(sendMailAgain(String(_id))).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("a mail whose key is gone fails and leaves the others alone", async () => {
    await sendMail({ to: TO, key: "gone", template });
    await MailModel.updateOne({ key: "gone" }, { $set: { sealedBody: "v1.00000000.AAAA", nextTryAt: new Date(0) } });
    await sendMail({ to: TO, key: "next", template });
    await deliver();
    await deliver();
    expect(await mailOf("gone")).toMatchObject({ status: "failed" });
    expect(await mailOf("next")).toMatchObject({ status: "sent" });
  });
});

test("through all of this the log holds no address, no text and no link", () => {
  expect(writtenByAll).toContain('"event":"mail.retry"');
  expect(writtenByAll).not.toMatch(/ann@example|secret-token|Hello/);
});
