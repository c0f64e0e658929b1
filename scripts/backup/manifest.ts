import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Failure } from "../lib/failure.ts";

/** The name of the file that is written last: a folder without it is no whole backup. */
export const MANIFEST = "manifest.json";

const counted = { bytes: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) };
const name = z.string().min(1);

const manifestSchema = z.object({
  format: z.literal("vectort-backup"),
  formatVersion: z.literal(1),
  createdAt: z.iso.datetime(),
  database: name,
  mongodbVersion: z.string(),
  collections: z.array(z.object({ name, documents: z.number().int().min(0), ...counted })),
  files: z.array(z.object({ path: name, mode: z.number().int(), ...counted })),
});

/** What a backup holds; sizes and sums are those of the contents, before compression. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Where in a backup's folder a collection and what is known of it lie, as mongodump and mongorestore (--gzip) have it. */
export function dumpPaths(folder: string, database: string, collection: string): { data: string; metadata: string } {
  const base = join(folder, "dump", database, encodeURIComponent(collection));
  return { data: `${base}.bson.gz`, metadata: `${base}.metadata.json.gz` };
}

/** Reads a backup's manifest. Throws a Failure when the folder is none, or not a whole one. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => null);
  if (text === null) throw new Failure(`${folder} is not a whole backup: it has no ${MANIFEST}.`);
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw new Failure(`${join(folder, MANIFEST)} is damaged, or of a newer release than this one.`);
  }
}
