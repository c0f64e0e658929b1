"use client";
import { Square } from "lucide-react";
import { memo, useEffect, useRef, useState } from "react";
import { keepDraft, readDraft } from "@/components/client/drafts";
import { LowBalance } from "@/components/credits/low-balance";
import { MoreCredits } from "@/components/credits/more-credits";
import type { Refusal } from "@/components/credits/refusal";
import { SaveDialog } from "@/components/github/save-dialog";
import { useTool } from "@/components/github/use-tool";
import { CostHint } from "@/components/prompt/cost-hint";
import { ModePill } from "@/components/prompt/mode-pill";
import { PromptBox } from "@/components/prompt/prompt-box";
import { useEstimate } from "@/components/prompt/use-estimate";
import { useFocusKey } from "@/components/prompt/use-focus-key";
import type { OfferedMode } from "@/lib/schemas/mode";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import type { WorkspaceControl } from "../use-workspace";

type ChatComposerProps = {
  projectId: string;
  isRunning: boolean;
  isSending: boolean;
  isStopping: boolean;
  refusal: Refusal | null;
  cap: number | null;
  onCap: (cap: number | null) => void;
  onSend: WorkspaceControl["send"];
  /** The run whose question stands: what is written here answers it. */
  waitingRunId: string | null;
  onAnswer: WorkspaceControl["answer"];
  onStop: () => void;
  /** Number of the current version; null before the first. */
  versionNumber: number | null;
  onPulled: (version: Version) => void;
};

const says = t.workspace.composer;
const { asking, answering, discussing } = t.modes.composer;

/** Where the next change is asked for; while a build goes, its button stops the build. */
export const ChatComposer = memo(function ChatComposer({
  projectId,
  isRunning,
  isSending,
  isStopping,
  refusal,
  cap,
  onCap,
  onSend,
  waitingRunId,
  onAnswer,
  onStop,
  versionNumber,
  onPulled,
}: ChatComposerProps) {
  const [text, setText] = useState("");
  const [chosen, setMode] = useState<OfferedMode>("quick");
  const canDiscuss = versionNumber !== null && waitingRunId === null;
  const mode = canDiscuss ? chosen : "quick";
  const words = waitingRunId ? answering : mode === "discuss" ? discussing : asking;
  const estimate = useEstimate(text, {
    isSignedIn: true,
    projectId,
    answersRunId: waitingRunId,
    mode,
    moment: String(isRunning),
  });
  const gitHub = useTool({
    label: t.github.save.label,
    text: t.github.save.button,
    isUseful: versionNumber !== null,
  });
  useFocusKey();
  const area = useRef<HTMLTextAreaElement>(null);
  // What was typed before the page could react is in the field, but not in the state.
  useEffect(() => setText((typed) => typed || area.current?.value || readDraft(projectId)), [projectId]);

  const change = (value: string): void => {
    setText(value);
    keepDraft(projectId, value);
  };
  const submit = (): void => {
    const sent = text;
    const taken = waitingRunId ? onAnswer(waitingRunId, { text: sent.trim() }, cap) : onSend(sent.trim(), cap, mode);
    void taken.then((isTaken) => {
      if (!isTaken) return;
      keepDraft(projectId, "");
      setText((now) => (now === sent ? "" : now));
    });
  };

  return (
    <>
      {isRunning || refusal?.lacksCredits ? null : <LowBalance estimate={estimate} />}
      <PromptBox
        textareaRef={area}
        value={text}
        onChange={change}
        onSubmit={submit}
        label={words.label}
        submitLabel={words.send}
        placeholder={words.placeholder}
        isBusy={isSending || isRunning}
        error={refusal?.message ?? null}
        errorAction={refusal?.lacksCredits ? <MoreCredits /> : null}
        left={
          <>
            {gitHub.button}
            {canDiscuss ? <ModePill mode={mode} onChange={setMode} /> : null}
            <CostHint estimate={estimate} hasText={text.trim() !== ""} cap={cap} onCap={onCap} />
          </>
        }
        minHeight={64}
        maxHeight={200}
        right={
          isRunning ? (
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
          ) : undefined
        }
      />
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
