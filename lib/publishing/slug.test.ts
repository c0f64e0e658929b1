import { afterAll, beforeAll, expect, test } from "vitest";
import { setEnv } from "@/tests/support/set-env";
import { proposeSlugs, readSlug } from "./slug";

beforeAll(() =>
  setEnv({
    MONGODB_URI: "mongodb://127.0.0.1:27017/vectort",
    NEXTAUTH_SECRET: "s".repeat(32),
    ENCRYPTION_KEY: "k".repeat(32),
    APP_URL: "https://studio.example.com",
    SITES_DOMAIN: "example.com",
  }),
);
afterAll(() => setEnv());

test.each([
  ["miette", "miette"],
  [" Crème Brûlée ", "creme-brulee"],
  ["Ｂread_2", "bread-2"],
  ["a-b-c", "a-b-c"],
  ["myadmin", "myadmin"],
])("%j becomes %s", (text, slug) => expect(readSlug(text)).toBe(slug));

test.each([
  "www",
  "Admin",
  "adm1n",
  "a-d-m-i-n",
  "preview",
  "prev1ew",
  "ｍａｉｌ",
  "rnail",
  "vect0rt-login",
  "my-vectort",
  "studi0",
])("%s is reserved, or looks like what is", (slug) => expect(() => readSlug(slug)).toThrow("reserved"));

test.each([
  ["xn--80ak6aa92e", "two hyphens"],
  ["ab--cd", "two hyphens"],
  ["аpple-shop", "Latin"],
  ["mïette パン", "Latin"],
  ["-miette", "letters from a to z"],
  ["miette-", "letters from a to z"],
  ["a.b.c", "letters from a to z"],
  ["a/b/c", "letters from a to z"],
  ["ab", "at least 3"],
  ["x".repeat(51), "at most 50"],
])("%s is refused: %s", (slug, because) => expect(() => readSlug(slug)).toThrow(because));

test("is proposed from the name, with a number where that is taken, and with the short id at last", () => {
  expect(proposeSlugs("Miette, boulangerie à Lyon", "VEC-3f9a2c").slice(0, 2)).toEqual([
    "miette-boulangerie-a-lyon",
    "miette-boulangerie-a-lyon-2",
  ]);
  expect(proposeSlugs("パン屋", "VEC-3f9a2c")).toEqual(["site-vec-3f9a2c", "site-vec-3f9a2c"]);
  expect(proposeSlugs("Admin", "VEC-3f9a2c")[0]).toBe("admin-2");
  for (const slug of proposeSlugs("x".repeat(80), "VEC-3f9a2c")) expect(readSlug(slug)).toBe(slug);
});
