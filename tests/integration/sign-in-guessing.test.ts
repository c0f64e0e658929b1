import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { authorizeSignIn } from "@/lib/accounts/authorize-sign-in";
import { limitSignIn } from "@/lib/accounts/limit-sign-in";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { MailModel } from "@/models/mail";
import { SecurityEventModel } from "@/models/security-event";
import { SignInMarkModel } from "@/models/sign-in-mark";
import { Visitor } from "./sign-in-visitor";

const EMAIL = "bo@example.org";
let userId = "";

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
  userId = await new Visitor().register(EMAIL);
});
beforeEach(() => SignInMarkModel.deleteMany({}));

/** Whether a try may be made: "allowed", or the seconds to wait. */
const tryFrom = (address: string, email = EMAIL): Promise<string | number> =>
  limitSignIn(address, email).then(
    () => "allowed",
    (error: { retryAfterSeconds: number }) => error.retryAfterSeconds,
  );
/** Lets the wait of every mark be over. */
const letWaitsEnd = () => SignInMarkModel.updateMany({}, { notBefore: new Date(0) });
const wrongTry = () =>
  authorizeSignIn(
    { ctx: { requestId: "test", actor: null, clientAddress: "192.0.2.1" }, cookieHeader: null, setCookies: [] },
    { email: EMAIL, password: "wrong" },
  );

describe("guessing", () => {
  test("takes longer with each try of an account from one address, whether the account exists or not", async () => {
    for (const email of [EMAIL, "nobody@example.org"]) {
      const address = `198.51.100.${email.length}`;
      for (let tries = 1; tries <= 6; tries += 1) expect(await tryFrom(address, email)).toBe("allowed");
      const waits: (string | number)[] = [];
      for (let tries = 0; tries < 3; tries += 1) {
        waits.push(await tryFrom(address, email));
        await letWaitsEnd();
        expect(await tryFrom(address, email)).toBe("allowed");
      }
      expect(waits).toEqual([2, 4, 8]);
    }
  });

  test("makes no way around the wait by many tries at once", async () => {
    const answers = await Promise.all(Array.from({ length: 15 }, () => tryFrom("198.51.100.77")));
    expect(answers.filter((answer) => answer === "allowed")).toHaveLength(6);
  });

  test("locks nobody out elsewhere, and is forgotten after the right password", async () => {
    for (let tries = 0; tries < 8; tries += 1) await tryFrom("198.51.100.99");
    expect(await tryFrom("198.51.100.99")).not.toBe("allowed");
    expect(await tryFrom("203.0.113.5")).toBe("allowed");
    await letWaitsEnd();
    const visitor = new Visitor();
    expect((await visitor.signInWithPassword(EMAIL)).status).toBe(200);
    expect(await visitor.account()).toMatchObject({ email: EMAIL });
    expect(await SignInMarkModel.countDocuments({ _id: /unknown/ })).toBe(0);
  });

  test("answers 429 with the seconds to wait and the address of the page that says so", async () => {
    const visitor = new Visitor();
    for (let tries = 0; tries < 6; tries += 1) await visitor.signInWithPassword("x@example.org", { password: "wrong" });
    const answer = await visitor.signInWithPassword("x@example.org", { password: "wrong" });
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("2");
    expect((await answer.json()).url).toContain("/login?error=RATE_LIMITED");
  });

  test("is told to the owner by one mail a day, and kept among the account's events", async () => {
    for (let tries = 0; tries < 12; tries += 1) expect(await wrongTry()).toBeNull();
    await expect.poll(() => SecurityEventModel.countDocuments({ userId, kind: "sign-in-refused" })).toBe(12);
    await expect.poll(() => MailModel.find({ template: "sign-in-attempts" }).lean()).toMatchObject([{ to: EMAIL }]);
  });
});
