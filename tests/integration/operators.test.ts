import { Types } from "mongoose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET as ledger } from "@/app/api/admin/ledger/route";
import { GET as mail } from "@/app/api/admin/mails/[id]/route";
import { POST as sendMailAgain } from "@/app/api/admin/mails/[id]/send/route";
import { GET as mails } from "@/app/api/admin/mails/route";
import { GET as runs } from "@/app/api/admin/runs/route";
import { POST as trySetup } from "@/app/api/admin/setup/[id]/test/route";
import { GET as setup } from "@/app/api/admin/setup/route";
import { POST as adjust } from "@/app/api/admin/users/[id]/adjust/route";
import { GET as users } from "@/app/api/admin/users/route";
import { sendMail } from "@/lib/mail";
import { deliverUntil } from "@/lib/mail/start-mail-delivery";
import { env } from "@/lib/platform/env";
import { LedgerEntryModel } from "@/models/ledger-entry";
import { MailModel } from "@/models/mail";
import { RunModel } from "@/models/run";
import { UserModel } from "@/models/user";
import { startFakeGoogle } from "../fakes/google";
import { serve } from "../fakes/oauth/serve";
import { FAKE_API_KEY, startFakeSendGrid } from "../fakes/sendgrid";
import { call } from "../security/support/call";
import { makePerson, type Person } from "../security/support/people";

const mailService = await startFakeSendGrid();
const google = await startFakeGoogle();
const basic = `Basic ${Buffer.from("client:secret").toString("base64")}`;
const gitHub = await serve(0, ({ path, headers }) => {
  if (path !== "/rate_limit") return undefined;
  return headers.get("authorization") === basic
    ? { json: { resources: { core: { limit: 5_000, remaining: 5_000 } } } }
    : { status: 401, json: { message: "Bad credentials" } };
});
const model = await serve(0, ({ path }) =>
  path === "/v1/models" ? { json: { object: "list", data: [{ id: "gpt-5-mini" }] } } : undefined,
);
Object.assign(process.env, google.env, {
  ADMIN_EMAILS: "op@example.org",
  SENDGRID_API_KEY: FAKE_API_KEY,
  SENDGRID_API_URL: mailService.url,
  MAIL_FROM: "hello@vectort.example",
  GITHUB_CLIENT_ID: "client",
  GITHUB_CLIENT_SECRET: "secret",
  GITHUB_API_URL: gitHub.url,
  OPENAI_BASE_URL: `${model.url}/v1`,
  LOG_LEVEL: "info",
});

let operator: Person;
let ann: Person;
let written: Record<string, unknown>[] = [];

beforeAll(async () => {
  operator = await makePerson("Op", "op@example.org");
  await UserModel.updateOne({ _id: operator.userId }, { $set: { emailProvedAt: new Date() } });
  ann = await makePerson("Ann (Bee)", "ann.bee@example.org");
  await makePerson("Annie", "someone@example.org");
  await makePerson("Bob", "bob@example.org");
});
afterAll(() => Promise.all([mailService.close(), google.close(), gitHub.close(), model.close()]));
beforeEach(() => {
  written = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = ((text: string) => {
    if (!text.startsWith("{")) return write(text);
    written.push(JSON.parse(text));
    return true;
  }) as typeof write;
  return () => {
    process.stdout.write = write;
  };
});

type Handler = Parameters<typeof call>[0];
const ask = (handler: Handler, query = "", params = {}) =>
  call(handler, { path: `/api/test?${query}`, params, cookie: operator.cookie });
const post = (handler: Handler, params: Record<string, string>, body: unknown = {}) =>
  call(handler, { method: "POST", params, body, cookie: operator.cookie });
const namesFor = async (query: string): Promise<string[]> => {
  const { items } = await (await ask(users, `query=${encodeURIComponent(query)}`)).json();
  return items.map(({ name }: { name: string }) => name);
};

describe("accounts", () => {
  test("are found by how the address or the name begins, or by id, and by nothing that only looks like it", async () => {
    expect(await namesFor("ann")).toEqual(["Annie", "Ann (Bee)"]);
    expect(await namesFor("ANN.B")).toEqual(["Ann (Bee)"]);
    expect(await namesFor("ann (b")).toEqual(["Ann (Bee)"]);
    expect(await namesFor(ann.userId)).toEqual(["Ann (Bee)"]);
    expect(await namesFor("example")).toEqual([]);
    expect(await namesFor(".*")).toEqual([]);
    expect(await namesFor("(a+)+$")).toEqual([]);
    expect(await namesFor("")).toHaveLength(4);
  });

  test("say what is reserved, and nothing that lets somebody in", async () => {
    await makeRun({ status: "running", slot: 0, holdCenticredits: 120 });
    const { items } = await (await ask(users, `query=${ann.userId}`)).json();
    expect(items[0]).toMatchObject({ heldCenticredits: 120, balanceCenticredits: 0, emailVerified: false });
    expect(JSON.stringify(items)).not.toMatch(/password|argon|sealed|none/i);
    await RunModel.deleteMany({});
  });

  test("that are gone are found by nobody", async () => {
    const gone = await makePerson("Gone");
    await UserModel.updateOne({ _id: gone.userId }, { $set: { deletedAt: new Date() } });
    expect(await namesFor("Gone")).toEqual([]);
  });
});

async function makeRun(over: object = {}): Promise<string> {
  const run = await RunModel.create({
    projectId: new Types.ObjectId(),
    ownerId: ann.userId,
    mode: "quick",
    prompt: "A secret bakery",
    model: "builtin",
    status: "completed",
    leaseToken: "token",
    leaseExpiresAt: new Date(),
    reservedSeq: 0,
    startedAt: new Date(),
    ...over,
  });
  return run.id;
}

test("runs are found by account, id and status, without what was asked for", async () => {
  const [first, second] = [await makeRun(), await makeRun({ status: "failed", reason: "No answer." })];
  const found = async (query: string) => {
    const answer = await ask(runs, query);
    expect(await answer.clone().text()).not.toContain("bakery");
    const { items } = await answer.json();
    return items.map(({ id }: { id: string }) => id);
  };
  expect(await found("query=ann.bee@")).toEqual([second, first]);
  expect(await found("query=ann.bee@&status=failed")).toEqual([second]);
  expect(await found(`query=${first}`)).toEqual([first]);
  expect(await found(`query=${ann.userId}&perPage=1&page=2`)).toEqual([first]);
  expect(await found("query=bob@")).toEqual([]);
});

describe("an adjustment", () => {
  const body = { amountCenticredits: 500, reason: "For the outage", requestKey: "form-0001" };

  test("is one entry for two clicks, with who did it in the ledger and in the log", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => post(adjust, { id: ann.userId }, body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await LedgerEntryModel.countDocuments({ userId: ann.userId })).toBe(1);
    expect(await UserModel.findById(ann.userId).lean()).toMatchObject({ balanceCenticredits: 500 });
    const { items } = await (await ask(ledger, "query=ann.bee")).json();
    expect(items).toMatchObject([{ kind: "adjustment", reason: "For the outage", byUserId: operator.userId }]);
    const logged = written.filter(({ event }) => event === "operator.adjusted");
    expect(logged[0]).toMatchObject({ operatorId: operator.userId, userId: ann.userId, amountCenticredits: 500 });
  });

  test.each([
    [{ ...body, reason: " " }, "reason"],
    [{ ...body, amountCenticredits: 0 }, "amountCenticredits"],
    [{ ...body, amountCenticredits: 0.5 }, "amountCenticredits"],
    [{ ...body, requestKey: "x" }, "requestKey"],
  ])("without what it needs is refused: %j", async (bad, field) => {
    const refused = await post(adjust, { id: ann.userId }, bad);
    expect(refused.status).toBe(400);
    expect((await refused.json()).error.fields).toHaveProperty(field);
  });

  test("of nobody is 404", async () => {
    expect((await post(adjust, { id: "0".repeat(24) }, { ...body, requestKey: "form-0002" })).status).toBe(404);
  });
});

describe("the outbox", () => {
  test("lists, shows and sends again what was kept", async () => {
    const link = "https://vectort.example/verify?token=t";
    const props = { name: "Ann", link, hours: 24 };
    await sendMail({ to: "ann.bee@example.org", key: "kept", template: { name: "verify-address", props } });
    await MailModel.updateOne({ key: "kept" }, { $set: { status: "kept" } });
    const { items } = await (await ask(mails, "status=kept")).json();
    expect(items).toMatchObject([{ to: "ann.bee@example.org", status: "kept", isSendable: true }]);
    const { id } = items[0];
    const read = await (await ask(mail, "", { id })).json();
    expect(read.text).toContain(link);
    expect(written).toContainEqual(
      expect.objectContaining({ event: "operator.read_mail", operatorId: operator.userId }),
    );
    const answers = await Promise.all([post(sendMailAgain, { id }), post(sendMailAgain, { id })]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    await delivering(async () => {
      await expect.poll(async () => (await (await ask(mail, "", { id })).json()).status).toBe("sent");
    });
    expect(mailService.messages.filter(({ to }) => to === "ann.bee@example.org")).toHaveLength(1);
    expect(await (await ask(mail, "", { id })).json()).toMatchObject({ text: null, html: null, isSendable: false });
    expect((await post(sendMailAgain, { id })).status).toBe(409);
  });

  test("has no mail of that id", async () => {
    expect((await ask(mail, "", { id: "0".repeat(24) })).status).toBe(404);
    expect((await post(sendMailAgain, { id: "0".repeat(24) })).status).toBe(404);
  });
});

/** Runs the background delivery while `work` goes. */
async function delivering(work: () => Promise<void>): Promise<void> {
  const { sendgrid } = env();
  if (!sendgrid) throw new Error("SendGrid is not set up.");
  const stop = new AbortController();
  const delivery = deliverUntil(stop.signal, sendgrid);
  await work().finally(() => stop.abort());
  await delivery;
}

describe("setup", () => {
  test("says what is set up, what is missing, what to copy and what went wrong; never a secret", async () => {
    await MailModel.create({
      key: "bad",
      to: "x@example.org",
      template: "mail-test",
      subject: "x",
      status: "failed",
      nextTryAt: new Date(),
      createdAt: new Date(),
    });
    const answer = await ask(setup);
    const text = await answer.clone().text();
    expect(text).not.toMatch(/SG\.only|"secret"|fake-google-secret/);
    const { items, problems } = await answer.json();
    const app = env().APP_URL;
    expect(items).toMatchObject([
      { id: "github", isSetUp: true, missing: [], urls: [{ url: `${app}/api/auth/callback/github` }] },
      { id: "google", isSetUp: true, urls: [{ url: `${app}/api/auth/callback/google` }] },
      {
        id: "stripe",
        isSetUp: false,
        missing: ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"],
        urls: [{ url: `${app}/api/webhooks/stripe` }],
        canTest: false,
      },
      { id: "sendgrid", isSetUp: true, urls: [] },
      { id: "model", isSetUp: true },
      { id: "database", isSetUp: true, canTest: true },
    ]);
    expect(problems).toEqual([
      { what: "mails-failed", count: 1, message: "A mail could not be sent." },
      { what: "runs-failed", count: 1, message: "A build failed in the last day." },
    ]);
  });

  const tried = async (id: string) => (await post(trySetup, { id })).json();

  test.each(["github", "google", "model", "database"])("finds %s well", async (id) => {
    expect(await tried(id)).toMatchObject({ isWell: true });
    expect(written).toContainEqual(expect.objectContaining({ event: "operator.tested_setup", what: id, isWell: true }));
  });

  test("sends a test mail to the operator and says what became of it", async () => {
    await delivering(async () => {
      expect(await tried("sendgrid")).toMatchObject({ isWell: true });
      mailService.script({ kind: "error", status: 401 });
      expect(await tried("sendgrid")).toEqual({ isWell: false, message: expect.stringContaining("401") });
    });
    expect(mailService.messages.map(({ to }) => to)).toContain("op@example.org");
  });

  test("says what is wrong", async () => {
    const settings = env();
    const { github, OPENAI_BASE_URL } = settings;
    google.otherIssuer = "https://evil.example";
    try {
      expect(await tried("google")).toEqual({ isWell: false, message: expect.stringContaining("GOOGLE_ISSUER") });
      settings.github = github && { ...github, clientSecret: "wrong" };
      expect(await tried("github")).toEqual({ isWell: false, message: expect.stringContaining("refused") });
      settings.github = github && { ...github, apiUrl: `${gitHub.url}/elsewhere` };
      expect(await tried("github")).toEqual({ isWell: false, message: expect.stringContaining("404") });
      settings.OPENAI_BASE_URL = "http://127.0.0.1:9";
      expect(await tried("model")).toEqual({ isWell: false, message: expect.stringContaining("reached") });
    } finally {
      google.otherIssuer = null;
      Object.assign(settings, { github, OPENAI_BASE_URL });
    }
  });

  test("refuses to test what is not set up, and what doesn't exist", async () => {
    expect((await post(trySetup, { id: "stripe" })).status).toBe(501);
    expect((await post(trySetup, { id: "slack" })).status).toBe(404);
  });
});

test("nobody but an operator is told that any of this exists", async () => {
  for (const handler of [users, runs, ledger, mails, setup]) {
    expect((await call(handler, { cookie: ann.cookie })).status).toBe(404);
    expect((await call(handler, {})).status).toBe(401);
  }
});
