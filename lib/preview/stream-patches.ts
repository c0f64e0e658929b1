import { followRun } from "@/lib/runs";
import type { RunEvent } from "@/lib/schemas/run-event";
import { VersionModel } from "@/models/version";
import { toByteStream } from "./event-stream";
import { previewHeaders } from "./headers";
import type { Patch } from "./runtime/types";

const HEARTBEAT_MS = 15_000;

/**
 * What a frame has to know of a run after `?after={seq}`, as server-sent events: names of files that changed, never
 * their text, which the frame asks for if it shows it. Ends after the run's end; then `release` is called.
 */
export async function streamPatches(
  runId: string,
  baseVersionId: string | null,
  { request, release }: { request: Request; release: () => void },
): Promise<Response> {
  const gone = new AbortController();
  const signal = AbortSignal.any([request.signal, gone.signal]);
  const after = Number(new URL(request.url).searchParams.get("after")) || 0;
  const base = baseVersionId ? await VersionModel.findById(baseVersionId).lean() : null;
  const before = new Map(base?.files.map(({ path, sha256 }) => [path, sha256]));
  const headers = previewHeaders("text/event-stream; charset=utf-8", "none");
  headers.set("x-accel-buffering", "no");
  const patches = writePatches(followRun(runId, after, signal), { before, isWhole: after === 0 });
  const end = (): void => {
    release();
    gone.abort();
  };
  return new Response(toByteStream(patches, end), { headers });
}

/** What the reader had (path → SHA-256), and whether it gets everything that happened to it since. */
type Known = { before: Map<string, string>; isWhole: boolean };

async function* writePatches(events: AsyncGenerator<RunEvent>, known: Known): AsyncGenerator<string> {
  yield ": open\n\n";
  let next = events.next();
  try {
    for (;;) {
      const result = await withHeartbeat(next);
      if (result === "quiet") {
        yield ": still here\n\n";
        continue;
      }
      if (result.done) return;
      const patch = toPatch(result.value, known);
      if (patch) yield `id: ${result.value.seq}\ndata: ${JSON.stringify(patch)}\n\n`;
      next = events.next();
    }
  } finally {
    await events.return(undefined);
  }
}

async function withHeartbeat<T>(next: Promise<T>): Promise<T | "quiet"> {
  let timer: NodeJS.Timeout | undefined;
  const quiet = new Promise<"quiet">((resolve) => {
    timer = setTimeout(() => resolve("quiet"), HEARTBEAT_MS);
  });
  return Promise.race([next, quiet]).finally(() => clearTimeout(timer));
}

/** The patch an event stands for; null for what no page shows, and for a file that was written again as it was. */
function toPatch(event: RunEvent, { before, isWhole }: Known): Patch | null {
  switch (event.type) {
    case "theme":
    case "file.closed":
    case "edit.applied": {
      const { path, sha256 } = event.data;
      const isSame = isWhole && before.get(path) === sha256;
      before.set(path, sha256);
      return isSame ? null : { type: "file", path, sha256 };
    }
    case "file.opened":
      return { type: "opened", path: event.data.path, isNew: !before.has(event.data.path) };
    case "file.deleted":
      return { type: "deleted", path: event.data.path };
    case "file.renamed":
      return { type: "renamed", ...event.data };
    case "version.created":
      return { type: "version", versionId: event.data.versionId };
    case "run.finished":
      return { type: "finished", status: event.data.status };
    default:
      return null;
  }
}
