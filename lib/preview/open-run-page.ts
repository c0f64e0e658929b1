import { derivesSiteCss } from "@/lib/projects";
import { followRun, runTree } from "@/lib/runs";
import type { RunEvent } from "@/lib/schemas/run-event";
import { RunEventModel } from "@/models/run-event";
import { type Asked, baseUrlOf } from "./asked";
import { DocumentStream } from "./document-stream";
import { toByteStream } from "./event-stream";
import { runtimeTags } from "./runtime-tag";
import { readStyleSource, styleElement } from "./style-sources";

type OpenedPage =
  | { stream: ReadableStream<Uint8Array> }
  /** The page is in `tree`; events after `after` may change it, and may be in it already. */
  | { tree: ReadonlyMap<string, string>; after: number };

type ThemeFile = { path: string; sha256: string };

/** What a run had written of one page when it was asked for. */
type SoFar = {
  text: string;
  theme: ThemeFile | null;
  /** What comes after this seq is told to the page: never less than how the run has ended. */
  after: number;
};

/**
 * Opens a page of a running run. One that the run's tree has is given as it stands; any other becomes a document that
 * opens at once, repeats what has been written and goes on until the page is closed or the run ends. Then, or when
 * nothing is left open, `release` is called. What a run has a base of keeps the stylesheets of that.
 */
export async function openRunPage(
  { runId, hasBase }: { runId: string; hasBase: boolean },
  asked: Asked,
  release: () => void,
): Promise<OpenedPage> {
  const gone = new AbortController();
  const signal = AbortSignal.any([asked.request.signal, gone.signal]);
  const events = followRun(runId, 0, signal);
  const soFar = await readSoFar(events, asked.path, await lastStoredSeq(runId));
  const tree = await runTree(runId);
  const end = (): void => {
    release();
    gone.abort();
  };
  if (tree.has(asked.path)) {
    end();
    await events.return(undefined);
    return { tree, after: soFar.after };
  }
  // What was imported brings its own stylesheets, and gets none of Tailwind's.
  const hasOwnStyles = hasBase && !derivesSiteCss(tree);
  const chunks = writePage({ events, soFar, asked, hasOwnStyles, signal });
  return { stream: toByteStream(chunks, end) };
}

/** With these a run ends: a page that is opened after them still has to hear of it. */
const ENDING: ReadonlySet<RunEvent["type"]> = new Set(["version.created", "run.finished"]);

async function lastStoredSeq(runId: string): Promise<number> {
  const newest = await RunEventModel.findOne({ runId }).sort({ seq: -1 }).select({ seq: 1 }).lean();
  return newest?.seq ?? 0;
}

/** Reads the log up to a seq that is stored, so nothing is waited for. A page that is opened again starts anew. */
async function readSoFar(events: AsyncGenerator<RunEvent>, path: string, upTo: number): Promise<SoFar> {
  const soFar: SoFar = { text: "", theme: null, after: upTo };
  for (let seq = 0; seq < upTo;) {
    const { done, value: event } = await events.next();
    if (done) break;
    seq = event.seq;
    if (ENDING.has(event.type)) soFar.after = Math.min(soFar.after, seq - 1);
    if (event.type === "theme") soFar.theme = event.data;
    if (event.type === "file.opened" && event.data.path === path) soFar.text = "";
    if (event.type === "file.delta" && event.data.path === path) soFar.text += event.data.text;
  }
  return soFar;
}

type WriteOptions = {
  events: AsyncGenerator<RunEvent>;
  soFar: SoFar;
  asked: Asked;
  hasOwnStyles: boolean;
  signal: AbortSignal;
};

async function* writePage({ events, soFar, asked, hasOwnStyles, signal }: WriteOptions): AsyncGenerator<string> {
  const { path } = asked;
  const { after } = soFar;
  const base = baseUrlOf(asked);
  const themeStyle = async (theme: ThemeFile): Promise<string> =>
    hasOwnStyles ? "" : styleElement(await readStyleSource(theme, base, signal));
  const document = new DocumentStream({ keepsSiteCss: hasOwnStyles });
  const tags = await runtimeTags({ base, path, mode: "stream", after, isCompiled: hasOwnStyles, hasOwnStyles });
  yield `<!doctype html><html><head><meta charset="utf-8">${tags}`;
  if (soFar.theme) yield await themeStyle(soFar.theme);
  yield document.push(soFar.text);
  for await (const event of events) {
    if (event.type === "theme" && !document.hasStarted) yield await themeStyle(event.data);
    if (event.type === "run.finished") break;
    if (!("path" in event.data) || event.data.path !== path) continue;
    if (event.type === "file.delta") yield document.push(event.data.text);
    if (event.type === "file.closed") break;
  }
  yield document.end();
}
