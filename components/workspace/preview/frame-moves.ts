import { changedFiles } from "./changed-files";
import type { Frame, FrameOpening } from "./frame";
import type { PreviewSource } from "./preview-url";

/** What moving a living frame to another source takes. */
export type FrameMoves = {
  newest: () => Frame | undefined;
  change: (id: string, changes: Partial<Frame>) => void;
  /** Null where there is none, which has been said then. */
  urlOf: (source: PreviewSource) => Promise<string | null>;
  send: (id: string, message: object) => void;
  /** Gives the address for a tab of its own. */
  say: (source: PreviewSource) => void;
  /** Loads another frame, which takes over. */
  open: (opening: FrameOpening) => void;
};

/** Lets a frame follow a run. */
export async function followIn(moves: FrameMoves, { id }: Frame, source: PreviewSource): Promise<void> {
  moves.change(id, { source, isFinished: false });
  const url = await moves.urlOf(source);
  if (url === null) return;
  moves.change(id, { base: url });
  moves.send(id, { type: "follow", url, after: 0 });
  moves.say(source);
}

/** Patches the page of a frame that is done into what another version has of it; one that is not there is loaded anew. */
export async function becomeIn(moves: FrameMoves, frame: Frame, source: { versionId: string }): Promise<void> {
  const { id, versionId } = frame;
  moves.change(id, { source });
  const [url, changes] = await Promise.all([
    moves.urlOf(source),
    changedFiles(versionId ?? "", source.versionId).catch(() => null),
  ]);
  const now = moves.newest();
  // Meanwhile another version may have come, or another frame.
  if (url === null || now?.id !== id || now.source !== source) return;
  const { path } = now;
  if (!changes || changes.some((change) => change.path === path && change.sha256 === null)) {
    return moves.open({ source, path });
  }
  moves.change(id, { base: url, versionId: source.versionId, isFinished: true });
  moves.send(id, { type: "become", url, changes: JSON.stringify(changes) });
  moves.say(source);
}
