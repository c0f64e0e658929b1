import { globSync } from "node:fs";
import { createdProjectSchema } from "@/lib/schemas/project";
import { ApiClient } from "@/tests/support/api-client";
import { OPERATORS } from "@/tests/support/e2e-people";
import { expect, test } from "./fixtures";

/** What a person gets: the page, its sign-in, the dashboard instead, or nothing. */
type Outcome = "page" | "sign in" | "dashboard" | "nothing";
type Row = { path: string; nobody: Outcome; other: Outcome; operator: Outcome; owner: Outcome };

const everyone = (path: string): Row => ({ path, nobody: "page", other: "page", operator: "page", owner: "page" });
const signedIn = (path: string): Row => ({ ...everyone(path), nobody: "sign in" });
const visitors = (path: string): Row => ({
  path,
  nobody: "page",
  other: "dashboard",
  operator: "dashboard",
  owner: "dashboard",
});
const operators = (path: string): Row => ({
  path,
  nobody: "nothing",
  other: "nothing",
  operator: "page",
  owner: "nothing",
});

/** Every page. `{project}` stands for a project of the owner. The test fails when a page is missing here. */
const PAGES: Record<string, Row> = {
  "(marketing)": everyone("/"),
  "(marketing)/pricing": everyone("/pricing"),
  "(marketing)/showcase": everyone("/showcase"),
  // A project's link is a word that nobody guesses; what is behind one is in share.spec.ts.
  "(marketing)/p/[token]": {
    path: `/p/${"x".repeat(32)}`,
    nobody: "nothing",
    other: "nothing",
    operator: "nothing",
    owner: "nothing",
  },
  "(marketing)/p/[token]/report": {
    path: `/p/${"x".repeat(32)}/report`,
    nobody: "nothing",
    other: "nothing",
    operator: "nothing",
    owner: "nothing",
  },
  "(auth)/login": visitors("/login"),
  "(auth)/register": visitors("/register"),
  "(auth)/forgot": everyone("/forgot"),
  "(auth)/reset": everyone("/reset"),
  "(auth)/verify": everyone("/verify"),
  "(studio)/dashboard": signedIn("/dashboard"),
  "(studio)/billing": signedIn("/billing"),
  "(studio)/settings": signedIn("/settings"),
  "(studio)/projects/[id]": {
    path: "/projects/{project}",
    nobody: "sign in",
    other: "nothing",
    operator: "nothing",
    owner: "page",
  },
  "(studio)/projects/[id]/submissions": {
    path: "/projects/{project}/submissions",
    nobody: "sign in",
    other: "nothing",
    operator: "nothing",
    owner: "page",
  },
  admin: operators("/admin"),
  "admin/users": operators("/admin/users"),
  "admin/runs": operators("/admin/runs"),
  "admin/ledger": operators("/admin/ledger"),
  "admin/sites": operators("/admin/sites"),
  "admin/outbox": operators("/admin/outbox"),
};

async function open(person: ApiClient, path: string): Promise<Outcome | number> {
  const response = await person.request("GET", path);
  await response.body?.cancel();
  const location = response.headers.get("location");
  if (location?.startsWith("/login")) return "sign in";
  if (location?.startsWith("/dashboard")) return "dashboard";
  if (response.status === 404) return "nothing";
  return response.status === 200 ? "page" : response.status;
}

test("every page answers whom it should, and nobody else", async ({ baseURL }) => {
  const url = baseURL ?? "";
  const files = globSync("app/**/page.tsx").map((file) => file.replace(/^app\/|\/page\.tsx$/g, ""));
  expect(Object.keys(PAGES).toSorted()).toEqual(files.toSorted());
  const people = {
    nobody: new ApiClient(url),
    other: new ApiClient(url),
    operator: new ApiClient(url),
    owner: new ApiClient(url),
  };
  await people.operator.register(OPERATORS.access);
  await people.other.register();
  await people.owner.register();
  const made = await people.owner.json("POST", "/api/projects", createdProjectSchema, { prompt: "A bakery in Lyon" });
  const seen: Record<string, Record<string, unknown>> = {};
  for (const [file, { path }] of Object.entries(PAGES)) {
    const address = path.replace("{project}", made.project.id);
    const outcomes = await Promise.all(Object.values(people).map((person) => open(person, address)));
    const [nobody, other, operator, owner] = outcomes;
    seen[file] = { path, nobody, other, operator, owner };
  }
  expect(seen).toEqual(PAGES);
});
