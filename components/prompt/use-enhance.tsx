"use client";
import { Undo2, WandSparkles } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { BlueprintId } from "@/lib/schemas/blueprint";
import { LIMITS } from "@/lib/schemas/limits";
import { enhanceMessages as says } from "@/messages/enhance-en";
import { EnhanceDialog } from "./enhance-dialog";

type EnhanceOptions = {
  text: string;
  onChange: (text: string) => void;
  /** The type of a first build, where one was chosen. */
  blueprint?: BlueprintId | null;
  /** The project that the prompt changes. */
  projectId?: string;
  /** The model that was chosen; null for the mode's own. */
  model: string | null;
  /** False where there is nothing to make fuller. */
  isUseful?: boolean;
};

const CLASSES =
  "inline-flex size-9 shrink-0 items-center justify-center rounded-full border border-line text-soft transition duration-150 ease-out hover:bg-hover hover:text-ink disabled:cursor-not-allowed disabled:opacity-40 pointer-coarse:size-11";

/**
 * The pill that makes a prompt fuller, and its dialog, which stands beside the composer because that is a form. What it
 * made is used only when it is accepted; until it is changed, the pill then leads back to the person's own words.
 */
export function useEnhance({ text, onChange, isUseful = true, ...rest }: EnhanceOptions): {
  button: ReactNode;
  dialog: ReactNode;
} {
  const [asked, setAsked] = useState<string | null>(null);
  const [used, setUsed] = useState<{ mine: string; fuller: string } | null>(null);
  if (!isUseful) return { button: null, dialog: null };
  const prompt = text.trim();
  const isUsed = used !== null && used.fuller === text;
  const goBack = (): void => {
    if (used) onChange(used.mine);
    setUsed(null);
  };
  const label = isUsed ? says.backLabel : says.label;
  return {
    button: (
      <button
        type="button"
        aria-label={label}
        title={label}
        disabled={!isUsed && (prompt === "" || prompt.length > LIMITS.thinPromptChars)}
        onClick={isUsed ? goBack : () => setAsked(prompt)}
        className={CLASSES}
      >
        {isUsed ? (
          <Undo2 aria-hidden="true" className="size-[18px]" />
        ) : (
          <WandSparkles aria-hidden="true" className="size-[18px]" />
        )}
      </button>
    ),
    dialog:
      asked === null ? null : (
        <EnhanceDialog
          {...rest}
          mine={asked}
          onClose={() => setAsked(null)}
          onUse={(fuller) => {
            setUsed({ mine: text, fuller });
            onChange(fuller);
            setAsked(null);
          }}
        />
      ),
  };
}
