"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { SignInToAttach } from "@/components/attach/sign-in-dialog";
import { useAttach } from "@/components/attach/use-attach";
import { keepDraft, readDraft } from "@/components/client/drafts";
import { carryPrompt, takeCarriedPrompt } from "@/components/client/prompt-carry";
import { useBrandChoice } from "@/components/brand/use-brand-choice";
import { LowBalance } from "@/components/credits/low-balance";
import { WhatHelps } from "@/components/credits/what-helps";
import { ImportDialog } from "@/components/github/import-dialog";
import { useTool } from "@/components/github/use-tool";
import { cx } from "@/components/ui/class-names";
import { ImportZip } from "@/components/zip/import-zip";
import type { BlueprintId } from "@/lib/schemas/blueprint";
import { BUILD_PILL_MODES, buildModeSchema } from "@/lib/schemas/mode";
import { t } from "@/messages/en";
import { CostHint } from "./cost-hint";
import { Ideas } from "./ideas";
import { ModeTools } from "./mode-tools";
import { ModelMenu } from "./model-menu";
import { offeredPrompt } from "./offered-prompt";
import { PromptBox } from "./prompt-box";
import { TypedPlaceholder } from "./typed-placeholder";
import { TypeTabs } from "./type-tabs";
import { useCap } from "./use-cap";
import { useDraftVisibility } from "./use-draft-visibility";
import { useEnhance } from "./use-enhance";
import { useEstimate } from "./use-estimate";
import { useFocusKey } from "./use-focus-key";
import { useMode } from "./use-mode";
import { useModel } from "./use-model";
import { useOptionsTool } from "./options/use-options-tool";
import { useStartProject } from "./use-start-project";
import { VisibilityPill } from "./visibility-pill";

type HomeComposerProps = {
  isSignedIn: boolean;
  /** Where a carried prompt starts its build. */
  startsCarried?: boolean;
  /** On a phone, at the bottom of the screen. */
  isDocked?: boolean;
};

/** Types, composer and ideas: where every project begins. A visitor's prompt is carried through sign-in. */
export function HomeComposer({ isSignedIn, startsCarried = false, isDocked = false }: HomeComposerProps) {
  const router = useRouter();
  const [text, setText] = useState("");
  const [blueprint, setBlueprint] = useState<BlueprintId | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const { start, isStarting, refusal } = useStartProject();
  const [cap, setCap] = useCap("home");
  const [isPublic, setIsPublic] = useDraftVisibility();
  const choice = useModel("home", isSignedIn);
  const { model } = choice;
  const { mode: kept, pillMode, choose: setMode } = useMode("home");
  const mode = buildModeSchema.catch("quick").parse(kept);
  const { brandKit, brandPill, leaveOut } = useBrandChoice(isSignedIn);
  const { options, choose: chooseOptions, ...optionsTool } = useOptionsTool("home", mode, brandKit ? leaveOut : null);
  const [isAskedToSignIn, setIsAskedToSignIn] = useState(false);
  const attach = useAttach("home", isSignedIn ? undefined : () => setIsAskedToSignIn(true));
  const estimate = useEstimate(text, { isSignedIn, blueprint, model, mode, uploadCount: attach.ids.length });
  const gitHub = useTool({
    label: t.github.import.label,
    text: t.github.import.button,
    isUseful: isSignedIn,
  });
  useFocusKey();

  useEffect(() => {
    const carried = startsCarried ? takeCarriedPrompt(Date.now()) : null;
    const kept = carried?.prompt ?? readDraft("home");
    if (kept) setText((typed) => typed || kept);
    if (carried) {
      setBlueprint(carried.blueprint);
      setIsPublic(carried.isPublic);
      setMode(carried.mode);
      chooseOptions(carried.options);
    }
    if (carried?.starts) start(carried);
  }, [startsCarried, start, setIsPublic, setMode, chooseOptions]);

  useEffect(
    () =>
      offeredPrompt.subscribe(() => {
        const offered = offeredPrompt.get();
        if (!offered) return;
        setText(offered.prompt);
        keepDraft("home", offered.prompt);
        setBlueprint(offered.blueprint);
        area.current?.focus();
      }),
    [],
  );

  const change = (value: string): void => {
    setText(value);
    keepDraft("home", value);
  };
  const enhance = useEnhance({ text, onChange: change, blueprint, model });
  const submit = (): void => {
    const written = { prompt: text.trim(), blueprint, isPublic, mode, options };
    if (isSignedIn) return start({ ...written, uploadIds: attach.ids, capCenticredits: cap, model, brandKit });
    carryPrompt(written, Date.now());
    router.push("/register?next=/dashboard");
  };
  const goToAttach = (to: "register" | "login"): void => {
    const prompt = text.trim();
    if (prompt !== "") carryPrompt({ prompt, blueprint, isPublic, mode, options, isHeld: true }, Date.now());
    router.push(`/${to}?next=/dashboard`);
  };

  const modeTools = <ModeTools modes={BUILD_PILL_MODES} mode={mode} pillMode={pillMode} onChange={setMode} />;
  return (
    <div className="mx-auto flex w-full max-w-[896px] flex-col gap-4">
      <TypeTabs value={blueprint} onChange={setBlueprint} />
      <div
        className={cx(
          isDocked &&
            "max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-20 max-md:border-t max-md:border-line max-md:bg-page max-md:p-3",
        )}
      >
        {refusal?.lacksCredits ? null : <LowBalance estimate={estimate} />}
        <PromptBox
          value={text}
          onChange={change}
          onSubmit={submit}
          label={t.prompt.label}
          submitLabel={isStarting ? t.prompt.starting : t.prompt.build}
          isBusy={isStarting}
          error={refusal?.message ?? null}
          errorAction={refusal ? <WhatHelps refusal={refusal} /> : null}
          overlay={<TypedPlaceholder />}
          minHeight={isDocked ? 72 : 100}
          maxHeight={200}
          textareaRef={area}
          className="beam"
          attach={attach}
          leavesZips={isSignedIn}
          left={
            isStarting ? (
              <p className="truncate pl-1 text-compact text-muted max-md:hidden" aria-live="polite">
                {t.prompt.starting}
              </p>
            ) : !isSignedIn ? (
              <>
                {attach.button}
                {enhance.button}
                {modeTools}
                {optionsTool.button}
                <p className="min-w-0 flex-1 basis-0 truncate pl-1 text-compact text-muted max-md:hidden">
                  {t.prompt.enterHint}
                </p>
              </>
            ) : (
              <>
                {attach.button}
                {gitHub.button}
                <ImportZip />
                {enhance.button}
                {modeTools}
                {optionsTool.button}
                <ModelMenu {...choice} mode={mode} />
                {brandPill}
                <CostHint model={model} estimate={estimate} hasText={text.trim() !== ""} cap={cap} onCap={setCap} />
              </>
            )
          }
          besideSubmit={<VisibilityPill isPublic={isPublic} onChange={setIsPublic} />}
        />
      </div>
      {isAskedToSignIn ? <SignInToAttach onGo={goToAttach} onClose={() => setIsAskedToSignIn(false)} /> : null}
      {enhance.dialog}
      {optionsTool.dialog}
      {gitHub.isOpen ? <ImportDialog problem={gitHub.problem} onClose={gitHub.close} /> : null}
      <Ideas
        blueprint={blueprint}
        onPick={(idea, type) => {
          change(idea);
          setBlueprint(type);
          area.current?.focus();
        }}
      />
    </div>
  );
}
