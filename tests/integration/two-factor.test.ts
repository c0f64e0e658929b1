import { TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { POST as confirm } from "@/app/api/account/two-factor/confirm/route";
import { POST as off } from "@/app/api/account/two-factor/off/route";
import { POST as renew } from "@/app/api/account/two-factor/recovery-codes/route";
import { POST as setUp } from "@/app/api/account/two-factor/route";
import { GET as security } from "@/app/api/account/security/route";
import { checkSecondFactor } from "@/lib/accounts/two-factor/check-second-factor";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { SecurityEventModel } from "@/models/security-event";
import { UserModel } from "@/models/user";
import { call } from "@/tests/security/support/call";
import { type AccountPerson, PASSWORD, registerPerson } from "@/tests/support/account-person";
import { sessionCookieOf } from "@/tests/support/make-user";
import { mailsTo } from "@/tests/support/read-mail";

const setEnv = (values: Record<string, string>): void => {
  Object.assign(process.env, values);
  Reflect.deleteProperty(globalThis, Symbol.for("vectort.env"));
};
setEnv({ RATE_LIMIT_FACTOR: "1000" });

let ann: AccountPerson;

beforeAll(async () => {
  // The clock stands in the middle of a step, so that none begins while a test is going.
  vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(Date.now() / 30_000) * 30_000 + 15_000 });
  await connectDb();
  await ensureIndexes();
});
afterAll(() => vi.useRealTimers());
beforeEach(async () => {
  ann = await registerPerson();
});

const post = (handler: Parameters<typeof call>[0], body: unknown, cookie = ann.cookie): Promise<Response> =>
  call(handler, { method: "POST", body, cookie });
const longAgo = () => sessionCookieOf(ann.id, 0, new Date(Date.now() - 11 * 60_000));
const storedFor = async () => (await UserModel.findById(ann.id).orFail().lean()).twoFactor;
const pageOf = async () => (await (await call(security, { cookie: ann.cookie })).json()).twoFactor;

/** A code of the step that is so many 30-second steps away. */
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Turned on with the code of the step before, so that the present one is still there to be used. */
async function turnOn(): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = await (await post(setUp, {})).json();
  const { recoveryCodes } = await (await post(confirm, { code: codeOf(secret, -1) })).json();
  return { secret, recoveryCodes };
}

describe("turning on", () => {
  test("takes a secret, a first code, and gives ten recovery codes; the person is told", async () => {
    const setup = await (await post(setUp, {})).json();
    expect(setup.secret).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(setup.uri);
    expect([uri.protocol, uri.host, uri.searchParams.get("secret")]).toEqual(["otpauth:", "totp", setup.secret]);
    expect(uri.searchParams.get("issuer")).toBe("Vectort.io");
    expect(decodeURIComponent(uri.pathname)).toBe(`/Vectort.io:${ann.email}`);
    expect(setup.qrSvg).toMatch(/^<svg [^>]*>.*<\/svg>$/s);
    expect(await pageOf()).toEqual({ isOn: false, recoveryCodesLeft: 0 });
    expect(await checkSecondFactor(ann.id, codeOf(setup.secret))).toBe(false);

    const { recoveryCodes } = await (await post(confirm, { code: ` ${codeOf(setup.secret)} ` })).json();
    expect(new Set(recoveryCodes)).toHaveLength(10);
    for (const code of recoveryCodes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}$/);
    expect(await pageOf()).toEqual({ isOn: true, recoveryCodesLeft: 10 });
    expect((await mailsTo(ann.email)).at(-1)?.template).toBe("two-factor-on");
  });

  test("needs a recent sign-in or the password; the secret and the codes are nowhere in the clear", async () => {
    const cookie = await longAgo();
    expect((await post(setUp, {}, cookie)).status).toBe(403);
    expect((await post(setUp, { password: "wrong" })).status).toBe(403);
    const { secret } = await (await post(setUp, { password: PASSWORD }, cookie)).json();
    const { recoveryCodes } = await (await post(confirm, { code: codeOf(secret) })).json();
    const stored = JSON.stringify(await storedFor());
    for (const hidden of [secret, ...recoveryCodes]) expect(stored).not.toContain(hidden);
  });

  test("a wrong code changes nothing; a second set-up ends the first; one that is on can't be set up again", async () => {
    expect((await post(confirm, { code: "123456" })).status).toBe(409);
    const first = await (await post(setUp, {})).json();
    const second = await (await post(setUp, {})).json();
    expect((await post(confirm, { code: codeOf(first.secret) })).status).toBe(400);
    expect((await post(confirm, { code: "" })).status).toBe(400);
    const code = codeOf(second.secret);
    const answers = await Promise.all([post(confirm, { code }), post(confirm, { code })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await post(setUp, {})).status).toBe(409);
  });
});

describe("a code", () => {
  test("is taken once, in its step and one beside it; an earlier one never after it", async () => {
    const { secret } = await turnOn();
    const [before, now, next] = [codeOf(secret, -1), codeOf(secret), codeOf(secret, 1)];
    expect(await checkSecondFactor(ann.id, before)).toBe(false);
    expect(await checkSecondFactor(ann.id, codeOf(secret, 3))).toBe(false);
    expect(await checkSecondFactor(ann.id, codeOf(secret, -3))).toBe(false);
    expect(await checkSecondFactor(ann.id, next)).toBe(true);
    expect(await checkSecondFactor(ann.id, next)).toBe(false);
    expect(await checkSecondFactor(ann.id, now)).toBe(false);
  });

  test("of ten tries with it at once one counts", async () => {
    const { secret } = await turnOn();
    const code = codeOf(secret);
    const tries = await Promise.all(Array.from({ length: 10 }, () => checkSecondFactor(ann.id, code)));
    expect(tries.filter(Boolean)).toHaveLength(1);
  });

  test("of another person is wrong", async () => {
    const { secret, recoveryCodes } = await turnOn();
    ann = await registerPerson();
    await turnOn();
    expect(await checkSecondFactor(ann.id, codeOf(secret))).toBe(false);
    expect(await checkSecondFactor(ann.id, recoveryCodes[0] ?? "")).toBe(false);
  });

  test("still counts when the key was replaced, and its secret is then sealed with the new one", async () => {
    const { secret } = await turnOn();
    const before = (await storedFor())?.sealedSecret;
    const old = process.env["ENCRYPTION_KEY"] ?? "";
    setEnv({ ENCRYPTION_KEY: "a-new-key-that-only-this-test-uses-0123", ENCRYPTION_KEYS_OLD: old });
    try {
      expect(await checkSecondFactor(ann.id, codeOf(secret))).toBe(true);
      setEnv({ ENCRYPTION_KEYS_OLD: "" });
      expect(await checkSecondFactor(ann.id, codeOf(secret, 1))).toBe(true);
    } finally {
      setEnv({ ENCRYPTION_KEY: old, ENCRYPTION_KEYS_OLD: "" });
    }
    expect((await storedFor())?.sealedSecret).not.toBe(before);
  });

  test("can be guessed at ten times in a quarter of an hour", async () => {
    await turnOn();
    setEnv({ RATE_LIMIT_FACTOR: "1" });
    try {
      for (let tries = 0; tries < 10; tries += 1) expect(await checkSecondFactor(ann.id, "000000x")).toBe(false);
      await expect(checkSecondFactor(ann.id, "000000")).rejects.toMatchObject({ code: "RATE_LIMITED" });
    } finally {
      setEnv({ RATE_LIMIT_FACTOR: "1000" });
    }
  });
});

describe("a recovery code", () => {
  test("counts once, however it is typed, also of ten tries at once", async () => {
    const { recoveryCodes } = await turnOn();
    const [first = "", second = ""] = recoveryCodes;
    const tries = await Promise.all(Array.from({ length: 10 }, () => checkSecondFactor(ann.id, first)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await checkSecondFactor(ann.id, ` ${second.toUpperCase().replaceAll("-", " ")} `)).toBe(true);
    expect(await pageOf()).toEqual({ isOn: true, recoveryCodesLeft: 8 });
  });

  test("is dead once there are new ones, which need a recent proof", async () => {
    const { recoveryCodes } = await turnOn();
    expect((await post(renew, {}, await longAgo())).status).toBe(403);
    const fresh = (await (await post(renew, { password: PASSWORD })).json()).recoveryCodes;
    expect(await checkSecondFactor(ann.id, recoveryCodes[0] ?? "")).toBe(false);
    expect(await checkSecondFactor(ann.id, fresh[0])).toBe(true);
  });
});

describe("turning off", () => {
  test("needs the password or a code, however lately the person signed in; then nothing is left of it", async () => {
    const { secret } = await turnOn();
    for (const body of [{}, { password: "wrong" }, { code: "000000x" }])
      expect((await post(off, body)).status).toBe(403);
    expect(await SecurityEventModel.countDocuments({ userId: ann.id, kind: "proof-refused" })).toBe(2);
    expect((await post(off, { code: codeOf(secret) })).status).toBe(204);
    expect(await storedFor()).toBeNull();
    expect((await mailsTo(ann.email)).at(-1)?.template).toBe("two-factor-off");
    expect((await post(off, { password: PASSWORD })).status).toBe(409);
    expect((await post(renew, { password: PASSWORD })).status).toBe(409);
    await turnOn();
    expect((await post(off, { password: PASSWORD }, await longAgo())).status).toBe(204);
  });
});
