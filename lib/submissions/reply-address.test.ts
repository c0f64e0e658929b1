import { expect, test } from "vitest";
import type { SiteForm } from "@/lib/schemas/site-form";
import { replyAddress } from "./reply-address";

const field = (name: string, isEmail: boolean) => ({ name, label: name, isRequired: false, isEmail, maxChars: null });
const form = (...fields: SiteForm["fields"]): SiteForm => ({ id: "a", name: "a", page: "a", thanksPath: null, fields });
const ONE = form(field("name", false), field("mail", true));
const kept = (value: string) => [
  { name: "name", label: "name", value: "ada@example.net" },
  { name: "mail", label: "mail", value },
];

test.each(["ada@example.org", " ada.b+c@mail.example.co "])("%j is where the answer goes", (value) => {
  expect(replyAddress(ONE, kept(value))).toBe(value.trim());
});

test.each([
  "",
  "ada",
  "ada@localhost",
  "ada@example.org\r\nBcc: all@example.org",
  "ada@example.org, all@example.org",
  "ada@example.org;all@example.org",
  "ada@example.org all@example.org",
  "Ada <ada@example.org>",
  '"a b"@example.org',
  "ada@example.org\u0000",
  "ada\u202E@example.org",
  "ada@éxample.org",
  `${"a".repeat(250)}@example.org`,
  "ada@[127.0.0.1]",
])("%j is nowhere an answer goes", (value) => {
  expect(replyAddress(ONE, kept(value))).toBeNull();
});

test("of several fields nobody knows which, and without one there is none", () => {
  const two = form(field("mail", true), field("other", true));
  expect(replyAddress(two, kept("ada@example.org"))).toBeNull();
  expect(replyAddress(form(field("name", false)), kept("ada@example.org"))).toBeNull();
});
