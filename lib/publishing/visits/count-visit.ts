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
type Counts = { rows: Map<string, Counted>; referrers: Map<string, Set<string>>; timer: NodeJS.Timeout | null };

const WRITE_MS = 5_000;
const MAX_ROWS = 20_000;
/** Referrers can be made up: a site keeps so many a day of each process, the rest count together. */
const MAX_REFERRERS = 100;
export const OTHER_REFERRERS = "…";
const KEPT_MS = 400 * 24 * 60 * 60 * 1_000;
const ROBOT = /bot\b|crawl|spider|slurp|facebookexternalhit|curl|wget|python|http-client|monitor|uptime|lighthouse/i;

function counts(): Counts {
  return processGlobal("site-visits", () => {
    onShutdown(writeVisits);
    return { rows: new Map(), referrers: new Map(), timer: null };
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
  if (referrer !== null) add(site.siteId, day, "referrer", bounded(site.siteId, day, referrer));
}

function add(siteId: string, day: string, kind: Kind, key: string): void {
  const { rows } = counts();
  const id = `${siteId} ${day} ${kind} ${key}`;
  const row = rows.get(id);
  if (row) row.count += 1;
  else if (rows.size < MAX_ROWS) rows.set(id, { siteId, day, kind, key, count: 1 });
  schedule();
}

function bounded(siteId: string, day: string, referrer: string): string {
  const { referrers } = counts();
  const key = `${siteId} ${day}`;
  const known = referrers.get(key) ?? new Set<string>();
  if (known.size === 0) {
    // Yesterday's are of no use any more.
    for (const other of referrers.keys()) if (!other.endsWith(day)) referrers.delete(other);
    referrers.set(key, known);
  }
  if (known.has(referrer)) return referrer;
  if (known.size >= MAX_REFERRERS) return OTHER_REFERRERS;
  known.add(referrer);
  return referrer;
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
  const rows = [...state.rows.values()];
  state.rows.clear();
  if (rows.length === 0) return;
  try {
    await connectDb();
    const expiresAt = new Date(Date.now() + KEPT_MS);
    const operations = rows.map(({ siteId, day, kind, key, count }) => ({
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
