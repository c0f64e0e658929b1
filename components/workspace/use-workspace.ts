import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { z } from "zod";
import { ApiError, callApi, callApiForNothing, sayError } from "@/components/client/api";
import { type FollowState, followRun } from "@/components/client/follow-run";
import { showToast } from "@/components/client/toast-store";
import { announceBalance } from "@/components/credits/balance-store";
import { type Refusal, refusalOf } from "@/components/credits/refusal";
import type { BuildOptions } from "@/lib/schemas/build-options";
import type { OfferedMode } from "@/lib/schemas/mode";
import type { Project } from "@/lib/schemas/project";
import { runSchema } from "@/lib/schemas/run";
import type { Selection } from "@/lib/schemas/selection";
import type { SitePlan } from "@/lib/schemas/site-plan";
import { type TurnList, turnListSchema } from "@/lib/schemas/turn";
import { type Version, versionSchema } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import { LiveFiles } from "./code/live-files";
import { activeTurn, firstState, reduceWorkspace, type WorkspaceState } from "./workspace-state";
import type { TurnView } from "./turn-view";

const runAnswer = z.object({ run: runSchema });
const versionAnswer = z.object({ version: versionSchema });

/** What is said to a question or a plan: words, an option, the plan as it is to be built, or that nothing more is to be asked. */
export type Answer =
  | { text: string; plan?: SitePlan; uploadIds?: readonly string[] }
  | { option: string }
  | { plan: SitePlan }
  | { justBuild: true };

/** How a change is asked for: a cap in centicredits and a model, null for what they are unless told. */
export type Wanted = {
  cap: number | null;
  model: string | null;
  mode: OfferedMode;
  /** The element that it is about. */
  selection?: Selection;
  /** What was chosen beside the prompt. */
  options?: BuildOptions;
  /** The files that go with it. */
  uploadIds?: readonly string[];
};

/** What goes on with a run: a cap in centicredits, null for the default; a model, null for the one that wrote it. */
export type AnswerWanted = Pick<Wanted, "cap" | "model">;

export type WorkspaceControl = {
  state: WorkspaceState;
  active: TurnView | null;
  follow: FollowState;
  live: LiveFiles | null;
  isSending: boolean;
  isStopping: boolean;
  refusal: Refusal | null;
  /** Asks for a change; resolves to whether the server took it. */
  send: (prompt: string, wanted: Wanted) => Promise<boolean>;
  /** Answers the question that a run ended with; resolves as `send` does. */
  answer: (runId: string, answer: Answer, wanted: AnswerWanted) => Promise<boolean>;
  stop: () => void;
  /** Goes on with a run; with the model that wrote unless another is named. */
  resume: (runId: string, wanted: AnswerWanted) => void;
  /** Repairs what the checks of the current version found; free. */
  repair: (versionId: string) => void;
  restore: (versionId: string, number: number) => void;
  /** Takes a version that was made outside of a run as the current one. */
  adopt: (version: Version) => void;
  /** Asks for the turns before the first that is shown. */
  showEarlier: () => Promise<void>;
  /** Asks what has happened to the project elsewhere. */
  refresh: () => void;
};

/** Everything the workspace knows and can do: turns, the run that is going, and the requests that change them. */
export function useWorkspace(project: Project, turns: TurnList, showsCode: boolean): WorkspaceControl {
  const [state, dispatch] = useReducer(reduceWorkspace, { project, turns }, firstState);
  const [isSending, setIsSending] = useState(false);
  const [stoppingId, setStoppingId] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const busy = useRef(false);
  const active = activeTurn(state);

  const reload = useCallback(async () => {
    const loaded = await callApi(turnListSchema, `/api/projects/${project.id}/runs`);
    dispatch({ type: "loaded", turns: loaded });
  }, [project.id]);
  const firstId = state.turns[0]?.runId;
  const showEarlier = useCallback(async () => {
    const url = `/api/projects/${project.id}/runs?before=${firstId}`;
    try {
      dispatch({ type: "earlier", turns: await callApi(turnListSchema, url) });
    } catch (cause) {
      showToast({ tone: "bad", message: sayError(cause) });
    }
  }, [project.id, firstId]);
  const { follow, live } = useActiveRun(active, showsCode, dispatch, reload);

  const startRun = useCallback(
    async (path: string, wanted: object, cap: number | null): Promise<boolean> => {
      if (busy.current) return false;
      busy.current = true;
      setIsSending(true);
      setRefusal(null);
      try {
        const body = { ...wanted, ...(cap === null ? {} : { capCenticredits: cap }) };
        const { run } = await callApi(runAnswer, path, { method: "POST", body });
        dispatch({ type: "started", run });
        return true;
      } catch (cause) {
        const isConflict = cause instanceof ApiError && cause.code === "CONFLICT";
        setRefusal(refusalOf(cause));
        if (isConflict) await reload().catch(() => undefined);
        return false;
      } finally {
        busy.current = false;
        setIsSending(false);
      }
    },
    [reload],
  );

  const activeId = active?.runId ?? null;
  // What was refused because of a build is no longer true once that build is over, nor that nobody answered once one goes.
  useEffect(() => setRefusal((now) => (activeId === null || now?.isUnanswered ? null : now)), [activeId]);
  // A run reserves credits when it starts, and gives back what it did not cost when it ends.
  useEffect(() => void announceBalance(), [activeId]);
  const stop = useCallback(() => {
    if (activeId === null) return;
    setStoppingId(activeId);
    callApiForNothing(`/api/runs/${activeId}/stop`, { method: "POST" }).catch((cause: unknown) => {
      setStoppingId(null);
      showToast({ tone: "bad", message: sayError(cause) });
    });
  }, [activeId]);
  const isRestoring = useRef(false);
  const restore = useCallback((versionId: string, number: number) => {
    if (isRestoring.current) return;
    isRestoring.current = true;
    const asked = callApi(versionAnswer, `/api/versions/${versionId}/restore`, { method: "POST" }).then(
      ({ version }) => {
        dispatch({ type: "restored", version });
        showToast({ tone: "ok", message: t.workspace.versions.restored(number, version.number) });
      },
      (cause: unknown) => showToast({ tone: "bad", message: sayError(cause) }),
    );
    void asked.finally(() => {
      isRestoring.current = false;
    });
  }, []);

  return {
    state,
    active,
    follow,
    live,
    isSending,
    isStopping: activeId !== null && stoppingId === activeId,
    refusal,
    send: useCallback(
      (prompt, { cap, model, mode, selection, options, uploadIds = [] }) =>
        startRun(
          `/api/projects/${project.id}/runs`,
          {
            prompt,
            mode,
            ...(model === null ? {} : { model }),
            ...(selection ? { selection } : {}),
            ...(options ? { options } : {}),
            ...(uploadIds.length > 0 ? { uploadIds } : {}),
          },
          cap,
        ),
      [startRun, project.id],
    ),
    answer: useCallback(
      (runId, answer, { cap, model }) =>
        startRun(`/api/runs/${runId}/answer`, { ...answer, ...(model === null ? {} : { model }) }, cap),
      [startRun],
    ),
    stop,
    resume: useCallback(
      (runId, { cap, model }) => void startRun(`/api/runs/${runId}/resume`, model === null ? {} : { model }, cap),
      [startRun],
    ),
    repair: useCallback((versionId) => void startRun(`/api/versions/${versionId}/repair`, {}, null), [startRun]),
    restore,
    adopt: useCallback((version) => dispatch({ type: "restored", version }), []),
    showEarlier,
    refresh: useCallback(() => void reload().catch(() => undefined), [reload]),
  };
}

type Dispatch = (action: Parameters<typeof reduceWorkspace>[1]) => void;

/** Follows the run that is going; with the text of its files only while the code is shown. */
function useActiveRun(active: TurnView | null, showsCode: boolean, dispatch: Dispatch, reload: () => Promise<void>) {
  const runId = active?.runId ?? null;
  const [follow, setFollow] = useState<FollowState>("live");
  const [live, setLive] = useState<LiveFiles | null>(null);
  const seq = useRef(0);
  useEffect(() => {
    seq.current = active?.seq ?? 0;
  });

  useEffect(() => {
    if (runId === null) return;
    const stop = new AbortController();
    const files = showsCode ? new LiveFiles() : null;
    setLive(files);
    setFollow("live");
    void followRun({
      runId,
      after: files ? 0 : seq.current,
      content: files ? "all" : "none",
      signal: stop.signal,
      onState: setFollow,
      onEvents: (events) => {
        files?.apply(events);
        dispatch({ type: "events", runId, events });
      },
    }).then(() => (stop.signal.aborted ? undefined : reload().catch(() => undefined)));
    return () => stop.abort();
  }, [runId, showsCode, dispatch, reload]);

  return { follow, live: runId === null ? null : live };
}
