import { describe, expect, test } from "vitest";
import { FORM_LIMITS, type SiteForm } from "@/lib/schemas/site-form";
import { formMessages } from "@/messages/forms-en";
import { checkFields, type Entry } from "./check-fields";

const field = (name: string, more = {}) => ({
  name,
  label: name.toUpperCase(),
  isRequired: false,
  isEmail: false,
  maxChars: null,
  ...more,
});
const FORM: SiteForm = {
  id: "0123456789abcdef",
  name: "contact",
  page: "index.html",
  thanksPath: null,
  fields: [
    field("name", { isRequired: true, maxChars: 5 }),
    field("email", { isEmail: true }),
    field("size"),
    field("message"),
  ],
};
const check = (...entries: Entry[]) => checkFields(FORM, entries);
const said = (...entries: Entry[]): string => {
  const checked = check(...entries);
  return "say" in checked ? checked.say(formMessages.of("en")) : "";
};

test("what the form declares is kept in its order, the rest is dropped", () => {
  const checked = check(["admin", "1"], ["message", "Hi"], ["size", "S"], ["name", "Ada"], ["size", "L"], ["_id", "x"]);
  expect(checked).toEqual({
    fields: [
      { name: "name", label: "NAME", value: "Ada" },
      { name: "email", label: "EMAIL", value: "" },
      { name: "size", label: "SIZE", value: "S, L" },
      { name: "message", label: "MESSAGE", value: "Hi" },
    ],
  });
});

test("control characters and halves of characters are not kept, line breaks are", () => {
  expect(check(["name", "A\u0000d\u001Ba\uD800"], ["message", "one\r\ntwo\tthree"])).toMatchObject({
    fields: [{ value: "Ada\uFFFD" }, {}, {}, { value: "one\r\ntwo\tthree" }],
  });
});

describe("a sentence is said about", () => {
  test.each<[string, Entry[], string]>([
    ["a missing field", [["email", "a@b.org"]], "NAME"],
    ["one of spaces", [["name", "  "]], "NAME"],
    [
      "an address",
      [
        ["name", "Ada"],
        ["email", "a@b"],
      ],
      "EMAIL",
    ],
    [
      "one that is longer than any",
      [
        ["name", "Ada"],
        ["email", `a@${"b.".repeat(130)}org`],
      ],
      "EMAIL",
    ],
    ["a long one", [["name", "Adaaaa"]], "at most 5"],
    [
      "one that is too long for any",
      [
        ["name", "A"],
        ["size", "x".repeat(FORM_LIMITS.valueChars + 1)],
      ],
      "SIZE",
    ],
  ])("%s", (_, entries, words) => {
    expect(said(...entries)).toContain(words);
  });

  test("all together being too much", () => {
    const long = "é".repeat(FORM_LIMITS.valueChars);
    expect(said(["name", "Ada"], ["message", long], ["size", long])).toMatch(/too much/);
  });

  test("nothing at all", () => {
    const form = { ...FORM, fields: [field("message")] };
    expect(checkFields(form, [["message", " "]])).toHaveProperty("say");
  });
});

test("a line break counts once, as in a browser", () => {
  const form = { ...FORM, fields: [field("message", { maxChars: 3 })] };
  expect(checkFields(form, [["message", "a\r\nb"]])).toHaveProperty("fields");
});
