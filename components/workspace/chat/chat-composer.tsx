"use client";
import { Square } from "lucide-react";
import Link from "next/link";
import { memo, useEffect, useRef, useState } from "react";
import { useAttach } from "@/components/attach/use-attach";
import { keepDraft, readDraft } from "@/components/client/drafts";
import { LowBalance } from "@/components/credits/low-balance";
import { MoreCredits } from "@/components/credits/more-credits";
import type { Refusal } from "@/components/credits/refusal";
import { SaveDialog } from "@/components/github/save-dialog";
import { useTool } from "@/components/github/use-tool";
import { CostHint } from "@/components/prompt/cost-hint";
import { ModeTools } from "@/components/prompt/mode-tools";
import { ModelMenu } from "@/components/prompt/model-menu";
import { countOptions } from "@/components/prompt/options/kept-options";
import { useOptionsTool } from "@/components/prompt/options/use-options-tool";
import { PromptBox } from "@/components/prompt/prompt-box";
import { useEnhance } from "@/components/prompt/use-enhance";
import { useEstimate } from "@/components/prompt/use-estimate";
import { useFocusKey } from "@/components/prompt/use-focus-key";
import { buttonClasses } from "@/components/ui/button";
import type { ModeChoice } from "@/components/prompt/use-mode";
import type { ModelChoice } from "@/components/prompt/use-model";
import { BUILD_PILL_MODES, type OfferedMode, PILL_MODES } from "@/lib/schemas/mode";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import { queueMessages } from "@/messages/queue-en";
import { changedPlan } from "./plan-draft";
import type { Answer, WorkspaceControl } from "../use-workspace";

type ChatComposerProps = {
  projectId: string;
  isRunning: boolean;
  /** Whether what is sent waits for what is going. */
  isQueueing: boolean;
  isSending: boolean;
  isStopping: boolean;
  refusal: Refusal | null;
  /** A request that was taken although it seemed not to be. */
  late: { prompt: string } | null;
  modeChoice: ModeChoice;
  choice: ModelChoice;
  cap: number | null;
  onCap: (cap: number | null) => void;
  onSend: WorkspaceControl["send"];
  /** The run whose question stands: what is written here answers it. */
  waitingRunId: string | null;
  /** Whether it is a plan: what is written here sends it back. */
  isPlanWaiting: boolean;
  onAnswer: (runId: string, answer: Answer) => Promise<boolean>;
  onStop: () => void;
  /** Number of the current version; null before the first. */
  versionNumber: number | null;
  onPulled: (version: Version) => void;
};

const says = t.workspace.composer;
const { asking, answering, planning, discussing } = t.modes.composer;

/** Where the next change is asked for; while a build goes, its button stops the build, and what is sent waits. */
export const ChatComposer = memo(function ChatComposer({
  projectId,
  isRunning,
  isQueueing,
  isSending,
  isStopping,
  refusal,
  late,
  modeChoice,
  choice,
  cap,
  onCap,
  onSend,
  waitingRunId,
  isPlanWaiting,
  onAnswer,
  onStop,
  versionNumber,
  onPulled,
}: ChatComposerProps) {
  const [text, setText] = useState("");
  const modes = versionNumber === null ? BUILD_PILL_MODES : PILL_MODES;
  // There is nothing to talk about before there is a version.
  const orQuick = <M extends OfferedMode>(wanted: M) =>
    versionNumber === null && wanted === "discuss" ? "quick" : wanted;
  const mode = orQuick(modeChoice.mode);
  const { options, choose: chooseOptions, ...optionsTool } = useOptionsTool(projectId, mode);
  const waitingWords = isPlanWaiting ? planning : answering;
  const words = waitingRunId ? waitingWords : mode === "discuss" ? discussing : asking;
  const attach = useAttach(projectId);
  const estimate = useEstimate(text, {
    isSignedIn: true,
    projectId,
    answersRunId: waitingRunId,
    model: choice.model,
    mode,
    uploadCount: attach.ids.length,
    moment: String(isRunning),
  });
  const gitHub = useTool({
    label: t.github.save.label,
    text: t.github.save.button,
    isUseful: versionNumber !== null,
  });
  useFocusKey();
  useEffect(() => setText((typed) => typed || readDraft(projectId)), [projectId]);

  const change = (value: string): void => {
    setText(value);
    keepDraft(projectId, value);
  };
  const written = useRef({ text, uploadIds: attach.ids });
  useEffect(() => {
    written.current = { text, uploadIds: attach.ids };
  });
  const { sent: forgetUploads } = attach;
  useEffect(() => {
    if (!late || written.current.text.trim() !== late.prompt) return;
    forgetUploads(written.current.uploadIds);
    keepDraft(projectId, "");
    setText("");
  }, [late, projectId, forgetUploads]);
  const enhance = useEnhance({
    text,
    onChange: change,
    projectId,
    model: choice.model,
    // The built-in generator reads a change as it is typed.
    isUseful: hasModel(choice) && waitingRunId === null && mode !== "discuss",
  });
  const submit = (): void => {
    const sent = text;
    const uploadIds = attach.ids;
    const taken = waitingRunId
      ? onAnswer(waitingRunId, {
          text: sent.trim(),
          ...changedPlan(isPlanWaiting ? waitingRunId : null),
          ...(uploadIds.length > 0 ? { uploadIds } : {}),
        })
      : onSend(sent.trim(), {
          cap,
          model: choice.model,
          mode,
          uploadIds,
          ...(countOptions(options) > 0 ? { options } : {}),
        });
    void taken.then((isTaken) => {
      if (!isTaken) return;
      // They were about this request.
      if (!waitingRunId) chooseOptions({});
      attach.sent(uploadIds);
      keepDraft(projectId, "");
      setText((now) => (now === sent ? "" : now));
    });
  };

  const stopButton = isRunning ? (
    <button
      type="button"
      aria-label={isStopping ? says.stopping : says.stop}
      title={isStopping ? says.stopping : says.stop}
      disabled={isStopping}
      onClick={onStop}
      className="inline-flex h-9 w-14 shrink-0 items-center justify-center rounded-full bg-inverse text-on-inverse transition duration-150 hover:opacity-90 disabled:opacity-50 pointer-coarse:h-11"
    >
      <Square aria-hidden="true" className="size-4 fill-current" />
    </button>
  ) : undefined;
  const hasText = text.trim() !== "";

  return (
    <>
      {isRunning || refusal?.lacksCredits ? null : <LowBalance estimate={estimate} />}
      <PromptBox
        value={text}
        onChange={change}
        onSubmit={submit}
        label={words.label}
        submitLabel={isQueueing ? queueMessages.add : words.send}
        placeholder={isQueueing ? queueMessages.placeholder : words.placeholder}
        isBusy={isSending}
        error={refusal?.message ?? null}
        errorAction={
          refusal?.lacksCredits ? (
            <MoreCredits />
          ) : refusal?.isSignedOut ? (
            <Link
              href={`/login?next=/projects/${projectId}`}
              // Signing out in another tab has taken it out of the browser's storage.
              onClick={() => keepDraft(projectId, text)}
              className={buttonClasses({ size: "small" })}
            >
              {t.auth.login.submit}
            </Link>
          ) : null
        }
        attach={attach}
        left={
          <>
            {attach.button}
            {gitHub.button}
            {enhance.button}
            {waitingRunId ? null : (
              <ModeTools
                modes={modes}
                mode={mode}
                pillMode={orQuick(modeChoice.pillMode)}
                onChange={modeChoice.choose}
              />
            )}
            {waitingRunId ? null : optionsTool.button}
            <ModelMenu {...choice} mode={mode} />
            <CostHint model={choice.model} estimate={estimate} hasText={hasText} cap={cap} onCap={onCap} />
          </>
        }
        minHeight={64}
        maxHeight={200}
        besideSubmit={hasText ? stopButton : undefined}
        right={hasText ? undefined : stopButton}
      />
      {enhance.dialog}
      {waitingRunId ? null : optionsTool.dialog}
      {gitHub.isOpen ? (
        <SaveDialog
          projectId={projectId}
          versionNumber={versionNumber ?? 0}
          isRunning={isRunning}
          problem={gitHub.problem}
          onPulled={onPulled}
          onClose={gitHub.close}
        />
      ) : null}
    </>
  );
});

/** Whether a model writes, and not the built-in generator. */
function hasModel({ offer, model }: ModelChoice): boolean {
  return model !== null || (offer?.models.length ?? 0) > 0;
}
