import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { ServedFile } from "./load-bundle";

export type Coding = "br" | "gzip" | "identity";

const MIN_BYTES = 256;
const COMPRESSIBLE = /^(text\/|application\/(json|xml|manifest\+json)|image\/svg)/;
/** So many headers are remembered, each of so many characters. */
const MAX_KNOWN = 200;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);
const known = new Map<string, Coding>();

/** The best coding that a visitor takes (RFC 9110, section 12.5.3) and a file gains from. */
export function codingFor(accepts: string | undefined, file: ServedFile): Coding {
  if (accepts === undefined || file.body.length < MIN_BYTES || !COMPRESSIBLE.test(file.type)) return "identity";
  const before = known.get(accepts);
  if (before) return before;
  const coding = (["br", "gzip"] as const).find((name) => isAccepted(accepts, name)) ?? "identity";
  if (known.size < MAX_KNOWN && accepts.length <= MAX_KNOWN) known.set(accepts, coding);
  return coding;
}

/** True where the body depends on what a visitor accepts. */
export function isCoded(file: ServedFile): boolean {
  return file.body.length >= MIN_BYTES && COMPRESSIBLE.test(file.type);
}

function isAccepted(accepts: string, wanted: string): boolean {
  return accepts.split(",").some((entry) => {
    const [name = "", ...parameters] = entry
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return name === wanted && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

/** A file's body in a coding, made once; null where it would not be smaller. */
export function codedBody(file: ServedFile, coding: "br" | "gzip"): Buffer | null | Promise<Buffer | null> {
  const made = file.coded.get(coding);
  if (made !== undefined) return made;
  const making = compress(file.body, coding).then((body) => {
    const kept = body.length < file.body.length ? body : null;
    file.coded.set(coding, kept);
    if (kept) file.onCoded(kept.length);
    return kept;
  });
  file.coded.set(coding, making);
  return making;
}

/** Brotli at 9: two thirds of the way from gzip to the smallest, at a fiftieth of its time. */
function compress(body: Buffer, coding: "br" | "gzip"): Promise<Buffer> {
  if (coding === "gzip") return deflate(body, { level: 9 });
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return brotli(body, { params });
}
