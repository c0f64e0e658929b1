import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a ZIP, with what a hostile or broken program may write about it. */
export type ZipPart = {
  name: string | Buffer;
  body?: string | Uint8Array;
  method?: number;
  flags?: number;
  crc?: number;
  /** What the directory says that it unpacks to. */
  claims?: number;
  /** What its own header says that it is called. */
  localName?: string;
  /** Unix mode, such as 0o120777 for a symbolic link. */
  mode?: number;
};

/** A ZIP, byte by byte (PKWARE APPNOTE 6.3), so that it can also be one that no program would write. */
export function makeZip(parts: readonly ZipPart[], comment = ""): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { method = 8, flags = 0x800, mode = 0o100644 } = part;
    const name = Buffer.from(part.name);
    const body = Buffer.from(part.body ?? "");
    const packed = method === 8 ? deflateRawSync(body, { level: 9 }) : body;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(part.crc ?? crc32(body), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.claims ?? body.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const localName = Buffer.from(part.localName ?? name);
    const localFields = Buffer.from(fields);
    localFields.writeUInt16LE(localName.length, 22);
    local.push(Buffer.from("PK\u0003\u0004"), localFields, localName, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    const madeByUnix = Buffer.from([20, 3]);
    central.push(Buffer.from("PK\u0001\u0002"), madeByUnix, fields, tail, name);
    offset += 30 + localName.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...local, directory, end, Buffer.from(comment)]);
}
