import { AppError } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import type { RunEventBody } from "@/lib/schemas/run-event";
import { serverMessages } from "@/messages/server-en";
import type { FailedEdit } from "./failed-edits";
import type { FrameWriter } from "./frame-writer";
import type { Ending } from "./how-it-ended";
import { type SecondTry, tooLongToRewrite } from "./prompts";

const says = serverMessages.runs;
const NOTICES = { edits: says.tryingEditsAgain, whole: says.askingForWholeFiles } as const;

type Tries = {
  frames: FrameWriter;
  /** The project's files as they stand. */
  files: ReadonlyMap<string, string>;
  append: (event: RunEventBody) => void;
  /** Whether what the run may cost is used up. */
  isUsedUp: () => boolean;
  /** Asks the model, applies what it answers, and says how that ended. Throws where nothing was answered. */
  again: (secondTry: SecondTry) => Promise<Ending>;
};

/**
 * Gives a model the edits of its answer back that failed: once to write them again, and what fails once more as files to
 * be written whole. Says in the run's log what is tried and what came of it. Answers how the run's text ended: as the
 * answer did, unless the money is used up; a second try that breaks off takes nothing from it.
 * Throws what `again` throws once the run is stopped or has to end.
 */
export async function tryEditsAgain({ frames, files, append, isUsedUp, again }: Tries): Promise<Ending> {
  const notice = (message: string) => append({ type: "notice", data: { message } });
  const notMade = new Set<string>();
  for (const how of ["edits", "whole"] as const) {
    const failed = frames.takeFailedEdits();
    const [asked, left] = how === "whole" ? withoutLong(failed, files) : [failed, []];
    for (const path of pathsOf(left)) notMade.add(path);
    if (asked.length === 0) break;
    if (isUsedUp()) return { complete: false, reason: "cap" };
    notice(NOTICES[how](pathsOf(asked)));
    const ending = await again({ how, failed: asked }).catch((error: unknown): Ending => {
      if (!(error instanceof AppError)) throw error;
      log.warn("run.second_try_failed", describeError(error.cause ?? error));
      notice(says.secondTryFailed);
      return { complete: false, reason: "cut" };
    });
    if (ending.reason === "cap") return ending;
    if (!ending.complete) break;
  }
  for (const path of pathsOf(frames.takeFailedEdits())) notMade.add(path);
  if (notMade.size > 0) {
    notice(says.editsNotMade([...notMade]));
    // What the answer says of itself was written before, and later requests are told it.
    frames.summary = `${frames.summary} ${says.leftUndone([...notMade])}`.trim();
  }
  return { complete: true };
}

function withoutLong(
  failed: readonly FailedEdit[],
  files: ReadonlyMap<string, string>,
): [asked: FailedEdit[], left: FailedEdit[]] {
  const isLong = ({ path }: FailedEdit): boolean => tooLongToRewrite(files.get(path));
  return [failed.filter((edit) => !isLong(edit)), failed.filter(isLong)];
}

function pathsOf(failed: readonly FailedEdit[]): string[] {
  return [...new Set(failed.map(({ path }) => path))];
}
