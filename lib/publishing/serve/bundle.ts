import { Types } from "mongoose";
import { processGlobal } from "@/lib/platform/process-global";
import { ReleaseModel } from "@/models/release";
import { byteBudget, type Taken } from "./byte-budget";
import type { ServedSite } from "./find-site";
import { type Bundle, loadBundle } from "./load-bundle";

export type { Bundle };

const MIB = 1024 * 1024;
const MAX_BYTES = 128 * MIB;
const MAX_LOADING_BYTES = 96 * MIB;
/** What a load takes for each byte of its release: as the database sends it, as text, and as what is kept. */
const COPIES = 3;
type Store = {
  loading: Map<string, Promise<Bundle>>;
  /** The one that was used last comes last. */
  ready: Map<string, Bundle>;
  held: Taken;
  loads: ReturnType<typeof byteBudget>;
};

function store(): Store {
  return processGlobal("site-bundles", () => ({
    loading: new Map(),
    ready: new Map(),
    held: { now: 0, most: 0 },
    loads: byteBudget(MAX_LOADING_BYTES),
  }));
}

/** How many bytes bundles hold, and how many loads are under way with, now and at the most since the process began. */
export function bundleBytes(): { held: Taken; loading: Taken } {
  const { held, loads } = store();
  return { held: { ...held }, loading: { ...loads.taken } };
}

/**
 * The bundle of a site, from memory where it is there. Together they hold 128 MiB at most, and those on their way 96 MiB:
 * the ones that were used longest ago go, further loads wait. A single one that is larger is alone there.
 */
export function bundleOf(site: ServedSite): Bundle | Promise<Bundle> {
  const { loading, ready } = store();
  const known = ready.get(site.stamp);
  if (known) {
    ready.delete(site.stamp);
    ready.set(site.stamp, known);
    return known;
  }
  const asked = loading.get(site.stamp);
  if (asked) return asked;
  const load = loadWithin(site).finally(() => loading.delete(site.stamp));
  loading.set(site.stamp, load);
  return load;
}

async function loadWithin(site: ServedSite): Promise<Bundle> {
  const _id = new Types.ObjectId(site.releaseId);
  const sum = { bytes: { $sum: "$files.bytes" } };
  const [size] = await ReleaseModel.aggregate<{ bytes: number }>([{ $match: { _id } }, { $project: sum }]);
  return store().loads.within(COPIES * (size?.bytes ?? 0), async () => {
    const bundle = await loadBundle(site, grow);
    keep(bundle);
    return bundle;
  });
}

function keep(bundle: Bundle): void {
  const { ready, held } = store();
  for (const other of ready.values()) if (other.site.siteId === bundle.site.siteId) drop(other);
  ready.set(bundle.site.stamp, bundle);
  held.now += bundle.bytes;
  makeRoom(bundle);
}

/** Counts what was derived from a bundle's files. */
function grow(bundle: Bundle, bytes: number): void {
  const { ready, held } = store();
  bundle.bytes += bytes;
  // One that is no longer kept is gone with the answers that still use it.
  if (ready.get(bundle.site.stamp) !== bundle) return;
  held.now += bytes;
  makeRoom(bundle);
}

function makeRoom(user: Bundle): void {
  const { ready, held } = store();
  for (const bundle of ready.values()) {
    if (held.now <= MAX_BYTES) break;
    if (bundle !== user) drop(bundle);
  }
  held.most = Math.max(held.most, held.now);
}

function drop(bundle: Bundle): void {
  const { ready, held } = store();
  ready.delete(bundle.site.stamp);
  held.now -= bundle.bytes;
}
