import { createReadStream, createWriteStream } from "node:fs";
import { chmod, lstat, mkdir, readdir, realpath, rename, rm } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { codeOf, Failure } from "../lib/failure.ts";
import { type Archive, readEntry, writeEntry } from "./archive.ts";
import { isKept } from "./kept-path.ts";
import { fileEntry, type Manifest } from "./manifest.ts";
import { fileSum, summed, syncFile } from "./streams.ts";

type Files = Manifest["files"];

/** Copies the files of the data folder into a backup; a file that went meanwhile is left out. */
export async function saveFiles(dataDir: string, archive: Archive, except: string): Promise<Files> {
  const saved: Files = [];
  for (const path of await listFiles(dataDir, except)) {
    const from = join(dataDir, path);
    try {
      const { mode } = await lstat(from);
      saved.push({ path, mode: mode & 0o777, ...(await writeEntry(archive, fileEntry(path), createReadStream(from))) });
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
    .filter((path) => isKept(path) && !isWithin(resolve(dataDir, path), except))
    .toSorted();
}

function isWithin(path: string, folder: string): boolean {
  return path === resolve(folder) || path.startsWith(`${resolve(folder)}${sep}`);
}

/** Throws a Failure where a path would lead through a link out of the folder. */
export async function refuseLinks(paths: readonly string[], folder: string): Promise<void> {
  const top = await realpath(folder).catch(() => null);
  // What isn't there has no links.
  if (top === null) return;
  for (const path of paths) {
    const real = await realOf(resolve(folder, path));
    if (!isWithin(real, top)) throw new Failure(`${path} leads through a link out of ${folder}. Nothing was written.`);
  }
}

/** The true path of what is there, or of the nearest folder above it that is. */
async function realOf(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  return real ?? (dirname(path) === path ? path : realOf(dirname(path)));
}

/** Puts a backup's files back; one that is there with other contents is kept beside it under `keptEnding`. */
export async function restoreFiles(files: Files, archive: Archive, dataDir: string, keptEnding: string): Promise<void> {
  for (const { path, mode, sha256 } of files) {
    const target = resolve(dataDir, path);
    const present = await sumOf(target);
    if (present === sha256) continue;
    await mkdir(dirname(target), { recursive: true });
    const fresh = `${target}.new`;
    await rm(fresh, { force: true });
    const counted = summed(readEntry(archive, fileEntry(path)));
    await pipeline(counted.chunks, createWriteStream(fresh, { flags: "wx", mode: 0o600 }));
    if (counted.sum().sha256 !== sha256) throw new Failure(`The backup changed at ${path} while it was restored.`);
    await chmod(fresh, mode);
    await syncFile(fresh);
    if (present !== null) await rename(target, `${target}.${keptEnding}`);
    await rename(fresh, target);
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
