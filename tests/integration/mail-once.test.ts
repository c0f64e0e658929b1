import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { sendMail } from "@/lib/mail";
import { deliverUntil } from "@/lib/mail/start-mail-delivery";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { MailModel } from "@/models/mail";
import { FAKE_API_KEY, type FakeSendGrid, startFakeSendGrid } from "../fakes/sendgrid";

const root = join(import.meta.dirname, "../..");
const children: ChildProcess[] = [];
let fake: FakeSendGrid;

beforeAll(async () => {
  fake = await startFakeSendGrid();
  Object.assign(process.env, {
    SENDGRID_API_KEY: FAKE_API_KEY,
    SENDGRID_API_URL: fake.url,
    MAIL_FROM: "hello@vectort.example",
    LOG_LEVEL: "error",
  });
  await connectDb();
  await ensureIndexes();
});
beforeEach(async () => {
  await MailModel.deleteMany({});
  fake.messages.length = 0;
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});
afterAll(() => fake.close());

/** Another process that delivers; resolves when it has begun. */
async function startDeliverer(): Promise<ChildProcess> {
  const script = join(root, "tests/support/deliver-mail.ts");
  const modules = join(root, "scripts/lib/product-modules.ts");
  const child = spawn(process.execPath, ["--import", modules, script], {
    cwd: root,
    env: { ...process.env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  await once(child.stdout ?? child, "data");
  return child;
}

const settings = () => env().sendgrid ?? { apiKey: "", from: "", apiUrl: undefined };
const store = (key: string) =>
  sendMail({ to: `${key}@example.org`, key, template: { name: "two-factor-on", props: { name: "Ann" } } });
const statuses = async () => (await MailModel.find({}).lean()).map(({ status }) => status);
const waitUntil = (holds: () => Promise<boolean> | boolean) => vi.waitUntil(holds, { timeout: 60_000, interval: 20 });

test("two processes and this one send each of 120 mails once", async () => {
  const keys = Array.from({ length: 120 }, (_, at) => `mail-${at}`);
  const stop = new AbortController();
  await Promise.all(keys.slice(0, 60).map(store));
  const own = [deliverUntil(stop.signal, settings()), deliverUntil(stop.signal, settings())];
  await Promise.all([startDeliverer(), startDeliverer(), ...keys.slice(60).map(store)]);
  await waitUntil(async () => (await statuses()).every((status) => status === "sent"));
  stop.abort();
  await Promise.all(own);
  const received = fake.messages.map(({ to }) => to).toSorted();
  expect(received).toEqual(keys.map((key) => `${key}@example.org`).toSorted());
});

test("a mail that this process stores leaves at once, without waiting for the next look", async () => {
  const stop = new AbortController();
  const own = deliverUntil(stop.signal, settings());
  await store("first");
  await waitUntil(() => fake.messages.length === 1);
  await store("second");
  await waitUntil(() => fake.messages.length === 2);
  stop.abort();
  await own;
  expect(await statuses()).toEqual(["sent", "sent"]);
});

test("a process killed while it sends leaves the mail unsure, and nobody sends it a second time", async () => {
  const taken = Promise.withResolvers<undefined>();
  fake.script({ kind: "hold", until: taken.promise });
  const killed = await startDeliverer();
  await store("held");
  await waitUntil(() => fake.messages.length === 1);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  const stop = new AbortController();
  const own = deliverUntil(stop.signal, settings());
  await store("after");
  await waitUntil(() => fake.messages.length === 2);
  expect(await statuses()).toEqual(expect.arrayContaining(["sending"]));
  // The minute of the lease, spared: the database's clock decides, not ours.
  await MailModel.updateOne({ key: "held" }, { $set: { leaseUntil: new Date(0) } });
  await store("last");
  await waitUntil(async () => (await statuses()).toSorted().join() === "sent,sent,unsure");
  stop.abort();
  taken.resolve(undefined);
  await own;
  expect(fake.messages.filter(({ to }) => to === "held@example.org")).toHaveLength(1);
});
