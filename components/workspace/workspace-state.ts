import type { LiveEvent } from "@/components/client/live-event";
import type { Project } from "@/lib/schemas/project";
import type { Run } from "@/lib/schemas/run";
import type { TurnList } from "@/lib/schemas/turn";
import type { Version } from "@/lib/schemas/version";
import { applyEvents, emptyView, viewOfTurn } from "./run-state";
import type { TurnView } from "./turn-view";

export type WorkspaceState = {
  turns: readonly TurnView[];
  /** Whether the server has turns before the first of these. */
  hasEarlier: boolean;
  version: { id: string; number: number } | null;
};

export type WorkspaceAction =
  | { type: "events"; runId: string; events: readonly LiveEvent[] }
  | { type: "started"; run: Run }
  | { type: "loaded"; turns: TurnList }
  | { type: "earlier"; turns: TurnList }
  | { type: "restored"; version: Version };

/** What the workspace starts with: the turns and the current version that the server rendered. */
export function firstState({ project, turns }: { project: Project; turns: TurnList }): WorkspaceState {
  const version = project.versionId ? { id: project.versionId, number: project.versionNumber } : null;
  return { turns: turns.items.map(viewOfTurn), hasEarlier: turns.hasEarlier, version };
}

/** Pure: the workspace after something happened. */
export function reduceWorkspace(state: WorkspaceState, action: WorkspaceAction): WorkspaceState {
  switch (action.type) {
    case "events":
      return withNewest(
        state,
        state.turns.map((turn) => (turn.runId === action.runId ? applyEvents(turn, action.events) : turn)),
      );
    case "started":
      return state.turns.some((turn) => turn.runId === action.run.id)
        ? state
        : { ...state, turns: [...state.turns, emptyView(action.run)] };
    case "loaded": {
      const turns = action.turns.items.map(viewOfTurn);
      const first = state.turns.findIndex(({ runId }) => runId === turns[0]?.runId);
      // What was shown of the time before them stays.
      const earlier = state.turns.slice(0, Math.max(first, 0));
      const { hasEarlier } = earlier.length > 0 ? state : action.turns;
      return withNewest({ ...state, hasEarlier }, [...earlier, ...turns]);
    }
    case "earlier": {
      const known = new Set(state.turns.map(({ runId }) => runId));
      const earlier = action.turns.items.map(viewOfTurn).filter(({ runId }) => !known.has(runId));
      return { ...state, turns: [...earlier, ...state.turns], hasEarlier: action.turns.hasEarlier };
    }
    case "restored":
      return { ...state, version: { id: action.version.id, number: action.version.number } };
  }
}

/** The run that is going; null when none is. */
export function activeTurn(state: WorkspaceState): TurnView | null {
  return state.turns.findLast((turn) => turn.status === "running") ?? null;
}

function withNewest(state: WorkspaceState, turns: readonly TurnView[]): WorkspaceState {
  const newest = turns.findLast((turn) => turn.version)?.version ?? null;
  const isNewer = newest !== null && newest.number > (state.version?.number ?? 0);
  return { ...state, turns, version: isNewer ? newest : state.version };
}
