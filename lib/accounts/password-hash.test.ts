import { expect, test } from "vitest";
import { hashPassword, isPassword } from "./password-hash";

test("a hash is argon2id with OWASP's parameters, salted, and knows its password", async () => {
  const [first, second] = await Promise.all([hashPassword("correct horse"), hashPassword("correct horse")]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(first).not.toBe(second);
  expect(await isPassword("correct horse", first)).toBe(true);
  expect(await isPassword("Correct horse", first)).toBe(false);
});

test("a letter and its accent are one, as other keyboards write it", async () => {
  const composed = "cafés et thés";
  expect(await isPassword(composed.normalize("NFD"), await hashPassword(composed))).toBe(true);
});

test("nobody's password is right", async () => {
  expect(await isPassword("", undefined)).toBe(false);
  expect(await isPassword("correct horse", undefined)).toBe(false);
});
