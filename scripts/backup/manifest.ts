import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Failure } from "../lib/failure.ts";
import { type Archive, SEALED } from "./archive.ts";
import { isKept } from "./kept-path.ts";
import { keyFrom, saltBytes, seal, unseal } from "./seal.ts";
import { joined, single, syncFile } from "./streams.ts";

/** The name of the file that is written last: a folder without it is no whole backup. */
export const MANIFEST = "manifest.json";
/** The same, sealed: the salt of the backup's key comes first. */
export const SEALED_MANIFEST = `${MANIFEST}${SEALED}`;

const counted = { bytes: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) };
// A backup may come from where others can write: each name becomes a part of a path.
const database = z.string().regex(/^[^/\\.\0]+$/);
const collection = z
  .string()
  .min(1)
  .refine((name) => !/^\.*$/.test(name));
const path = z.string().refine(isKept);
const isOnce = (names: string[]): boolean => new Set(names).size === names.length;

const manifestSchema = z.object({
  format: z.literal("vectort-backup"),
  formatVersion: z.literal(1),
  createdAt: z.iso.datetime(),
  database,
  mongodbVersion: z.string(),
  collections: z
    .array(z.object({ name: collection, documents: z.number().int().min(0), ...counted }))
    .refine((all) => isOnce(all.map(({ name }) => name))),
  files: z
    .array(z.object({ path, mode: z.number().int().min(0).max(0o777), ...counted }))
    .refine((all) => isOnce(all.map((file) => file.path))),
});

/** What a backup holds; sizes and sums are those of the contents, before compression. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Where in a backup a collection and what is known of it lie, as mongodump and mongorestore (--gzip) have it. */
export function dumpEntries(name: string, collectionName: string): { data: string; metadata: string } {
  const base = `dump/${name}/${encodeURIComponent(collectionName)}`;
  return { data: `${base}.bson.gz`, metadata: `${base}.metadata.json.gz` };
}

/** Where a file of the data folder lies in a backup. */
export function fileEntry(path: string): string {
  return `files/${path}.gz`;
}

/** Everything that a backup holds beside its manifest. */
export function entriesOf({ database, collections, files }: Manifest): string[] {
  const dumped = collections.flatMap(({ name }) => Object.values(dumpEntries(database, name)));
  return [...dumped, ...files.map(({ path }) => fileEntry(path))];
}

/** A new backup in a folder, sealed where there is a passphrase, and what writes its manifest. Throws a Failure. */
export function newArchive(folder: string, passphrase: string | undefined) {
  const salt = randomBytes(saltBytes);
  const key = passphrase ? keyFrom(passphrase, salt) : null;
  const finish = async (manifest: Manifest): Promise<void> => {
    const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
    const target = join(folder, key ? SEALED_MANIFEST : MANIFEST);
    const bytes = key ? Buffer.concat([salt, await joined(seal(single(text), key, MANIFEST))]) : text;
    await writeFile(target, bytes, { mode: 0o600 });
    await syncFile(target);
  };
  return { archive: { folder, key } satisfies Archive, finish };
}

/** The backup in a folder. Throws a Failure when it is none, or not a whole one, or sealed by another passphrase. */
export async function openArchive(
  folder: string,
  passphrase: string | undefined,
): Promise<{ archive: Archive; manifest: Manifest }> {
  const [plain, sealed] = await Promise.all([
    contents(join(folder, MANIFEST)),
    contents(join(folder, SEALED_MANIFEST)),
  ]);
  if (!plain && !sealed) throw new Failure(`${folder} is not a whole backup: it has no ${MANIFEST}.`);
  if (!passphrase && !plain) throw new Failure("The backup is sealed: set BACKUP_PASSPHRASE to what it was made with.");
  if (passphrase && !sealed) {
    throw new Failure(
      "The backup is not sealed, though BACKUP_PASSPHRASE is set: take that away to restore it all the same.",
    );
  }
  if (!passphrase || !sealed) return { archive: { folder, key: null }, manifest: parse(folder, plain ?? sealed) };
  const key = keyFrom(passphrase, sealed.subarray(0, saltBytes));
  const opened = await joined(unseal(single(sealed.subarray(saltBytes)), key, MANIFEST)).catch(() => {
    throw new Failure("BACKUP_PASSPHRASE doesn't open this backup: it was made with another, or is damaged.");
  });
  return { archive: { folder, key }, manifest: parse(folder, opened) };
}

function contents(file: string): Promise<Buffer | null> {
  return readFile(file).catch(() => null);
}

function parse(folder: string, text: Buffer | null): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(String(text)));
  } catch {
    throw new Failure(
      `${join(folder, MANIFEST)} is damaged, or of a newer release than this one. Nothing was written.`,
    );
  }
}
