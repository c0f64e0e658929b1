import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "@/scripts/lib/run";
import { type FakeGitHub, startFakeGitHub } from "@/tests/fakes/github";
import { FAKE_API_KEY, type FakeSendGrid, startFakeSendGrid } from "@/tests/fakes/sendgrid";
import { type FakeStripe, startFakeStripe } from "@/tests/fakes/stripe";
import { stripeEnv } from "@/tests/fakes/stripe/env";

let github: FakeGitHub;
let sendgrid: FakeSendGrid;
let stripe: FakeStripe;
beforeAll(async () => {
  [github, sendgrid, stripe] = await Promise.all([
    startFakeGitHub(),
    startFakeSendGrid(),
    startFakeStripe({ webhooksTo: "http://127.0.0.1:1/" }),
  ]);
});
afterAll(() => Promise.all([github.close(), sendgrid.close(), stripe.close()]));

const check = (env: Record<string, string>) =>
  run(process.execPath, ["scripts/server/check-keys.ts"], { env: { NODE_ENV: "production", ...env } });

test("keys that the vendors know are told as well, and what isn't set up is no problem", async () => {
  const mail = { SENDGRID_API_KEY: FAKE_API_KEY, SENDGRID_API_URL: sendgrid.url };
  const { code, output } = await check({ ...github.env, ...stripeEnv(stripe), ...mail });
  expect(output).toBe(
    [
      "  ✓ GitHub takes our key",
      "  · Google is not set up",
      "  ✓ Stripe takes our key",
      "  ✓ SendGrid takes our key",
      "  · The model's service is not set up",
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
  expect(output).not.toMatch(/sk_test_wrong|sk-away/);
});
