import { sha256 } from "@/lib/platform/crypto";
import { getBodies } from "@/lib/projects";
import { imageFormatOf } from "@/lib/schemas/image-format";
import { contentTypeOf } from "@/lib/stacks";
import { ReleaseModel } from "@/models/release";
import { describePage } from "./describe-page";
import type { ServedSite } from "./find-site";
import { generatedFiles } from "./generated-files";

/** A file as it goes out: its bytes, and what the headers say of them. */
export type ServedFile = {
  body: Buffer;
  type: string;
  /** Of the body; the entity tag is made from it. */
  hash: string;
  lastModified: string;
  cacheControl: string;
  isPage: boolean;
  /** Bodies by content coding, made when first asked for; null where that saves nothing. */
  coded: Map<string, Buffer | null | Promise<Buffer | null>>;
  /** Told how many bytes another of them holds. */
  onCoded: (bytes: number) => void;
  /** Header lists by what they depend on, made once. */
  heads: Map<string, string[]>;
};

/** What a site serves: its release, with what is derived from it, ready to be sent. */
export type Bundle = {
  site: ServedSite;
  has: (path: string) => boolean;
  file: (path: string) => ServedFile | null;
  /** What it holds; grows with what is derived. */
  bytes: number;
};

const REVALIDATE = "public, max-age=0, must-revalidate";
/** A font's file name names its design: what it holds doesn't change from one release to the next. */
const MONTH = "public, max-age=2592000";

/** Reads a site's release from the database. `onGrown` is told how many bytes of what is derived it holds besides. */
export async function loadBundle(site: ServedSite, onGrown: (bundle: Bundle, bytes: number) => void): Promise<Bundle> {
  const release = await ReleaseModel.findById(site.releaseId).lean();
  if (!release) throw new Error(`Release ${site.releaseId} is missing.`);
  const bodies = await getBodies(release.files.map(({ sha256: hash }) => hash));
  const raw = new Map<string, Buffer>();
  for (const { path, sha256: hash } of release.files) raw.set(path, asBuffer(bodies.get(hash)));
  for (const [path, made] of generatedFiles(site, raw, release.createdAt)) {
    raw.set(path, typeof made === "string" ? Buffer.from(made) : made);
  }
  const made = new Map<string, ServedFile>();
  const lastModified = release.createdAt.toUTCString();
  const file = (path: string): ServedFile | null => {
    const body = raw.get(path);
    if (!body) return null;
    let served = made.get(path);
    if (!served) {
      served = { ...serve(path, body, site, raw), lastModified, onCoded: (bytes) => onGrown(bundle, bytes) };
      made.set(path, served);
      if (served.body !== body) onGrown(bundle, served.body.length);
    }
    return served;
  };
  const bytes = [...raw.values()].reduce((sum, body) => sum + body.length, 0);
  const bundle: Bundle = { site, has: (path) => raw.has(path), file, bytes };
  return bundle;
}

/** The same bytes, not a copy. */
function asBuffer(bytes: Uint8Array<ArrayBuffer> = new Uint8Array()): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function serve(
  path: string,
  body: Buffer,
  site: ServedSite,
  raw: ReadonlyMap<string, Buffer>,
): Omit<ServedFile, "lastModified" | "onCoded"> {
  const isPage = /\.html?$/i.test(path);
  const final = isPage ? Buffer.from(describePage(body.toString("utf8"), path, site, (file) => raw.has(file))) : body;
  return {
    body: final,
    type: path === "favicon.ico" ? iconType(final) : contentTypeOf(path),
    hash: sha256(final).slice(0, 32),
    cacheControl: /\.woff2?$/i.test(path) ? MONTH : REVALIDATE,
    isPage,
    coded: new Map(),
    heads: new Map(),
  };
}

/** Whatever an icon is, it is asked for under one name. */
function iconType(bytes: Buffer): string {
  if (bytes[0] === 0x3c) return contentTypeOf("icon.svg");
  return contentTypeOf(`icon.${imageFormatOf(bytes) ?? "ico"}`);
}
