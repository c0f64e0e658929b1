import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";
import { AppError } from "@/lib/platform/errors";
import { frameMessages } from "@/messages/frames-en";
import { zipMessages as says } from "@/messages/zip-en";
import { chooseFiles, type LeftOut } from "./choose-files";
import { listZip, type ZipEntry } from "./list-zip";

/** A website's ZIP is nowhere near; what says so is not worth looking at. */
const MAX_CLAIMED_MEGABYTES = 200;
const LOCAL = { signature: 0x04034b50, bytes: 30 };
const PAGE = "index.html";
/** One is usual (GitHub's archives); each is looked for again. */
const MAX_FOLDERS_OFF = 3;

const inflate = promisify(inflateRaw);

/**
 * The files of a website's ZIP that a project can hold, by path, and what was left out. A folder that holds everything
 * else is taken off. Unpacks one file after the other, on zlib's own threads, and none further than the limits of a
 * project. Throws BAD_INPUT and TOO_LARGE with a sentence that names the file.
 */
export async function unpackZip(archive: Uint8Array): Promise<{ files: Map<string, Uint8Array>; leftOut: LeftOut[] }> {
  const entries = listZip(archive);
  refuseHostile(entries);
  const { kept, leftOut } = chooseFiles(withoutFolder(entries));
  refuseAmbiguous(leftOut);
  refuseWithoutPage(kept);
  for (const entry of kept) refuseUnreadable(entry);
  const files = new Map<string, Uint8Array>();
  for (const entry of kept) files.set(entry.path, await unpack(archive, entry));
  return { files, leftOut };
}

/** Refuses names that were made to land elsewhere, and sizes that nobody means. */
function refuseHostile(entries: readonly ZipEntry[]): void {
  for (const { path } of entries) {
    const parts = path.split(/[/\\]/);
    if (/^([/\\]|[a-z]:)/i.test(path)) throw refusal(says.absolute(shown(path)));
    if (parts.includes("..")) throw refusal(says.leaves(shown(path)));
    if (path.includes("\\")) throw refusal(says.backslash(shown(path)));
  }
  const claimed = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (claimed <= MAX_CLAIMED_MEGABYTES * 1024 * 1024) return;
  const largest = entries.reduce((most, entry) => (entry.bytes > most.bytes ? entry : most));
  throw new AppError("TOO_LARGE", says.unpacksTooLarge(shown(largest.path), MAX_CLAIMED_MEGABYTES));
}

/** Without a first folder that all files share, or all but hidden ones, while there is no page beside it. */
function withoutFolder(entries: readonly ZipEntry[]): ZipEntry[] {
  let here = entries.map((entry) => ({ ...entry, path: entry.path.replace(/^(?:\.\/+)+/, "") }));
  for (let depth = 0; depth < MAX_FOLDERS_OFF; depth += 1) {
    const seen = here.filter(({ path }) => !/^(?:\.|__MACOSX\/)/.test(path));
    const folders = new Set(seen.map(({ path }) => path.slice(0, path.indexOf("/") + 1)));
    const [folder = ""] = folders;
    if (folders.size !== 1 || folder === "") break;
    here = here.map((entry) => ({ ...entry, path: withoutStart(entry.path, folder) }));
  }
  return here;
}

function withoutStart(path: string, start: string): string {
  return path.startsWith(start) ? path.slice(start.length) : path;
}

/** Two files of one name: which of them was meant can't be known. */
function refuseAmbiguous(leftOut: readonly LeftOut[]): void {
  const twin = leftOut.find(({ reason }) => reason === frameMessages.path.taken);
  if (twin) throw refusal(says.taken(shown(twin.path)));
}

function refuseWithoutPage(kept: readonly ZipEntry[]): void {
  if (kept.some(({ path }) => path === PAGE)) return;
  const nearest = kept.find(({ path }) => path.endsWith(`/${PAGE}`));
  throw refusal(says.noPage(nearest ? shown(nearest.path.slice(0, -PAGE.length - 1)) : null));
}

function refuseUnreadable({ path, isEncrypted, isPlain, method, bytes, packedBytes }: ZipEntry): void {
  if (isEncrypted) throw refusal(says.encrypted(shown(path)));
  if (!isPlain) throw refusal(says.link(shown(path)));
  if (method !== 0 && method !== 8) throw refusal(says.packed(shown(path)));
  if (method === 0 && bytes !== packedBytes) throw refusal(says.damaged(shown(path)));
}

/** The bytes of one file, which must be as many as the directory says, and give its checksum. */
async function unpack(archive: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const { path, method, bytes, crc } = entry;
  const packed = packedBytesOf(archive, entry);
  const body = method === 0 ? packed : await inflateUpTo(bytes, packed, path);
  if (body.byteLength !== bytes || crc32(body) !== crc) throw refusal(says.damaged(shown(path)));
  return body;
}

/** Stops as soon as there is more than was said, so that a bomb never gets its memory. */
async function inflateUpTo(bytes: number, packed: Uint8Array, path: string): Promise<Uint8Array> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(bytes, 1) });
  } catch (cause) {
    const isMore = cause instanceof RangeError && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE";
    throw new AppError("BAD_INPUT", isMore ? says.bomb(shown(path)) : says.damaged(shown(path)), { cause });
  }
}

/** Where a file's bytes are: after its own header, which must be there and give the same name (APPNOTE 4.3.7). */
function packedBytesOf(archive: Uint8Array, { path, offset, rawName, packedBytes }: ZipEntry): Uint8Array {
  const buffer = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const isThere = offset + LOCAL.bytes <= buffer.length && buffer.readUInt32LE(offset) === LOCAL.signature;
  if (!isThere) throw refusal(says.damaged(shown(path)));
  const nameAt = offset + LOCAL.bytes;
  const nameBytes = buffer.readUInt16LE(offset + 26);
  const start = nameAt + nameBytes + buffer.readUInt16LE(offset + 28);
  const isSame = buffer.subarray(nameAt, nameAt + nameBytes).equals(rawName);
  if (!isSame || start + packedBytes > buffer.length) throw refusal(says.damaged(shown(path)));
  return archive.subarray(start, start + packedBytes);
}

function refusal(sentence: string): AppError {
  return new AppError("BAD_INPUT", sentence);
}

/** A name as a sentence can have it. */
function shown(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "�");
  return plain.length > 120 ? `${plain.slice(0, 119)}…` : plain;
}
