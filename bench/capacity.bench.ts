import { createServer, type ServerResponse } from "node:http";
import { once } from "node:events";
import { scriptAnswer, startBuild } from "./support/build.ts";
import { benchPage } from "./support/page.ts";
import { type BenchRow, percentile } from "./support/rows.ts";
import { openStage, type Stage } from "./support/stage.ts";

const TOKENS_PER_SECOND = 100;
const PAGE_BYTES = 3_000;
const STEPS = [25, 50, 75, 100, 150, 200];
const GOAL_MS = 100;
const GOAL_RUNS = 100;

/**
 * How many runs at 100 tokens a second one process carries with 99 of 100 pieces at their reader within 100 ms; model,
 * readers, server and database share the machine. A bare pipe of Node is measured beside it with the same model.
 */
export default async function run(): Promise<{ name: string; rows: BenchRow[] }> {
  const stage = await openStage();
  try {
    const rows: BenchRow[] = [];
    let largest = 0;
    for (const runs of STEPS) {
      const delays = (await Promise.all(Array.from({ length: runs }, () => throughProduct(stage)))).flat();
      const p99 = percentile(delays, 0.99);
      const bare = (await throughPipe(stage, runs)).flat();
      rows.push(
        row(`model → reader, ${runs} runs, p50 and p99`, delays, runs <= GOAL_RUNS ? `≤ ${GOAL_MS}` : "", "ms"),
        row(`the same through a bare pipe, ${runs} streams`, bare, "", "ms"),
      );
      if (p99 > GOAL_MS) break;
      largest = runs;
    }
    const ok = largest >= GOAL_RUNS;
    const figure = "largest number of runs that holds 100 ms";
    rows.push({ figure, goal: `≥ ${GOAL_RUNS}`, median: largest, p95: largest, unit: "runs", ok });
    return { name: "capacity", rows };
  } finally {
    await stage.close();
  }
}

function row(figure: string, delays: readonly number[], goal: string, unit: string): BenchRow {
  const p99 = percentile(delays, 0.99);
  return { figure, goal, median: percentile(delays, 0.5), p95: p99, unit, ok: goal === "" || p99 <= GOAL_MS };
}

/** One run: the delay of the first character of each piece that its reader gets. */
async function throughProduct(stage: Stage): Promise<number[]> {
  const { text } = benchPage(PAGE_BYTES);
  const { runId, times } = await startBuild(stage, text, TOKENS_PER_SECOND);
  const bodyAt = text.indexOf("<main>");
  const delays: number[] = [];
  let seen = "";
  for await (const event of stage.client.events(runId, 0, "all")) {
    if (event.type !== "file.delta" || event.data["path"] !== "index.html") continue;
    const mainAt = seen.indexOf("<main>");
    if (mainAt !== -1) delays.push(performance.now() - times.at(bodyAt + seen.length - mainAt + 1));
    seen += String(event.data["text"]);
  }
  return delays;
}

/** The same model behind a server that only pipes: the floor of this machine. */
async function throughPipe(stage: Stage, streams: number): Promise<number[][]> {
  const server = createServer((request, response) => {
    void pipe(request.url ?? "", response);
  });
  const pipe = async (mark: string, response: ServerResponse): Promise<void> => {
    const answer = await fetch(`${stage.model.url}/chat/completions`, {
      method: "POST",
      headers: { authorization: "Bearer bench", "content-type": "application/json" },
      body: JSON.stringify({
        model: "bench",
        stream: true,
        messages: [{ role: "user", content: `@@k3f9ab page ${mark}` }],
      }),
    });
    for await (const chunk of answer.body ?? []) response.write(chunk);
    response.end();
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const one = async (): Promise<number[]> => {
    const { text } = benchPage(PAGE_BYTES);
    const { mark, times } = scriptAnswer(stage, text, TOKENS_PER_SECOND);
    const response = await fetch(`http://127.0.0.1:${port}/${mark}`);
    const decoder = new TextDecoder();
    const delays: number[] = [];
    let chars = 0;
    for await (const chunk of response.body ?? []) {
      const pieces = decoder.decode(chunk, { stream: true }).match(/"content":"((?:[^"\\]|\\.)+)"/g) ?? [];
      if (pieces.length > 0) delays.push(performance.now() - times.at(chars + 1));
      chars += pieces.length * 4;
    }
    return delays;
  };
  try {
    return await Promise.all(Array.from({ length: streams }, one));
  } finally {
    server.close();
  }
}
