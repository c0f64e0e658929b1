import { sha256 } from "@/lib/platform/crypto";
import { processGlobal } from "@/lib/platform/process-global";
import { getBodies } from "@/lib/projects";
import { contentTypeOf } from "@/lib/stacks";
import { ReleaseModel } from "@/models/release";
import type { ServedSite } from "./find-site";
import { generatedFiles } from "./generated-files";
import { describePage } from "./describe-page";

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
  /** Header lists by what they depend on, made once. */
  heads: Map<string, string[]>;
};

/** What a site serves: its release, with what is derived from it, ready to be sent. */
export type Bundle = {
  site: ServedSite;
  has: (path: string) => boolean;
  file: (path: string) => ServedFile | null;
  bytes: number;
};

const MAX_BYTES = 128 * 1024 * 1024;
const REVALIDATE = "public, max-age=0, must-revalidate";
/** A font's file name names its design: what it holds doesn't change from one release to the next. */
const MONTH = "public, max-age=2592000";

type Store = { bundles: Map<string, Promise<Bundle>>; ready: Map<string, Bundle> };

function store(): Store {
  return processGlobal("site-bundles", () => ({ bundles: new Map(), ready: new Map() }));
}

/** The bundle of a site, from memory where it is there. The ones loaded first go once they hold 128 MiB together. */
export function bundleOf(site: ServedSite): Bundle | Promise<Bundle> {
  const { bundles, ready } = store();
  const known = ready.get(site.stamp);
  if (known) return known;
  const asked = bundles.get(site.stamp);
  if (asked) return asked;
  const loading = load(site);
  bundles.set(site.stamp, loading);
  loading.then(keep, () => undefined).finally(() => bundles.delete(site.stamp));
  return loading;
}

function keep(bundle: Bundle): void {
  const { ready } = store();
  for (const [stamp, { site }] of ready) if (site.siteId === bundle.site.siteId) ready.delete(stamp);
  ready.set(bundle.site.stamp, bundle);
  let bytes = 0;
  for (const { bytes: held } of ready.values()) bytes += held;
  for (const [stamp, { bytes: held }] of ready) {
    if (bytes <= MAX_BYTES || stamp === bundle.site.stamp) break;
    ready.delete(stamp);
    bytes -= held;
  }
}

async function load(site: ServedSite): Promise<Bundle> {
  const release = await ReleaseModel.findById(site.releaseId).lean();
  if (!release) throw new Error(`Release ${site.releaseId} is missing.`);
  const bodies = await getBodies(release.files.map(({ sha256: hash }) => hash));
  const raw = new Map<string, Buffer>();
  for (const { path, sha256: hash } of release.files) raw.set(path, Buffer.from(bodies.get(hash) ?? new Uint8Array()));
  for (const [path, text] of generatedFiles(site, raw, release.createdAt)) raw.set(path, Buffer.from(text));
  const made = new Map<string, ServedFile>();
  const lastModified = release.createdAt.toUTCString();
  const file = (path: string): ServedFile | null => {
    const body = raw.get(path);
    if (!body) return null;
    let served = made.get(path);
    if (!served) made.set(path, (served = { ...serve(path, body, site, raw), lastModified }));
    return served;
  };
  let bytes = 0;
  // Twice, for the compressed bodies and the pages with their heads.
  for (const body of raw.values()) bytes += 2 * body.length;
  return { site, has: (path) => raw.has(path), file, bytes };
}

function serve(
  path: string,
  body: Buffer,
  site: ServedSite,
  raw: ReadonlyMap<string, Buffer>,
): Omit<ServedFile, "lastModified"> {
  const isPage = /\.html?$/i.test(path);
  const final = isPage ? Buffer.from(describePage(body.toString("utf8"), path, site, (file) => raw.has(file))) : body;
  return {
    body: final,
    type: path === "favicon.ico" && final[0] === 0x3c ? "image/svg+xml; charset=utf-8" : contentTypeOf(path),
    hash: sha256(final).slice(0, 32),
    cacheControl: /\.woff2?$/i.test(path) ? MONTH : REVALIDATE,
    isPage,
    coded: new Map(),
    heads: new Map(),
  };
}
