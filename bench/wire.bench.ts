import { get } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { WireEvent } from "@/tests/support/api-client.ts";
import { startBuild } from "./support/build.ts";
import { benchPage } from "./support/page.ts";
import { atMost, type BenchRow } from "./support/rows.ts";
import { openStage, type Stage } from "./support/stage.ts";

const RUNS = 5;
const TOKENS_PER_SECOND = 1_000;
const previewAnswer = z.object({ url: z.string() });

type Sample = { deltaMax: number; allRatio: number; previewRatio: number };

/** Bytes that reach the browser, for pages of 8 and 78 KB at 1,000 tokens a second. */
export default async function run(): Promise<{ name: string; rows: BenchRow[] }> {
  const stage = await openStage();
  try {
    const rows: BenchRow[] = [];
    for (const kilobytes of [8, 78]) {
      const samples: Sample[] = [];
      for (let index = 0; index < RUNS; index += 1) samples.push(await sample(stage, kilobytes * 1_000));
      const size = `${kilobytes} KB`;
      rows.push(
        atMost(
          `content=none, largest file.delta, ${size}`,
          samples.map((one) => one.deltaMax),
          80,
          "B",
        ),
        atMost(
          `content=all, (bytes − 80 × events) ÷ model's bytes, ${size}`,
          samples.map((one) => one.allRatio),
          1.1,
          "×",
        ),
        atMost(
          `preview's page ÷ model's bytes, ${size}`,
          samples.map((one) => one.previewRatio),
          1.1,
          "×",
        ),
      );
    }
    return { name: "wire", rows };
  } finally {
    await stage.close();
  }
}

async function sample(stage: Stage, bytes: number): Promise<Sample> {
  const page = benchPage(bytes);
  const { projectId, runId } = await startBuild(stage, page.text, TOKENS_PER_SECOND);
  const [none, all, preview] = await Promise.all([
    collect(stage, runId, "none"),
    collect(stage, runId, "all"),
    previewBytes(stage, projectId, runId),
  ]);
  const modelBytes = Buffer.byteLength(page.text);
  const deltas = none.filter((event) => event.type === "file.delta").map((event) => event.bytes);
  const theme = all.filter((event) => event.data["path"] === "assets/theme.css");
  const wireBytes = sum(all.map((event) => event.bytes)) - sum(theme.map((event) => event.bytes));
  return {
    deltaMax: Math.max(...deltas),
    allRatio: (wireBytes - 80 * (all.length - theme.length)) / modelBytes,
    previewRatio: preview / modelBytes,
  };
}

async function collect(stage: Stage, runId: string, content: "all" | "none"): Promise<WireEvent[]> {
  const events: WireEvent[] = [];
  for await (const event of stage.client.events(runId, 0, content)) events.push(event);
  return events;
}

/** Bytes of the streamed page after its head: from the first section on. */
async function previewBytes(stage: Stage, projectId: string, runId: string): Promise<number> {
  const { url } = await stage.client.json("POST", `/api/projects/${projectId}/preview`, previewAnswer, { runId });
  const page = await getByHost(url);
  return Buffer.byteLength(page.slice(page.indexOf("<main>")));
}

/** Asks 127.0.0.1 for an address of a `.localhost` name, which browsers know and Node's resolver may not. */
function getByHost(address: string): Promise<string> {
  const { host, port, pathname } = new URL(address);
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path: pathname, headers: { host } }, (response) => {
      resolve(text(response));
    }).on("error", reject);
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
