import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { startMongo } from "@/scripts/lib/mongo/index.ts";
import { freePort } from "@/scripts/lib/ports.ts";
import { ApiClient } from "@/tests/support/api-client.ts";
import { startAppServer } from "@/tests/support/app-server.ts";
import { openLoad } from "./support/load.ts";
import { startProxy, startStatic } from "./support/nginx.ts";
import { atLeast, type BenchRow, percentile, withoutGoal } from "./support/rows.ts";

/** Many short ones in turn: what else the machine does then falls on both sides of each pair. */
const PAIRS = 40;
const ROUND_MS = 250;
/** Until what is measured is compiled, and its connections are open. */
const WARM_UP_MS = 2_000;
const CONNECTIONS = 32;
const PATHS = ["/", "/assets/site.css", "/assets/app.js"];
const HOST = "bench-bakery.localhost";
/** As browsers say it: visits are counted, too. */
const AGENT = "user-agent: Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0\r\n";
const CODINGS = { plain: AGENT, gzip: `${AGENT}accept-encoding: gzip\r\n` } as const;

const created = z.object({ project: z.object({ id: z.string() }) });
const project = z.object({ project: z.object({ versionId: z.string().nullable() }) });

/** How many answers a second a published site gives, beside nginx on the same files: behind the shipped proxy, and bare. */
export default async function run(): Promise<{ name: string; rows: BenchRow[] }> {
  const folder = await mkdtemp(join(tmpdir(), "vectort-bench-"));
  const ends: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    const mongo = await startMongo({ dataDir: folder });
    ends.push(() => mongo.stop());
    const port = await freePort();
    const env = { DATA_DIR: folder, BUILTIN_TOKENS_PER_SECOND: "0", TRUSTED_PROXIES: "1" };
    const app = await startAppServer({ mongoUri: mongo.uri, port, env });
    ends.push(() => app.end());
    await publish(app.url);
    await copyFiles(port, join(folder, "files"));
    const nginx = await startStatic(join(folder, "static"), await freePort(), join(folder, "files"));
    ends.push(nginx.end);
    const [before, beforeNginx] = [
      await startProxy(join(folder, "proxy"), await freePort(), port),
      await startProxy(join(folder, "proxy-of-nginx"), await freePort(), nginx.port),
    ];
    ends.push(before.end, beforeNginx.end);
    const rows: BenchRow[] = [];
    for (const [coding, headers] of Object.entries(CODINGS)) {
      const behind = await compare(before.port, beforeNginx.port, headers);
      rows.push(atLeast(`${coding}, behind the shipped proxy ${behind.rates}`, behind.ratios, 0.5, "× nginx"));
      const bare = await compare(port, nginx.port, headers);
      rows.push(withoutGoal(`${coding}, bare ${bare.rates}`, bare.ratios, "× nginx"));
    }
    return { name: "sites", rows };
  } finally {
    for (const end of ends.toReversed()) await end();
  }
}

type Compared = { ratios: number[]; rates: string };

/**
 * Ours and nginx's in turn, in pairs of which each side begins every other. What counts is the median of the pairs'
 * ratios: whatever slows the machine for a while slows both sides of a pair.
 */
async function compare(ours: number, nginx: number, headers: string): Promise<Compared> {
  const open = (port: number) => openLoad({ port, host: HOST, paths: PATHS, headers, connections: CONNECTIONS });
  const [own, theirs] = [await open(ours), await open(nginx)];
  try {
    for (const side of [own, theirs]) await side.answersPerSecond(WARM_UP_MS);
    const pairs: { own: number; theirs: number }[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const rates = { own: 0, theirs: 0 };
      const first = pair % 2 === 0;
      if (first) rates.own = await own.answersPerSecond(ROUND_MS);
      rates.theirs = await theirs.answersPerSecond(ROUND_MS);
      if (!first) rates.own = await own.answersPerSecond(ROUND_MS);
      pairs.push(rates);
    }
    const [rate, rateOfNginx] = [pairs.map((pair) => pair.own), pairs.map((pair) => pair.theirs)].map((rates) =>
      Math.round(percentile(rates, 0.5)),
    );
    const ratios = pairs.map((pair) => pair.own / pair.theirs);
    return { ratios, rates: `(${rate} and nginx ${rateOfNginx} a second)` };
  } finally {
    own.end();
    theirs.end();
  }
}

async function publish(url: string): Promise<void> {
  const client = new ApiClient(url);
  await client.register();
  const prompt = "A bakery in Lyon called Miette with sourdough bread and lemon tarts";
  const { id } = (await client.json("POST", "/api/projects", created, { prompt })).project;
  while ((await client.json("GET", `/api/projects/${id}`, project)).project.versionId === null) await pause(100);
  const answer = await client.request("POST", `/api/projects/${id}/site`, { slug: "bench-bakery" });
  if (answer.status !== 201) throw new Error(`Publishing answered ${answer.status}.`);
}

/** Puts what our server sends into a folder, with a compressed copy beside each, as `gzip_static` wants it. */
async function copyFiles(port: number, folder: string): Promise<void> {
  for (const path of PATHS) {
    const file = join(folder, path === "/" ? "index.html" : path);
    const headers = { "x-forwarded-host": HOST };
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
    const body = Buffer.from(await answer.arrayBuffer());
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, body);
    await writeFile(`${file}.gz`, gzipSync(body, { level: 9 }));
  }
}
