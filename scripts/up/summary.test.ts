import { expect, test } from "vitest";
import { checkEnv } from "./check-env.ts";
import { notSetUp, whoOperates } from "./summary.ts";

const SECRET = "a-secret-that-only-the-tests-use-0123456789";
const settingsOf = (env: Record<string, string>) =>
  checkEnv({ NODE_ENV: "test", NEXTAUTH_SECRET: SECRET, ENCRYPTION_KEY: SECRET, ...env });
const namesOf = async (env: Record<string, string>) => notSetUp(await settingsOf(env)).map(([name]) => name);

test("names everything that is not set up, and the variables that would set it up", async () => {
  expect(await namesOf({})).toEqual(["OpenAI", "GitHub", "Google", "Stripe", "SendGrid"]);
  for (const [name, what] of notSetUp(await settingsOf({}))) expect(what).toMatch(RegExp(`^${name.toUpperCase()}_`));
});

test.each<[Record<string, string>, string]>([
  [{ OPENAI_API_KEY: "sk-x" }, "OpenAI"],
  [{ GITHUB_CLIENT_ID: "x", GITHUB_CLIENT_SECRET: "x" }, "GitHub"],
  [{ GOOGLE_CLIENT_ID: "x", GOOGLE_CLIENT_SECRET: "x" }, "Google"],
  [{ STRIPE_SECRET_KEY: "x", STRIPE_WEBHOOK_SECRET: "x" }, "Stripe"],
  [{ SENDGRID_API_KEY: "x", MAIL_FROM: "a@example.org" }, "SendGrid"],
])("with %j it doesn't name %s", async (env, name) => {
  expect(await namesOf(env)).not.toContain(name);
});

test("says that addresses count as verified only where no mail is sent", async () => {
  const says = async (env: Record<string, string>) => JSON.stringify(notSetUp(await settingsOf(env)));
  expect(await says({})).toContain("addresses count as verified");
  expect(await says({ SENDGRID_API_KEY: "x", MAIL_FROM: "a@example.org" })).not.toContain("verified");
});

test("says who operates", async () => {
  const says = async (env: Record<string, string>) => whoOperates(await settingsOf(env));
  expect(await says({ FIRST_ACCOUNT_IS_OPERATOR: "true" })).toContain("the first account");
  expect(await says({ FIRST_ACCOUNT_IS_OPERATOR: "true", ADMIN_EMAILS: "a@example.org" })).toBe(
    "the account that ADMIN_EMAILS names",
  );
  expect(await says({ ADMIN_EMAILS: "a@example.org,b@example.org" })).toBe("the 2 accounts of ADMIN_EMAILS");
  expect(await says({})).toContain("nobody");
});
