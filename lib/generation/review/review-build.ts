import { seeSite } from "@/lib/checks";
import { sha256 } from "@/lib/platform/crypto";
import { AppError } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import { putBlobs } from "@/lib/projects";
import type { Finding } from "@/lib/schemas/check";
import type { RunEventBody } from "@/lib/schemas/run-event";
import { modelSentences } from "@/messages/model-en";
import { reviewMessages as says } from "@/messages/review-en";
import type { RunDoc } from "@/models/run";
import type { FrameEvent } from "../frames";
import type { FrameWriter } from "../frame-writer";
import type { Ending } from "../how-it-ended";

/** What was seen of a build: its first page on two screens, and what a browser found wrong with it. */
export type ShownSite = { pictures: { width: number; data: Uint8Array }[]; findings: Finding[] };

type BuildToReview = {
  run: RunDoc;
  frames: FrameWriter;
  /** The project's files as they stand. */
  files: ReadonlyMap<string, string>;
  append: (event: RunEventBody) => void;
  signal: AbortSignal;
  /** Whether what the run may cost is used up. */
  isUsedUp: () => boolean;
  /** Asks the model, applies what it answers, and says how that ended. Throws where nothing was answered. */
  ask: (seen: ShownSite) => Promise<Ending>;
};

/** Whether a first build is looked at by who made it: in Ultra, once it is whole. */
export function isToReview({ mode, repair }: RunDoc, frames: FrameWriter): boolean {
  return mode === "ultra" && !repair && frames.hasChanged && !frames.halt.isWaiting;
}

/** Whether a model may do that to a build it looks at: what is whole ends in no question or plan, and keeps its pages. */
export function mayReviewing(event: FrameEvent): boolean {
  if (event.type === "ask" || event.type === "plan") return false;
  if (event.type === "delete") return !PAGE.test(event.path);
  return event.type !== "rename" || !PAGE.test(event.from);
}

const PAGE = /\.html?$/i;

/**
 * Shows a whole build to who made it, once: pictures of its first page go back with the request, and what is answered is
 * applied as part of the run. Whatever fails is said, and takes nothing from what was built. Throws only what `ask`
 * throws once the run is stopped or has to end.
 */
export async function reviewBuild({ run, frames, files, append, signal, isUsedUp, ask }: BuildToReview): Promise<void> {
  const notice = (message: string) => append({ type: "notice", data: { message } });
  if (!files.has("index.html")) return;
  if (isUsedUp()) return notice(says.usedUp);
  notice(says.looking);
  const before = new Map(files);
  // Stored already, or about to be: what the browser asks for is read by hash.
  await putBlobs([...before.values()]);
  const tree = new Map([...before].map(([path, text]) => [path, sha256(text)]));
  for (const upload of run.uploads) tree.set(upload.path, upload.sha256);
  const { state, pictures, findings } = await seeSite(tree, { signal });
  if (signal.aborted) return;
  if (state !== "seen") return notice(state === "no-checker" ? says.noChecker : says.checkerFailed);
  let isAsked = true;
  const ending = await ask({ pictures, findings }).catch((error: unknown): Ending => {
    if (signal.aborted) throw error;
    isAsked = false;
    const isOurs = error instanceof AppError;
    log.warn("run.review_failed", {
      runId: String(run._id),
      ...describeError(isOurs ? (error.cause ?? error) : error),
    });
    notice(isOurs && error.message === modelSentences.badRequest ? says.notSeen : says.failed);
    return { complete: false, reason: "cut" };
  });
  const notMade = [...new Set(frames.takeFailedEdits().map(({ path }) => path))];
  if (notMade.length > 0) notice(says.notMade(notMade));
  const changed = changedPaths(before, files);
  if (ending.reason === "cap") notice(says.reachedCap);
  else if (isAsked && !ending.complete) notice(says.brokeOff);
  if (changed.length > 0) notice(says.changed(changed));
  else if (ending.complete) notice(says.unchanged);
}

function changedPaths(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((path) => before.get(path) !== now.get(path));
}
