import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { ERROR_STATUS } from "@/lib/platform/errors";
import { envSchema } from "@/lib/platform/env";
import { schemaNames } from "@/scripts/verify/steps";

const root = join(import.meta.dirname, "../..");
const pages = ["README.md", "CONTRIBUTING.md", "SECURITY.md", ...globSync("docs/**/*.md", { cwd: root })];

/** Files of this repository that a page names in code marks: a known top folder or file with an ending. */
const NAMED =
  /`((?:app|bench|components|deploy|docs|e2e|lib|messages|models|scripts|tests)(?:\/[^`\s*{}<>]+)?|[\w-]+\.(?:mjs|json))`/g;

test.each(pages)("every file that %s names is there", (page) => {
  const text = readFileSync(join(root, page), "utf8");
  const named = [...text.matchAll(NAMED)].map(([, path = ""]) => path);
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = ""]) => join(dirname(page), path));
  const gone = [...named, ...linked].filter((path) => !existsSync(join(root, path)));
  expect(gone).toEqual([]);
});

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const manifest = z
  .object({
    scripts: z.record(z.string(), z.string()),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read("package.json")));

test.each(pages)("every command that %s names is there", (page) => {
  const named = [...read(page).matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = ""]) => name);
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

test("the README has every variable of the environment, and no other", () => {
  const rows = [...read("README.md").matchAll(/^\| ([^|]*)\|/gm)].map(([, names = ""]) => names);
  const shown = rows.flatMap((names) => [...names.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name = ""]) => name));
  // The scripts read these, where there is no server yet.
  const ofScripts = ["MONGOD_BINARY", "BACKUP_PASSPHRASE"];
  expect(shown.toSorted()).toEqual([...schemaNames(envSchema), ...ofScripts].toSorted());
});

test("the API's page has every error code with its status", () => {
  const rows = [...read("docs/api/README.md").matchAll(/^\| `([A-Z_]+)` *\| (\d+) /gm)];
  expect(Object.fromEntries(rows.map(([, code, status]) => [code, Number(status)]))).toEqual(ERROR_STATUS);
});

test("the decisions say why each package is here", () => {
  const bold = [...read("docs/decisions/README.md").matchAll(/\*\*([^*]+)\*?\*\*/g)].map(([, words = ""]) => words);
  const named = new Set(bold.flatMap((words) => words.split(/[\s,]+/)));
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const isNamed = (name: string): boolean => named.has(name) || /^@(types|fontsource-variable)\//.test(name);
  expect(names.filter((name) => !isNamed(name))).toEqual([]);
});

test("the domains use each other as the architecture draws them", () => {
  const [, drawing = ""] = read("docs/architecture.md").split("## Who may import whom");
  const drawn = [...drawing.matchAll(/^ {2}([a-z-]+) --> ([a-z &-]+)$/gm)];
  expect(Object.fromEntries(drawn.map(([, from, to = ""]) => [from, to.split(" & ")]))).toEqual(domainImports());
});

/** For each folder of `lib` that uses others: which, but for what everybody may use, as the pure `frames`. */
function domainImports(): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const path of globSync("lib/*/**/*.{ts,tsx}", { cwd: root })) {
    if (/\.test\.tsx?$|test-runs\.ts$/.test(path)) continue;
    const [, from = ""] = path.split("/");
    for (const [, to = ""] of read(path).matchAll(/(?:from|import) ?\(?"@\/lib\/(?!generation\/frames")([a-z-]+)/g)) {
      if (to === from || to === "platform" || to === "schemas") continue;
      found.set(from, (found.get(from) ?? new Set()).add(to));
    }
  }
  return Object.fromEntries([...found].map(([from, to]) => [from, [...to].toSorted()]));
}
