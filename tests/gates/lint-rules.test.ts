import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "vectort-lint-"));
const report = z.object({ diagnostics: z.array(z.object({ code: z.string().nullish() })) });

/** Runs the repository's own configuration over one file, and gives the rules that it broke. */
function rulesBrokenBy(path: string, text: string): string[] {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const node = join(root, "node_modules/.bin/node");
  const { stdout } = spawnSync(node, [join(root, "node_modules/oxlint/bin/oxlint"), "-f", "json", path], {
    cwd: folder,
  });
  rmSync(file);
  return report.parse(JSON.parse(stdout.toString())).diagnostics.map(({ code }) => code ?? "");
}

beforeAll(() => {
  cpSync(join(root, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
  cpSync(join(root, "scripts/lint"), join(folder, "scripts/lint"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const use = (what: string, from: string) => `import { ${what} } from "${from}";\nexport const used = ${what};\n`;
const directions = "vectort(import-directions)";

test.each([
  ["app/page.tsx", use("project", "@/models/project"), directions],
  ["app/page.tsx", use("connect", "mongoose"), directions],
  ["app/page.tsx", use("db", "@/lib/platform/db"), directions],
  ["app/page.tsx", use("secret", "@/lib/runs/begin-run"), directions],
  ["app/page.tsx", 'export const lazy = () => import("@/models/project");\n', directions],
  ["app/page.tsx", use("createOpenAI", "@ai-sdk/openai"), directions],
  ["lib/runs/stripe.ts", use("stripe", "stripe"), directions],
  ["components/ui/button.tsx", use("startRun", "@/lib/generation"), directions],
  ["components/ui/button.tsx", use("mongo", "mongoose"), directions],
  ["lib/runs/begin.ts", use("startRun", "@/lib/generation"), directions],
  ["lib/projects/read.ts", use("run", "@/lib/runs"), directions],
  ["lib/generation/start.ts", use("close", "@/lib/runs/close-run"), directions],
  ["lib/generation/start.ts", use("page", "@/app/page"), directions],
  ["lib/generation/start.ts", use("button", "@/components/ui/button"), directions],
  ["lib/stacks/compile.ts", use("project", "@/lib/projects"), directions],
  ["lib/generator/write.ts", use("run", "@/lib/runs"), directions],
  ["lib/platform/db.ts", use("user", "@/models/user"), directions],
  ["lib/platform/db.ts", use("run", "@/lib/runs"), directions],
  ["lib/schemas/run.ts", use("log", "@/lib/platform/log"), directions],
  ["lib/generation/frames/parser.ts", use("readFile", "node:fs"), directions],
  ["lib/generation/frames/parser.ts", use("start", "../start-run"), directions],
  ["lib/runs/parse.ts", use("parser", "@/lib/generation/frames/frame-parser"), directions],
  ["lib/integrations/stripe/pay.ts", use("project", "@/lib/projects"), directions],
  ["models/user.ts", use("log", "@/lib/platform/log"), directions],
  ["messages/en.ts", use("log", "@/lib/platform/log"), directions],
  ["proxy.ts", use("getProject", "@/lib/projects"), directions],
  ["lib/runs/begin.ts", use("getProject", "../projects"), "vectort(no-parent-across)"],
  ["components/ui/button.tsx", use("messages", "../../messages/en"), "vectort(no-parent-across)"],
  ["tests/a.test.ts", use("startMongo", "../scripts/lib/mongo"), "vectort(no-parent-across)"],
  ["lib/runs/index.ts", 'export { begin } from "./begin";\n', "vectort(server-only-index)"],
  ["lib/integrations/openai/index.ts", 'export { open } from "./open";\n', "vectort(server-only-index)"],
  ["lib/runs/begin.ts", "// oxlint-disable-next-line no-console\nexport const one = 1;\n", "vectort(no-disabling)"],
  ["lib/runs/begin.ts", "export const port = process.env.PORT;\n", "node(no-process-env)"],
  ["lib/platform/log.ts", "export const port = process.env.PORT;\n", "node(no-process-env)"],
  ["lib/runs/begin.ts", use("env", "node:process"), "eslint(no-restricted-imports)"],
  ["lib/runs/begin.ts", 'console.log("hello");\n', "eslint(no-console)"],
  ["scripts/up.ts", 'console.error("hello");\n', "eslint(no-console)"],
  ["lib/runs/long.ts", "export {};\n".repeat(301), "eslint(max-lines)"],
  ["lib/runs/long.test.ts", "// why\n".repeat(301), "eslint(max-lines)"],
  ["lib/runs/begin.ts", "export const read = (value: any) => value;\n", "typescript(no-explicit-any)"],
  [
    "lib/runs/begin.ts",
    "export const read = (value?: string) => value!.length;\n",
    "typescript(no-non-null-assertion)",
  ],
  ["lib/runs/begin.ts", "// @ts-ignore\nexport const one: string = 1;\n", "typescript(ban-ts-comment)"],
  ["lib/runs/begin.ts", "// TODO later\nexport const one = 1;\n", "eslint(no-warning-comments)"],
  ["lib/runs/begin.ts", "export default 1;\n", "import(no-default-export)"],
  ["lib/runs/begin.ts", "try {\n  JSON.parse('');\n} catch {}\n", "eslint(no-empty)"],
  ["lib/runs/a.test.ts", 'import { test } from "vitest";\ntest.only("one", () => {});\n', "vitest(no-focused-tests)"],
  ["lib/runs/a.test.ts", 'import { test } from "vitest";\ntest.skip("one", () => {});\n', "vitest(no-disabled-tests)"],
])("in %s the linter refuses %j", (path, text, rule) => {
  expect(rulesBrokenBy(path, text)).toContain(rule);
});

test.each([
  ["app/page.tsx", use("startRun", "@/lib/generation")],
  ["app/page.tsx", use("route", "@/lib/platform/http")],
  ["app/page.tsx", use("composer", "@/components/prompt/composer")],
  ["components/ui/button.tsx", use("en", "@/messages/en")],
  ["components/ui/list.tsx", 'import type { Project } from "@/lib/projects";\nexport type List = Project[];\n'],
  ["lib/generation/start.ts", use("beginRun", "@/lib/runs")],
  ["lib/runs/begin.ts", use("run", "@/models/run")],
  ["lib/runs/parse.ts", use("parser", "@/lib/generation/frames")],
  ["lib/runs/index.ts", 'import "server-only";\nexport { begin } from "./begin";\n'],
  ["lib/integrations/stripe/pay.ts", use("stripe", "stripe")],
  ["lib/platform/env.ts", "export const port = process.env.PORT;\n"],
  ["models/user.ts", use("connect", "mongoose")],
])("in %s the linter accepts %j", (path, text) => {
  expect(rulesBrokenBy(path, text)).toEqual([]);
});

test("a circle of imports is refused", () => {
  const file = join(folder, "lib/runs/other.ts");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, use("begin", "./begin"));
  expect(rulesBrokenBy("lib/runs/begin.ts", 'import { used } from "./other";\nexport const begin = used;\n')).toContain(
    "import(no-cycle)",
  );
});
