import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "@/scripts/lib/run";
import { type FakeGitHub, startFakeGitHub } from "@/tests/fakes/github";
import { type FakeS3, startFakeS3 } from "@/tests/fakes/s3";
import { FAKE_API_KEY, type FakeSendGrid, startFakeSendGrid } from "@/tests/fakes/sendgrid";
import { type FakeStripe, startFakeStripe } from "@/tests/fakes/stripe";
import { stripeEnv } from "@/tests/fakes/stripe/env";

let github: FakeGitHub;
let sendgrid: FakeSendGrid;
let stripe: FakeStripe;
let s3: FakeS3;
beforeAll(async () => {
  [github, sendgrid, stripe, s3] = await Promise.all([
    startFakeGitHub(),
    startFakeSendGrid(),
    startFakeStripe({ webhooksTo: "http://127.0.0.1:1/" }),
    startFakeS3(),
  ]);
});
afterAll(() => Promise.all([github.close(), sendgrid.close(), stripe.close(), s3.close()]));

const check = (env: Record<string, string>) =>
  run(process.execPath, ["scripts/server/check-keys.ts"], { env: { NODE_ENV: "production", ...env } });

test("keys that the vendors know are told as well, and what isn't set up is no problem", async () => {
  const mail = { SENDGRID_API_KEY: FAKE_API_KEY, SENDGRID_API_URL: sendgrid.url };
  const { code, output } = await check({ ...github.env, ...stripeEnv(stripe), ...mail, ...s3.env, S3_BUCKET: "vault" });
  expect(output).toBe(
    [
      "  ✓ GitHub takes our key",
      "  · Google is not set up",
      "  ✓ Stripe takes our key",
      "  ✓ SendGrid takes our key",
      "  · The model's service is not set up",
      "  ✓ S3 takes our key",
      "",
    ].join("\n"),
  );
  expect(code).toBe(0);
});

test("a key that is refused, and a vendor that is away, are told with what to do; no key is repeated", async () => {
  const { code, output } = await check({
    STRIPE_API_URL: stripe.url,
    STRIPE_SECRET_KEY: "sk_test_wrong",
    OPENAI_BASE_URL: "http://127.0.0.1:1",
    OPENAI_API_KEY: "sk-away",
  });
  expect(code).toBe(1);
  expect(output).toContain("Stripe refuses our key: take a new secret key");
  expect(output).toContain("The model's service can't be reached");
  expect(output).toContain("  · S3 is not set up");
  expect(output).not.toMatch(/sk_test_wrong|sk-away/);
});

test.each([
  [{ S3_SECRET_ACCESS_KEY: "wrong-secret" }, "403 SignatureDoesNotMatch"],
  [{ S3_BUCKET: "other" }, "404 NoSuchBucket"],
  [{ S3_ENDPOINT: "http://127.0.0.1:1" }, "can't be reached"],
  [{ S3_BUCKET: "" }, "S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be set"],
  [{ S3_ENDPOINT: "http://example.com" }, "S3_ENDPOINT: must be https, or a loopback address."],
])("S3 with %j is told", async (wrong, sentence) => {
  const { code, output } = await check({ ...s3.env, S3_BUCKET: "vault", ...wrong });
  expect(code).toBe(1);
  expect(output).toContain(sentence);
  expect(output).not.toContain("wrong-secret");
});
