import { expect, test } from "vitest";
import { isCommonPassword } from "./common-password";

test.each(["password", "PASSWORD", "12345678", "qwertyuiop", "budweiser"])("%s is common", (password) => {
  expect(isCommonPassword(password)).toBe(true);
});

test.each(["", "correct horse battery", "a long enough phrase", "password 12345678"])("%s is not", (password) => {
  expect(isCommonPassword(password)).toBe(false);
});
