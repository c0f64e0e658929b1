import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { envSchema } from "@/lib/platform/env";
import { schemaNames } from "@/scripts/verify/steps";
import { FILE_NAMES, readEnvFiles } from "./env-files";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vectort-env-"));
  writeFileSync(join(folder, "key"), "sk_test_1\n");
  writeFileSync(join(folder, "empty"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

const given = (env: Record<string, string>): NodeJS.ProcessEnv => {
  const all: NodeJS.ProcessEnv = { NODE_ENV: "test", ...env };
  readEnvFiles(all);
  return all;
};

test("a secret comes from its file, without the line break; a second look changes nothing", () => {
  const env = given({ STRIPE_SECRET_KEY_FILE: join(folder, "key") });
  readEnvFiles(env);
  expect(env).toEqual({ NODE_ENV: "test", STRIPE_SECRET_KEY: "sk_test_1" });
});

test("an empty file is as none", () => {
  expect(given({ SENDGRID_API_KEY_FILE: join(folder, "empty") }).SENDGRID_API_KEY).toBe("");
});

test("a file that isn't there, or a value beside the file, is one sentence", () => {
  expect(() => given({ MONGODB_URI_FILE: join(folder, "none") })).toThrow("MONGODB_URI_FILE names a file");
  expect(() => given({ MONGODB_URI: "x", MONGODB_URI_FILE: join(folder, "key") })).toThrow("both set");
});

test("other names that end so are left alone", () => {
  expect(given({ SSL_CERT_FILE: "/nowhere" })).toEqual({ NODE_ENV: "test", SSL_CERT_FILE: "/nowhere" });
});

test("every secret of the server may be a file", () => {
  const schema: unknown = envSchema;
  const isSecret = /_(SECRET|KEY|KEYS_OLD|TOKEN|URI|PASSWORD)$/;
  expect(FILE_NAMES).toEqual(expect.arrayContaining(schemaNames(schema).filter((name) => isSecret.test(name))));
});
