import { z } from "zod";
import { scriptAnswer, type SendTimes } from "./support/build.ts";
import { benchPage, sectionEnds } from "./support/page.ts";
import { atMost, type BenchRow } from "./support/rows.ts";
import { openStage, type Stage } from "./support/stage.ts";
import { notesOf, openBrowser, previewFrame } from "./support/watch-page.ts";

const RUNS = 5;
const CASES = [
  { bytes: 8_000, tokensPerSecond: 100 },
  { bytes: 8_000, tokensPerSecond: 1_000 },
  { bytes: 78_000, tokensPerSecond: 1_000 },
];
const runAnswer = z.object({ run: z.object({ finishedAt: z.string().nullable(), status: z.string() }) });
const turnsAnswer = z.object({ items: z.array(z.object({ run: z.object({ id: z.string() }) })) });

type Sample = {
  firstPaintMs: number;
  sectionMs: number[];
  blanks: number;
  settledMs: number;
  versionMs: number;
  longTasks: number[];
};

/** From the model's tokens to pixels, as a person sees it: prompt typed into the dashboard, workspace, preview frame. */
export default async function run(): Promise<{ name: string; rows: BenchRow[] }> {
  const stage = await openStage();
  const rows: BenchRow[] = [];
  try {
    // One that isn't counted: the server compiles its routes' code at their first use.
    await sample(stage, 8_000, 1_000);
    for (const { bytes, tokensPerSecond } of CASES) {
      const samples: Sample[] = [];
      for (let index = 0; index < RUNS; index += 1) samples.push(await sample(stage, bytes, tokensPerSecond));
      rows.push(...rowsOf(samples, `${bytes / 1_000} KB at ${tokensPerSecond} tokens/s`, tokensPerSecond));
    }
    return { name: "preview", rows };
  } finally {
    await stage.close();
  }
}

function rowsOf(samples: readonly Sample[], label: string, tokensPerSecond: number): BenchRow[] {
  const all = (pick: (one: Sample) => number | number[]): number[] => samples.flatMap(pick);
  const rows = [
    atMost(
      `section's last token → painted, ${label}`,
      all((one) => one.sectionMs),
      100,
      "ms",
    ),
    atMost(
      `blank frames, ${label}`,
      all((one) => one.blanks),
      0,
      "frames",
    ),
    atMost(
      `end of stream → final page settled, ${label}`,
      all((one) => one.settledMs),
      50,
      "ms",
    ),
    atMost(
      `end of stream → Version written, ${label}`,
      all((one) => one.versionMs),
      300,
      "ms",
    ),
  ];
  if (tokensPerSecond === 100) {
    rows.unshift(
      atMost(
        `first token → first styled section, ${label}`,
        all((one) => one.firstPaintMs),
        1_000,
        "ms",
      ),
    );
  } else {
    const counts = all((one) => one.longTasks.length);
    rows.push(atMost(`long tasks over 50 ms in the workspace, ${label}`, counts, 0, "tasks"));
  }
  return rows;
}

async function sample(stage: Stage, bytes: number, tokensPerSecond: number): Promise<Sample> {
  const built = benchPage(bytes);
  const { mark, times } = scriptAnswer(stage, built.text, tokensPerSecond);
  const { page, close } = await openBrowser(stage);
  try {
    await page.goto(`${stage.app.url}/dashboard`, { waitUntil: "networkidle" });
    await page.getByRole("textbox", { name: "Describe what you want to build" }).fill(`A page for measuring: ${mark}`);
    await page.getByRole("button", { name: "Start building" }).click();
    await page.waitForURL(/\/projects\/[0-9a-f]{24}/);
    const frame = await previewFrame(page, stage.app.previewUrl);
    await frame.waitForSelector(`[data-bench-end="${built.sections - 1}"]`, { timeout: 120_000 });
    const projectId = /projects\/([0-9a-f]{24})/.exec(page.url())?.[1] ?? "";
    const finishedAt = await finish(stage, projectId);
    const preview = await notesOf(frame);
    const workspace = await notesOf(page.mainFrame());
    return compare(built.text, times, preview, { finishedAt, longTasks: workspace.longTasks });
  } finally {
    await close();
  }
}

/** Waits for the end of the project's run; gives the time its Version was written, in ms since 1970. */
async function finish(stage: Stage, projectId: string): Promise<number> {
  const turns = await stage.client.json("GET", `/api/projects/${projectId}/runs`, turnsAnswer);
  const runId = turns.items[0]?.run.id ?? "";
  for await (const event of stage.client.events(runId, 0, "none")) if (event.type === "run.finished") break;
  const { run } = await stage.client.json("GET", `/api/runs/${runId}`, runAnswer);
  if (run.status !== "completed" || !run.finishedAt) throw new Error(`The run ended as ${run.status}.`);
  return Date.parse(run.finishedAt);
}

function compare(
  text: string,
  times: SendTimes,
  preview: Awaited<ReturnType<typeof notesOf>>,
  { finishedAt, longTasks }: { finishedAt: number; longTasks: Awaited<ReturnType<typeof notesOf>>["longTasks"] },
): Sample {
  const clock = (at: number): number => performance.timeOrigin + at;
  const ended = (index: number): number => preview.ended[String(index)] ?? Number.POSITIVE_INFINITY;
  const ends = sectionEnds(text);
  const lastPaint = Math.max(...Object.values(preview.ended));
  return {
    firstPaintMs: (preview.painted["0"] ?? Number.POSITIVE_INFINITY) - clock(times.startedAt),
    sectionMs: ends.map((chars, index) => Math.max(0, ended(index) - clock(times.at(chars)))),
    blanks: preview.blanks,
    settledMs: Math.max(0, lastPaint - clock(times.endedAt)),
    versionMs: Math.max(0, finishedAt - clock(times.endedAt)),
    longTasks: longTasks.filter(({ at, ms }) => at >= clock(times.startedAt) && ms > 50).map(({ ms }) => ms),
  };
}
