import { createReadStream, createWriteStream } from "node:fs";
import { chmod, lstat, mkdir, readdir, rename } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { codeOf, Failure } from "../lib/failure.ts";
import type { Manifest } from "./manifest.ts";
import { fileSum, readGzip, syncFile, writeGzip } from "./streams.ts";

type Files = Manifest["files"];

/** Not part of a backup: the database's own files (they are dumped), other backups, logs, and what only a start needs. */
const leftOut = /^(mongo|backups|lost\+found)(\/|$)|\.log(\.1)?$|^\.up\.lock$/;

/** Where a file of the data folder lies in a backup. */
export function filePath(folder: string, path: string): string {
  return join(folder, "files", `${path}.gz`);
}

/** Copies the files of the data folder into a backup; a file that went meanwhile is left out. */
export async function saveFiles(dataDir: string, folder: string, except: string): Promise<Files> {
  const saved: Files = [];
  for (const path of await listFiles(dataDir, except)) {
    const from = join(dataDir, path);
    const target = filePath(folder, path);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    try {
      const { mode } = await lstat(from);
      saved.push({ path, mode: mode & 0o777, ...(await writeGzip(target, createReadStream(from))) });
    } catch (error) {
      if (codeOf(error) !== "ENOENT") throw error;
    }
  }
  return saved;
}

async function listFiles(dataDir: string, except: string): Promise<string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !leftOut.test(path) && !isWithin(resolve(dataDir, path), except))
    .toSorted();
}

function isWithin(path: string, folder: string): boolean {
  return path.startsWith(`${resolve(folder)}${sep}`);
}

/**
 * Puts a backup's files back; one that is there with other contents is kept beside it under `keptEnding`.
 * Throws a Failure for a path that leads out of the data folder, before anything is written.
 */
export async function restoreFiles(files: Files, folder: string, dataDir: string, keptEnding: string): Promise<void> {
  const outside = files.find(({ path }) => !isWithin(resolve(dataDir, path), dataDir));
  if (outside) throw new Failure(`The backup names a file outside the data folder: ${outside.path}.`);
  for (const { path, mode, sha256 } of files) {
    const target = resolve(dataDir, path);
    const present = await sumOf(target);
    if (present === sha256) continue;
    await mkdir(dirname(target), { recursive: true });
    if (present !== null) await rename(target, `${target}.${keptEnding}`);
    await pipeline(readGzip(filePath(folder, path)), createWriteStream(`${target}.new`, { mode: 0o600 }));
    await chmod(`${target}.new`, mode);
    await syncFile(`${target}.new`);
    await rename(`${target}.new`, target);
  }
}

async function sumOf(path: string): Promise<string | null> {
  try {
    return (await fileSum(path)).sha256;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
