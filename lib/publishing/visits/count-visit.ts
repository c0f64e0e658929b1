import type { IncomingMessage } from "node:http";
import { Types } from "mongoose";
import { connectDb } from "@/lib/platform/db";
import { describeError, log } from "@/lib/platform/log";
import { onShutdown, processGlobal } from "@/lib/platform/process-global";
import { SiteVisitModel } from "@/models/site-visit";
import { hostHeader } from "../site-hosts";
import type { ServedSite } from "../serve/find-site";

type Kind = "page" | "referrer";
type Counted = { siteId: string; day: string; kind: Kind; key: string; count: number };
/** What was counted since the last time, by site, day and kind, then by key. */
type Counts = { groups: Map<string, Map<string, Counted>>; rows: number; timer: NodeJS.Timeout | null };

const WRITE_MS = 5_000;
const MAX_ROWS = 20_000;
/** So many different ones a site and day; the rest count together. Referrers can be made up. */
const MOST: Record<Kind, number> = { page: 500, referrer: 100 };
/** The key under which they do. */
const OTHERS = "…";
const KEPT_MS = 400 * 24 * 60 * 60 * 1_000;
const ROBOT = /bot\b|crawl|spider|slurp|facebookexternalhit|curl|wget|python|http-client|monitor|uptime|lighthouse/i;

function counts(): Counts {
  return processGlobal("site-visits", () => {
    onShutdown(writeVisits);
    return { groups: new Map(), rows: 0, timer: null };
  });
}

/**
 * Counts one look at a page, and the host that led to it, by day. Of the visitor nothing is kept: no address, no cookie,
 * no browser. Robots and prefetches don't count. Written every five seconds.
 */
export function countVisit(request: IncomingMessage, site: ServedSite, path: string): void {
  const { headers } = request;
  const agent = headers["user-agent"];
  if (request.method !== "GET" || agent === undefined || ROBOT.test(agent)) return;
  if (String(headers["sec-purpose"] ?? headers["purpose"] ?? "").includes("prefetch")) return;
  const day = new Date().toISOString().slice(0, 10);
  add(site.siteId, day, "page", path);
  const referrer = referrerOf(headers.referer, hostHeader(headers));
  if (referrer !== null) add(site.siteId, day, "referrer", referrer);
}

function add(siteId: string, day: string, kind: Kind, key: string): void {
  const state = counts();
  const id = `${siteId} ${day} ${kind}`;
  const group = state.groups.get(id) ?? new Map<string, Counted>();
  const name = group.has(key) || group.size < MOST[kind] ? key : OTHERS;
  const row = group.get(name);
  if (row) row.count += 1;
  else if (state.rows < MAX_ROWS) {
    state.groups.set(id, group.set(name, { siteId, day, kind, key: name, count: 1 }));
    state.rows += 1;
  }
  schedule();
}

/** The host that led here; null where it is the site itself, or nobody says. */
function referrerOf(referer: string | undefined, host: string | undefined): string | null {
  const url = referer === undefined ? null : URL.parse(referer);
  if (!url || !/^https?:$/.test(url.protocol) || url.host === host) return null;
  return url.hostname.replace(/^www\./, "").slice(0, 100);
}

function schedule(): void {
  const state = counts();
  if (state.timer) return;
  state.timer = setTimeout(() => void writeVisits(), WRITE_MS);
  state.timer.unref();
}

/** Writes what was counted since the last time. What can't be written is lost. */
export async function writeVisits(): Promise<void> {
  const state = counts();
  if (state.timer) clearTimeout(state.timer);
  state.timer = null;
  const rows = [...state.groups.values()].flatMap((group) => [...group.values()]);
  state.groups.clear();
  state.rows = 0;
  if (rows.length === 0) return;
  try {
    await connectDb();
    const expiresAt = new Date(Date.now() + KEPT_MS);
    const operations = (await bounded(rows)).map(({ siteId, day, kind, key, count }) => ({
      updateOne: {
        filter: { siteId: new Types.ObjectId(siteId), day, kind, key },
        update: { $inc: { count }, $setOnInsert: { expiresAt } },
        upsert: true,
      },
    }));
    await SiteVisitModel.bulkWrite(operations, { ordered: false });
  } catch (error) {
    // Some may have been written: a count that is a little low is better than one that is too high.
    log.warn("visits.unwritten", { rows: rows.length, ...describeError(error) });
  }
}

/**
 * The rows, with what would be one too many of its site, day and kind counted with the others. Looked up in what every
 * process wrote, so that neither a restart nor another process starts again; two that write at one moment may each add
 * theirs.
 */
async function bounded(rows: readonly Counted[]): Promise<Counted[]> {
  const siteId = { $in: [...new Set(rows.map((row) => row.siteId))].map((id) => new Types.ObjectId(id)) };
  const day = { $in: [...new Set(rows.map((row) => row.day))] };
  // The index has all of it.
  const fields = { _id: 0, siteId: 1, day: 1, kind: 1, key: 1 } as const;
  const written = await SiteVisitModel.find({ siteId, day }, fields).lean();
  const keys = new Map<string, Set<string>>();
  const keysOf = (group: string): Set<string> => {
    const known = keys.get(group) ?? new Set<string>();
    keys.set(group, known);
    return known;
  };
  for (const row of written) keysOf(`${String(row.siteId)} ${row.day} ${row.kind}`).add(row.key);
  return rows.map((row) => {
    const known = keysOf(`${row.siteId} ${row.day} ${row.kind}`);
    if (!known.has(row.key) && known.size >= MOST[row.kind]) return { ...row, key: OTHERS };
    known.add(row.key);
    return row;
  });
}
