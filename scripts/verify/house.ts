import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { run } from "../lib/run.ts";

const maxLines = 300;
const code = /\.(tsx?|mjs|css)$/;

/** Every file that git tracks or would track, as paths relative to `folder`, with their text (binary files left out). */
export async function readTracked(folder: string): Promise<Map<string, string>> {
  const { output } = await run("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: folder,
  });
  const paths = [...new Set(output.split("\0").filter(Boolean))];
  const texts = await Promise.all(
    paths.map(async (path) => [path, await readFile(join(folder, path), "utf8").catch(() => "\0")] as const),
  );
  return new Map(texts.filter(([, text]) => !text.includes("\0")));
}

/** Code files longer than the limit. */
export function tooLong(files: Map<string, string>): string[] {
  return [...files]
    .filter(([path]) => code.test(path))
    .map(([path, text]) => [path, text.split("\n").length - 1] as const)
    .filter(([, lines]) => lines > maxLines)
    .map(([path, lines]) => `${path}: ${lines} lines, and ${maxLines} is the limit`);
}

const addresses = [
  /(?<![\w.])\/(?:work|root|tmp|home\/[a-z]\w*)\/[\w.-]+/,
  /\/Users\/[A-Za-z]\w*\//,
  /\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b/,
  /https?:\/\/(?:registry\.npmjs\.org|registry\.yarnpkg\.com|pypi\.org|files\.pythonhosted\.org)/,
];

/** Lines that name a folder or a host of the machine where they were written. Tests may show such text as data. */
export function machineTraces(files: Map<string, string>): string[] {
  const found: string[] = [];
  for (const [path, text] of files) {
    if (/\.test\.tsx?$|^package-lock\.json$/.test(path) || path === "scripts/verify/house.ts") continue;
    text.split("\n").forEach((line, index) => {
      const match = addresses.map((pattern) => pattern.exec(line)?.[0]).find(Boolean);
      if (match) found.push(`${path}:${index + 1}: ${match}`);
    });
  }
  return found;
}

const lockfile = z.object({ packages: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** Packages of the lockfile that carry an address, or no checksum (a bundled one is inside another's). */
export function lockfileProblems(text: string): string[] {
  const { packages } = lockfile.parse(JSON.parse(text));
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .flatMap(([path, entry]) => [
      ...("resolved" in entry ? [`${path} has an address (resolved)`] : []),
      ...(entry.integrity || entry.link || entry.inBundle ? [] : [`${path} has no checksum (integrity)`]),
    ]);
}

const manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
});

/** Dependencies whose version is a range. */
export function looseVersions(text: string): string[] {
  const groups = Object.values(manifest.parse(JSON.parse(text)));
  return groups
    .flatMap((group) => Object.entries(group))
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is "${version}", not one exact version`);
}

/** Names that `.env.example` shows and the schema lacks, or the other way round. */
export function exampleProblems(example: string, names: readonly string[]): string[] {
  const shown = new Set([...example.matchAll(/^#?\s?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1] ?? ""));
  return [
    ...names.filter((name) => !shown.has(name)).map((name) => `${name} is not in .env.example`),
    ...[...shown]
      .filter((name) => !names.includes(name))
      .map((name) => `.env.example has ${name}, which nothing reads`),
  ];
}
