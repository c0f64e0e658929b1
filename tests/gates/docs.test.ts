import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

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
