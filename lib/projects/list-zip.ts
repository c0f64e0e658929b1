import { AppError } from "@/lib/platform/errors";
import { utf8Text } from "@/lib/platform/utf8-text";
import { zipMessages as says } from "@/messages/zip-en";
import { CP437 } from "./cp437";

/** A file in a ZIP as its directory describes it; nothing of it is unpacked yet. */
export type ZipEntry = {
  /** As it is written there, in whatever form. */
  path: string;
  /** Of the unpacked file, as the directory claims. */
  bytes: number;
  packedBytes: number;
  /** 0 is stored, 8 is deflated; nothing else is read. */
  method: number;
  crc: number;
  isEncrypted: boolean;
  /** A file, and no link, device or pipe. */
  isPlain: boolean;
  /** Where its own header begins, and its name as bytes, which that header must repeat. */
  offset: number;
  rawName: Buffer;
};

const END = { signature: 0x06054b50, bytes: 22, maxComment: 0xffff };
const CENTRAL = { signature: 0x02014b50, bytes: 46 };
const IN_ZIP64 = 0xffff_ffff;
const MADE_BY_UNIX = new Set([3, 19]);
const FILE_TYPE = 0o170000;
const REGULAR_FILE = 0o100000;

/**
 * The files that a ZIP's central directory names (PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16), folders left out.
 * Reads nothing but the directory. Throws BAD_INPUT for what is no ZIP.
 */
export function listZip(archive: Uint8Array): ZipEntry[] {
  const buffer = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(buffer);
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  if (count === 0xffff || at === IN_ZIP64) throw new AppError("BAD_INPUT", says.tooMany);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL.bytes > end || buffer.readUInt32LE(at) !== CENTRAL.signature) throw notZip();
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset));
    const next = at + CENTRAL.bytes + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0);
    if (next > end) throw notZip();
    const entry = readEntry(buffer, at, nameBytes ?? 0);
    if (!entry.path.endsWith("/")) entries.push(entry);
    at = next;
  }
  return entries;
}

/** Where the record at the end begins: the last one whose comment reaches exactly to the end. */
function findEnd(buffer: Buffer): number {
  const first = Math.max(0, buffer.length - END.bytes - END.maxComment);
  for (let at = buffer.length - END.bytes; at >= first; at -= 1) {
    if (buffer.readUInt32LE(at) !== END.signature) continue;
    if (at + END.bytes + buffer.readUInt16LE(at + 20) === buffer.length) return at;
  }
  throw notZip();
}

function readEntry(buffer: Buffer, at: number, nameBytes: number): ZipEntry {
  const madeBy = buffer.readUInt16LE(at + 4) >> 8;
  const flags = buffer.readUInt16LE(at + 8);
  const fileType = MADE_BY_UNIX.has(madeBy) ? (buffer.readUInt32LE(at + 38) >>> 16) & FILE_TYPE : 0;
  const rawName = buffer.subarray(at + CENTRAL.bytes, at + CENTRAL.bytes + nameBytes);
  return {
    path: readName(rawName, (flags & 0x800) !== 0),
    bytes: buffer.readUInt32LE(at + 24),
    packedBytes: buffer.readUInt32LE(at + 20),
    method: buffer.readUInt16LE(at + 10),
    crc: buffer.readUInt32LE(at + 16),
    isEncrypted: (flags & 0x1) !== 0,
    isPlain: fileType === 0 || fileType === REGULAR_FILE,
    offset: buffer.readUInt32LE(at + 42),
    rawName,
  };
}

/** UTF-8, also where a program forgot to say so; else the letters of old DOS programs, as the format has it. */
function readName(raw: Buffer, isSaidToBeUtf8: boolean): string {
  const text = utf8Text(raw);
  if (text !== null) return text;
  const old = [...raw].map((byte) => (byte < 128 ? String.fromCharCode(byte) : (CP437[byte - 128] ?? ""))).join("");
  if (isSaidToBeUtf8) throw new AppError("BAD_INPUT", says.badName(old));
  return old;
}

function notZip(): AppError {
  return new AppError("BAD_INPUT", says.notZip);
}
