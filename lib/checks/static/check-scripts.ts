import { Script, SourceTextModule } from "node:vm";
import type { Finding } from "@/lib/schemas/check";
import { findFile, readAddress } from "./addresses.ts";
import type { SiteFacts } from "./types.ts";

/** Import and export lines and calls of `import`, with a specifier of plain text. */
const IMPORTS = [
  /^[ \t]*(?:import|export)\b[^"'`;]{0,2000}?\bfrom\s*["']([^"'\n]{1,500})["']/gm,
  /^[ \t]*import\s*["']([^"'\n]{1,500})["']/gm,
  /\bimport\(\s*["']([^"'\n]{1,500})["']\s*\)/g,
] as const;

/** Scripts that don't parse, and imports that lead nowhere. Nothing is run: V8 compiles and no more. */
export function findBadScripts(site: SiteFacts): Finding[] {
  const asModules = moduleFiles(site);
  const found: Finding[] = [];
  for (const [path, text] of site.texts) {
    if (!/\.m?js$/.test(path)) continue;
    const isModule = path.endsWith(".mjs") || asModules.has(path);
    const problem = isModule ? moduleProblem(text) : scriptProblem(text);
    if (problem) found.push({ code: "bad-script", path, what: problem });
    found.push(...findMissingImports(site, path, text));
  }
  for (const { path, scripts } of site.pages) {
    for (const { text, kind } of scripts) {
      const problem =
        kind === "json" ? jsonProblem(text) : kind === "module" ? moduleProblem(text) : classicProblem(text);
      if (problem) found.push({ code: "bad-script", path, what: problem });
      if (kind === "module") found.push(...findMissingImports(site, path, text));
    }
  }
  return found;
}

function moduleFiles(site: SiteFacts): Set<string> {
  const found = new Set<string>();
  for (const { path, modules } of site.pages) {
    for (const address of modules) {
      const target = readAddress(address, path);
      if (target.kind === "inside") found.add(target.path);
    }
  }
  return found;
}

function findMissingImports(site: SiteFacts, path: string, text: string): Finding[] {
  const names = new Set(IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = ""]) => name)));
  return [...names].flatMap((what) => {
    const target = readAddress(what, path);
    if (target.kind === "foreign") return [];
    // A browser knows no bare names: they need a bundler.
    const isPath = /^\.{0,2}\//.test(what);
    const isThere = isPath && target.kind === "inside" && findFile(site, target.path) !== null;
    return isThere ? [] : [{ code: "missing-import" as const, path, what }];
  });
}

function classicProblem(text: string): string | null {
  return problemOf(() => new Script(text, { filename: "script" }));
}

/** A file that no page loads as a module may be one for another that does. */
function scriptProblem(text: string): string | null {
  const problem = classicProblem(text);
  return problem && moduleProblem(text) ? problem : null;
}

function moduleProblem(text: string): string | null {
  return problemOf(() => new SourceTextModule(text, { identifier: "script" }));
}

function jsonProblem(text: string): string | null {
  return problemOf(() => JSON.parse(text));
}

/** What the parser says, with the line where it says one. */
function problemOf(parse: () => unknown): string | null {
  try {
    parse();
    return null;
  } catch (error) {
    if (!(error instanceof Error)) return "SyntaxError";
    const line = /^script:(\d+)/.exec(error.stack ?? "")?.[1];
    return line ? `${error.message} (line ${line})` : error.message;
  }
}
